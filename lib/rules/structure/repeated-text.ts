import type { Issue, Rule, Subject } from "../issue";
import { narrativesOf, type Paragraph, paragraphsIn, passageOf } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { headOf } from "./narrative-parts";
import { sequencesOf } from "./numbered-lines";

/** Two sub-headings of one list with the same words (S30). */
export function findRepeatedHeads({ texts }: Subject, rule: Rule): readonly Issue[] {
  return narrativesOf(texts).flatMap((part) =>
    sequencesOf(part).flatMap(({ lines }) => {
      const heads = lines.filter(({ paragraph }) => paragraph.headLength > 0);
      const [first, second] =
        firstTwins(heads, ({ paragraph, end }) => wordsOf(paragraph, end)) ?? [];
      if (!first || !second) return [];
      const message = `${part.name}：小标题“${headOf(first.paragraph)}”和“${headOf(second.paragraph)}”的文字相同，请合并或者改写其中一个。`;
      return [
        passageIssue(
          rule,
          message,
          [first, second].map(({ paragraph }) => passageOf(paragraph)),
        ),
      ];
    }),
  );
}

/** A paragraph that stands twice in a report (S31). */
export function findRepeatedParagraphs({ texts }: Subject, rule: Rule): readonly Issue[] {
  const narratives = narrativesOf(texts);
  const long = paragraphsIn(narratives).filter(({ plain }) => plain.length >= shortestRepeat);
  const [first, second] =
    firstTwins(long, ({ plain }) => plain.replace(/^（?.{1,3}[）、.]/, "")) ?? [];
  if (!first || !second) return [];
  const nameOf = ({ address }: Paragraph) =>
    narratives.find((part) => part.address === address)?.name ?? "";
  const message = `${nameOf(second)}：“${headOf(second)}”一段与${nameOf(first)}中的一段完全相同，请删去重复的一段。`;
  return [passageIssue(rule, message, [passageOf(second), passageOf(first)])];
}

const shortestRepeat = 30;

function firstTwins<Item>(
  items: readonly Item[],
  wordsIn: (item: Item) => string,
): readonly [Item, Item] | null {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const words = wordsIn(item);
    const earlier = seen.get(words);
    if (words !== "" && earlier !== undefined) return [earlier, item];
    seen.set(words, item);
  }
  return null;
}

/** The head without its number and closing mark, of a length that is no mere chance. */
function wordsOf({ plain, headLength, text }: Paragraph, end: number): string {
  const head = headLength === text.length ? plain : (/^[^。；：]*/.exec(plain)?.[0] ?? "");
  const words = head.slice(end).replace(/^[）、.]|[。；：]$/g, "");
  return words.length >= 4 ? words : "";
}
