import type { Issue, Rule, Subject } from "../../issue";
import { narrativesOf, type Paragraph, passageIn, type TextPart } from "../../text/report-texts";
import { passageIssue } from "../../text/text-issue";

/** Sentences that stand in the report twice, in paragraphs that differ (X39); whole paragraphs are S31. */
export function findRepeatedSentences({ texts }: Subject, rule: Rule): readonly Issue[] {
  const known = new Map<string, Place>();
  const issues: Issue[] = [];
  for (const again of longPlaces(texts)) {
    const words = wordsOf(again);
    if (words.length < shortestSentence) continue;
    const first = known.get(words);
    if (!first) known.set(words, again);
    else if (first.paragraph.plain !== again.paragraph.plain)
      issues.push(issueOf(rule, words, again, first));
  }
  return issues;
}

function issueOf(rule: Rule, words: string, again: Place, first: Place): Issue {
  const message = `${again.part.name}的“${startOf(words)}”与${first.part.name}的一句完全相同，请删去或改写其中一句。`;
  const passages = [again, first].map(({ paragraph, start, end }) =>
    passageIn(paragraph, start, end),
  );
  return passageIssue(rule, message, passages);
}

/** Short sentences are often the same with reason: 均已办结。 */
const shortestSentence = 18;

type Place = {
  readonly part: TextPart;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
};

function longPlaces(texts: readonly TextPart[]): readonly Place[] {
  return narrativesOf(texts).flatMap((part) =>
    part.paragraphs.flatMap((paragraph) =>
      paragraph.sentences
        .filter(({ start, end }) => end - start >= shortestSentence)
        .map(({ start, end }) => ({ part, paragraph, start, end })),
    ),
  );
}

/** The sentence without its ordinal: 一是… and 二是… may say the same. */
function wordsOf({ paragraph: { plain }, start, end }: Place): string {
  return plain.slice(start, end).replace(/^[一二三四五六七八九十]是/, "");
}

function startOf(words: string): string {
  return words.length > 20 ? `${words.slice(0, 20)}…` : words;
}
