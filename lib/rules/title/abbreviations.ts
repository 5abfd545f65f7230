import { onceFor } from "../../template/once";
import type { Issue, Passage, Rule, Subject } from "../issue";
import { matchesOf } from "../text/matches-of";
import { type Paragraph, paragraphsIn, passageIn } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";

/** （以下简称《条例》） that is never made use of (P14). */
export function findUnusedAbbreviations(subject: Subject, rule: Rule): readonly Issue[] {
  return definitionsOf(subject)
    .filter(({ usedAfter }) => !usedAfter)
    .map(({ short, passage }) => {
      const message = `写了“以下简称${short}”，后面却没有用到，请删去这个简称，或在后文使用。`;
      const edits = [{ ...passage, text: "" }];
      return passageIssue(rule, message, [passage], { label: "删去简称", changes: [], edits });
    });
}

/** An abbreviation that stands in the text before it is explained (P26). */
export function findEarlyAbbreviations(subject: Subject, rule: Rule): readonly Issue[] {
  return definitionsOf(subject).flatMap(({ short, usedBefore, passage }) => {
    if (!usedBefore) return [];
    const message = `简称“${short}”在写明“以下简称”之前就用到了，请把说明移到第一次出现的地方。`;
    return [passageIssue(rule, message, [usedBefore, passage])];
  });
}

/** An abbreviation that is explained twice (P30). */
export function findRepeatedDefinitions(subject: Subject, rule: Rule): readonly Issue[] {
  const definitions = definitionsOf(subject);
  return definitions.flatMap(({ short, passage }, at) => {
    const first = definitions.findIndex((one) => one.short === short);
    if (first === at) return [];
    const message = `“以下简称${short}”前面已经写过，后面直接用简称，请删去重复的说明。`;
    const edits = [{ ...passage, text: "" }];
    return [
      passageIssue(rule, message, [passage], { label: "删去重复的说明", changes: [], edits }),
    ];
  });
}

type Definition = {
  /** As written: 《条例》. */
  readonly short: string;
  /** The brackets around the explanation. */
  readonly passage: Passage;
  readonly usedAfter: boolean;
  readonly usedBefore: Passage | null;
};

const definitionsOf = onceFor((subject: Subject): readonly Definition[] => {
  const paragraphs = paragraphsIn(subject.texts);
  return paragraphs.flatMap((paragraph, at) =>
    matchesOf(paragraph.plain, explanation).map((match) => {
      const { 0: all, 1: short = "", index } = match;
      const end = index + all.length;
      const words = short.replace(/[《》“”]/g, "");
      const lead = leadOf(paragraph.plain.slice(0, index), words);
      const uses = (text: string, from: number) => useIn(text, words, lead, from) !== -1;
      return {
        short,
        passage: passageIn(paragraph, index, end),
        usedAfter:
          uses(paragraph.plain, end) ||
          paragraphs.slice(at + 1).some(({ plain }) => uses(plain, 0)),
        usedBefore: short.startsWith("《")
          ? earlierUse(paragraphs.slice(0, at), paragraph, short, index)
          : null,
      };
    }),
  );
});

/** The full name before the brackets ends with the short one: what stands before that in it. */
function leadOf(before: string, words: string): string {
  const full = before.replace(/[》”]$/, "");
  return full.endsWith(words) ? full.slice(-words.length - 1, -words.length) : "";
}

/** Where the words stand without being the end of the full name again; -1 if nowhere. */
function useIn(text: string, words: string, lead: string, from: number): number {
  let at = text.indexOf(words, from);
  while (at > 0 && lead !== "" && text[at - 1] === lead) at = text.indexOf(words, at + 1);
  return at;
}

function earlierUse(
  above: readonly Paragraph[],
  paragraph: Paragraph,
  short: string,
  index: number,
): Passage | null {
  const places = [
    ...above.map((one) => [one, one.plain.length] as const),
    [paragraph, index] as const,
  ];
  for (const [one, until] of places) {
    const at = one.plain.slice(0, until).indexOf(short);
    if (at !== -1) return passageIn(one, at, at + short.length);
  }
  return null;
}

const explanation =
  /（[^（）]{0,24}?以下(?:统一?)?简称为?[：“]?(《?[^（）“”：，。《》]{1,24}》?)”?）/g;
