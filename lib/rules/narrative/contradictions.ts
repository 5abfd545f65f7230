import { onceFor } from "../../template/once";
import type { Issue, Passage, Rule, Subject } from "../issue";
import { quoted } from "../names";
import { narrativesOf, passageIn } from "../text/report-texts";
import type { Claim, Claimed, ClaimWords } from "./claims/claim";
import { isOfOthers, reporterOf } from "./figures/other-scope";
import { isOfOtherTime, isPlanned } from "./figures/other-time";
import { topicsOf } from "./figures/topics";
import { measured, type TableFigure } from "./table-figures";

/** Sentences that say there was none of something the tables count; each has one of the words. */
export function findContradictions(
  claims: readonly Claim[],
  ...words: readonly string[]
): Rule["find"] {
  return (subject, rule) => {
    const figures = new Map(claims.map((claim) => [claim, countedAgainst(subject, claim)]));
    // Few reports have what can be denied; in the others no sentence need be read.
    const deniable = claims.filter((claim) => figures.get(claim)?.length);
    return claimsMade(subject, deniable, words).map((made) =>
      issueOf(rule, made, figures.get(made.claim) ?? []),
    );
  };
}

function countedAgainst(subject: Subject, { none }: Claim): readonly TableFigure[] {
  return none
    .map((key) => measured(subject, key))
    .filter((figure): figure is TableFigure => figure !== null && figure.value > 0);
}

export type MadeClaim = {
  readonly claim: Claim;
  readonly claimed: Claimed;
  readonly words: ClaimWords;
};

/** Claims the narratives make for this office and year. */
export function claimsMade(
  subject: Subject,
  claims: readonly Claim[],
  words: readonly string[],
): readonly MadeClaim[] {
  if (claims.length === 0) return [];
  const concerned = claimedIn(subject).filter(({ text }) =>
    words.some((word) => text.includes(word)),
  );
  return concerned.flatMap((claimed) =>
    claims.flatMap((claim) => {
      const words = claim.find(claimed);
      if (!words || isOfAnother(subject, claimed.text.slice(0, words.start))) return [];
      return [{ claim, claimed, words }];
    }),
  );
}

/** The words of a claim in the typed text. */
export function passageOfClaim({ claimed, words }: MadeClaim): Passage {
  const { paragraph, sentence } = claimed;
  return passageIn(paragraph, sentence.start + words.start, sentence.start + words.end);
}

function issueOf(rule: Rule, made: MadeClaim, counted: readonly TableFigure[]): Issue {
  const { part, text } = made.claimed;
  const figures = counted.map(({ name, value }) => `${name}为 ${value}`).join("，");
  return {
    rule: rule.id,
    severity: rule.severity,
    message: `${part.name}：正文写${quoted(text.slice(made.words.start, made.words.end))}，而${figures}，两者矛盾。请核对后改正正文或表格。`,
    places: [part.address, ...counted.flatMap(({ cells }) => cells)],
    passages: [passageOfClaim(made)],
  };
}

function isOfAnother({ report, context }: Subject, before: string): boolean {
  return (
    isOfOtherTime(before, report.year) ||
    isPlanned(before) ||
    isOfOthers(before, reporterOf(report.organization, context)) ||
    before.lastIndexOf("《") > before.lastIndexOf("》") ||
    before.lastIndexOf("“") > before.lastIndexOf("”")
  );
}

/** Sentences with a word that can deny or include all; most have none. */
const claimedIn = onceFor((subject: Subject): readonly Claimed[] =>
  narrativesOf(subject.texts).flatMap((part) => {
    const topics = topicsOf(part);
    return part.paragraphs.flatMap((paragraph, at) =>
      paragraph.sentences.flatMap((sentence) => {
        const text = paragraph.plain.slice(sentence.start, sentence.end);
        if (!absolute.test(text)) return [];
        return [
          {
            part,
            paragraph,
            sentence,
            text: text.slice(0, longestSentence),
            topic: topics[at] ?? "",
          },
        ];
      }),
    );
  }),
);

const absolute = /未|没|无|不具|不享|零|全部|均|都|办结率/;
/** Sentences of lists run long; what is absolute stands in the first few hundred characters. */
const longestSentence = 1000;
