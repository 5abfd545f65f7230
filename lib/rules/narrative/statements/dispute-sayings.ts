import type { MeasureKey } from "../../../template/measures";
import type { Figure } from "../figures/figure";
import { beginsWith, endsWith } from "./phrase";
import { type Saying, saying } from "./statement";

/** What a figure says about reviews and suits because of government information (表四). */
export function disputeSaying(figure: Figure): Saying | null {
  const ofMany = partSaying(figure);
  if (ofMany) return ofMany;
  if (!isAboutDisputes(figure)) return null;
  return caseSaying(figure) ?? outcomeSaying(figure);
}

/** An office that decides reviews itself counts those as well; they are no disputes about its information. */
function isAboutDisputes({ paragraph, sentence, topic, number }: Figure): boolean {
  const words = paragraph.plain.slice(
    Math.max(0, number.start - reach),
    Math.min(sentence.end, number.end + 40),
  );
  if (!/复议|诉讼|起诉|应诉/.test(words)) return false;
  if (!/信息公开|依申请|政务公开/.test(`${topic}${words}`)) return false;
  return !/(?:审理|审结|办理|受理|承办|代理|出庭)(?:各类)?(?:行政)?(?:复议|诉讼|应诉)|备案/.test(
    words,
  );
}

const reach = 160;

function caseSaying(figure: Figure): Saying | null {
  const { near: words, tail, number } = figure;
  const behind = words.length <= shortLead ? tail : "";
  if (/复议.{0,3}[、和及与].{0,3}(?:行政)?诉讼[^，；：。]{0,6}$/.test(words)) {
    if (/分别/.test(words)) return null;
    const both = ["reconsiderations", "litigations"] as const;
    // 复议、诉讼均为0件: the sum is 0 as well.
    return number.value === 0
      ? saying("litigations", both)
      : saying("litigations", both, ["litigations"]);
  }
  const found = cases.find(({ ahead, begins }) => ahead.test(words) || begins.test(behind));
  return found ? saying(found.subject, [found.measure]) : null;
}

/** 复议应诉案件72件（含各类案由），其中政府信息公开类2件. */
function partSaying({ near, before }: Figure): Saying | null {
  if (!partOfDisclosure.test(near)) return null;
  const reviews = /复议/.test(before);
  const suits = /诉讼|应诉/.test(before);
  if (!reviews && !suits) return null;
  if (reviews && suits) return saying("litigations", ["reconsiderations", "litigations"]);
  return reviews
    ? saying("reconsiderations", ["reconsiderations"])
    : saying("litigations", ["litigations"]);
}

const partOfDisclosure = /^其中(?:涉及)?(?:政府)?信息公开(?:类|方面)?的?(?:案件)?$/;

const shortLead = 12;

function kind(subject: "reconsiderations" | "litigations", measure: MeasureKey, words: string) {
  return { subject, measure, ahead: endsWith(words), begins: beginsWith(words) };
}

const cases = [
  kind(
    "litigations",
    "litigationsDirect",
    "未经复议(?:而)?直接(?:起诉|提起(?:行政)?诉讼)(?:的)?(?:行政诉讼)?|直接起诉",
  ),
  kind(
    "litigations",
    "litigationsAfterReconsideration",
    "(?:经)?(?:行政)?复议后(?:再)?(?:起诉|提起(?:行政)?诉讼)",
  ),
  kind("litigations", "litigations", "行政诉讼|诉讼|行政应诉|应诉"),
  kind("reconsiderations", "reconsiderations", "行政复议|(?<!经|未经)复议"),
];

/** 其中维持3件、纠正1件: results of the kind of case that was named last. */
function outcomeSaying({ near, tail, before }: Figure): Saying | null {
  const block = lastBlock(before);
  if (!block) return null;
  const found = outcomes.find(
    ({ ahead, begins }) => ahead.test(near) || (near.length <= shortLead && begins.test(tail)),
  );
  if (!found) return null;
  const [subject, prefix] = block;
  return saying(subject, [`${prefix}${found.suffix}`]);
}

type Block = readonly [
  subject: "reconsiderationResults" | "litigationResults",
  prefix: "reconsiderations" | "litigations",
];

/** Results of the two kinds of suit are told apart by few texts, so only those of all suits are compared. */
function lastBlock(before: string): Block | null {
  if (/直接起诉|复议后/.test(before)) return null;
  const review = before.lastIndexOf("复议");
  const suit = Math.max(before.lastIndexOf("诉讼"), before.lastIndexOf("应诉"));
  if (review === -1 && suit === -1) return null;
  if (review !== -1 && suit !== -1 && /复议.{0,4}[、和及与].{0,6}诉讼/.test(before)) return null;
  return suit > review
    ? ["litigationResults", "litigations"]
    : ["reconsiderationResults", "reconsiderations"];
}

function outcome(suffix: "Upheld" | "Corrected" | "Otherwise" | "Pending", words: string) {
  return { suffix, ahead: endsWith(words), begins: beginsWith(words) };
}

const outcomes = [
  outcome(
    "Pending",
    "(?:尚未|未|暂未|还未)(?:审结|结案|办结)|(?:正在|尚在)审理(?:中|之中)?|审理中",
  ),
  outcome("Corrected", "(?:结果)?(?:被)?纠正|纠错|败诉"),
  outcome("Otherwise", "其他结果|其它结果"),
  outcome("Upheld", "(?:结果)?(?<!未)(?:被)?维持(?:原行政行为)?"),
];
