import type { OfficeKind } from "../../check-context";
import type { Issue, Rule, Subject } from "../../issue";
import { passageIssue } from "../../text/text-issue";
import { hitsOf, type Match, passageOfHit, sentenceAround } from "../../text/whole-text";
import { exceptAllowed } from "../wording/allowed-words";
import { type Area, type Standing, standingOf } from "./unit-standing";

/** 我市 in a township, 我局 in a subdistrict, 市长信箱 in a district: words of another unit (X11). */
export function findForeignPronouns(
  { report, texts, context }: Subject,
  rule: Rule,
): readonly Issue[] {
  const name = context.office?.fullName ?? report.organization;
  const standing = standingOf(name);
  const kind = context.office?.kind ?? null;
  return exceptAllowed(hitsOf(texts, pronouns), context.lexicon)
    .filter((hit) => !isQuoted(hit) && isForeign(hit, standing, kind))
    .map((hit) =>
      passageIssue(
        rule,
        `${hit.part.name}的“${hit.match[0]}”与报告单位“${name}”不相符，疑为沿用其他单位的文字，请改用本单位的称谓。`,
        [passageOfHit(hit)],
      ),
    );
}

/** 我办理 and 我市场 are no pronouns; neither is 自我…. */
const pronouns =
  /(?<!自|敌)我(?:(省)|(市)(?!场|政府信息公开条例)|(县)|(区)(?!域|间|块|分|别)|(镇)|(乡)(?!村|镇)|(街道|街)|(局)(?!面|限|部)|(委)(?!托|员|派|屈)|(厅)|(办)(?!理|事|公|法|学|结|好|成)|(中心))|([市县区镇乡])长信箱/g;

function isForeign({ match }: Match, standing: Standing, kind: OfficeKind | null): boolean {
  const mailbox = match[13];
  if (mailbox !== undefined) return isForeignMailbox(mailbox, standing);
  const word = match.slice(1, 13).find((one) => one !== undefined) ?? "";
  return areas.has(word)
    ? isForeignArea(word, standing, kind)
    : isForeignOrgan(word, standing, kind);
}

const areas = new Set(["省", "市", "县", "区", "镇", "乡", "街道", "街"]);

/** 我局 is said by a 局. A name that does not say what it is can say anything. */
function isForeignOrgan(word: string, { organ }: Standing, kind: OfficeKind | null): boolean {
  // The report of a whole government is written by its office.
  if (kind === "government") return word !== "办" && word !== "厅";
  return organ !== null && !organ.includes(word);
}

/** The area of the unit itself; a township may speak of the county or district it belongs to. */
function isForeignArea(
  word: string,
  { organ, area, within }: Standing,
  kind: OfficeKind | null,
): boolean {
  if (area === null || organ?.includes(word)) return false;
  const said: Area = word === "街" ? "街道" : (word as Area);
  if (said === area) return false;
  const isLowest = area === "镇" || area === "乡" || area === "街道";
  if (isLowest && (said === "县" || said === "区")) {
    return within.length > 0 && !within.includes(said) && within.at(-1) !== "市";
  }
  if (isLowest && said === "市") return within.at(-1) !== "市";
  // 我区 may be an autonomous region, 我省 the province: those above speak of themselves so.
  if (said === "省" || (said === "区" && area === "市")) return isLowest;
  return isLowest || kind !== "government" || rank[said] !== rank[area];
}

const rank: Readonly<Record<Area, number>> = { 省: 0, 市: 1, 县: 2, 区: 2, 镇: 3, 乡: 3, 街道: 3 };

/** The mailbox of the mayor is the city's; a township answers the letters its county passes on. */
function isForeignMailbox(word: string, { area, within }: Standing): boolean {
  if (area === null || word === area) return false;
  const isLowest = area === "镇" || area === "乡" || area === "街道";
  return !isLowest || (within.length > 0 && !(within as readonly string[]).includes(word));
}

function isQuoted(hit: Match): boolean {
  const { before } = sentenceAround(hit);
  const open = (start: string, end: string) => before.lastIndexOf(start) > before.lastIndexOf(end);
  return open("《", "》") || (open("“", "”") && hit.match[13] === undefined);
}
