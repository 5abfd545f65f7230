import { onceFor } from "../../../template/once";
import type { Subject } from "../../issue";
import { aboutBefore } from "../../text/number-words";
import { type NumberToken, numbersOf } from "../../text/numbers";
import { pieceAt } from "../../text/piece-at";
import {
  narrativesOf,
  type Paragraph,
  type Sentence,
  type TextPart,
} from "../../text/report-texts";
import type { Figure } from "./figure";
import { impliedWords } from "./implied-words";
import { topicsOf } from "./topics";

/** Counts, percentages and amounts of the narratives in reading order. */
export const figuresOf = onceFor((subject: Subject): readonly Figure[] =>
  narrativesOf(subject.texts).flatMap((part) => {
    const topics = topicsOf(part);
    return part.paragraphs.flatMap((paragraph, at) => figuresIn(part, paragraph, topics[at] ?? ""));
  }),
);

function figuresIn(part: TextPart, paragraph: Paragraph, topic: string): readonly Figure[] {
  const numbers = numbersOf(paragraph).filter(isCompared);
  const figures: Figure[] = [];
  for (const [at, number] of numbers.entries()) {
    const last = figures.at(-1) ?? null;
    const previous = last && number.start < last.sentence.end ? last : null;
    const sentence = previous?.sentence ?? pieceAt(paragraph.sentences, number.start);
    const end = Math.min(numbers[at + 1]?.start ?? sentence.end, sentence.end);
    const { before, near, tail } = wordsAround(paragraph.plain, sentence, number, previous, end);
    const figure = { part, paragraph, sentence, number, topic, before, near, tail, previous };
    const implied = impliedWords(figure);
    figures.push(implied === null ? figure : { ...figure, near: implied });
  }
  return figures;
}

function isCompared({ kind }: NumberToken): boolean {
  return kind === "count" || kind === "percent" || kind === "amount";
}

function wordsAround(
  plain: string,
  sentence: Sentence,
  number: NumberToken,
  previous: Figure | null,
  end: number,
): Pick<Figure, "before" | "near" | "tail"> {
  const from = previous ? endOfTail(previous, plain) : sentence.start;
  const lead = plain.slice(Math.max(from, number.start - longestLead), number.start);
  const behind = plain.slice(number.end, Math.min(end, number.end + longestTail));
  return {
    before: plain.slice(Math.max(sentence.start, number.start - longestBefore), number.start),
    near: lastClause(withoutAsides(lead)).replace(aboutBefore, ""),
    tail: /^[^，；：、。（）！？]*/.exec(behind)?.[0] ?? "",
  };
}

/** The mark that ends the words behind a number still belongs to them; without one they are the next number's. */
function endOfTail({ number, tail }: Figure, plain: string): number {
  const end = number.end + tail.length;
  return /[，；：、。（）！？]/.test(plain[end] ?? "") ? end + 1 : number.end;
}

/** 其他处理（含申请人主动撤回申请）469件: what stands in whole brackets is an aside. */
function withoutAsides(lead: string): string {
  return lead.replace(/（[^（）]{0,60}）/g, "");
}

function lastClause(lead: string): string {
  const at = clauseMarks.reduce((last, mark) => Math.max(last, lead.lastIndexOf(mark)), -1);
  const clause = lead.slice(at + 1);
  // 分别为：51件 and 如下：51件 go on from what stands before the colon.
  return clause === "" && lead.endsWith("：") ? lastClause(lead.slice(0, -1)) : clause;
}

const clauseMarks = [..."，；：。（！？"];
const longestLead = 80;
const longestTail = 40;
const longestBefore = 300;
