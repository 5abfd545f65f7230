import type { Fix, Issue, Rule, Subject, TextEdit } from "../issue";
import { narrativesOf, passageIn, passageOf, type TextPart } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { headOf } from "./narrative-parts";
import { isOwnTitle, type NumberedLine, type Sequence, sequencesOf } from "./numbered-lines";
import { chineseOrdinal } from "./ordinal";

/** Numbers of sub-headings that repeat or run backwards, a sequence an issue (S05). */
export function findRepeatedNumbers(subject: Subject, rule: Rule): readonly Issue[] {
  return namedSequences(subject).flatMap(({ name, sequence }) => {
    const [before, wrong] = firstPair(sequence, (number, next) => next <= number) ?? [];
    if (!before || !wrong) return [];
    const how = wrong.number === before.number ? "序号重复" : "序号倒退";
    const message = `${name}：“${headOf(before.paragraph)}”后面又是“${headOf(wrong.paragraph)}”，${how}，请依次编号。`;
    const passages = [before, wrong].map(({ paragraph }) => passageOf(paragraph));
    return [passageIssue(rule, message, passages, renumbered(sequence, true))];
  });
}

/** Numbers that leave one out (S22). Whether a line is lost or its number is wrong only the clerk knows. */
export function findSkippedNumbers(subject: Subject, rule: Rule): readonly Issue[] {
  return namedSequences(subject).flatMap(({ name, part, sequence }) => {
    if (firstPair(sequence, (number, next) => next <= number)) return [];
    const [before, wrong] = firstPair(sequence, (number, next) => next > number + 1) ?? [];
    if (!before || !wrong || mayBeginWith(part, before.number + 1)) return [];
    const message = `${name}：“${headOf(before.paragraph)}”后面直接是“${headOf(wrong.paragraph)}”，中间缺少序号 ${before.number + 1}，请补上缺少的内容或者依次编号。`;
    const passages = [before, wrong].map(({ paragraph }) => passageOf(paragraph));
    return [passageIssue(rule, message, passages, renumbered(sequence, false))];
  });
}

/** Sequences that begin with another number than 1 and do not go on from the one before (S23). */
export function findLateStarts(subject: Subject, rule: Rule): readonly Issue[] {
  return namedSequences(subject).flatMap(({ name, part, sequence }) => {
    const [first] = sequence.lines;
    if (!first || first.number === 1 || first.number === sequence.continues + 1) return [];
    if (mayBeginWith(part, first.number - 1)) return [];
    const message = `${name}：“${headOf(first.paragraph)}”是同级的第一条，序号却是 ${first.number}，请从 1 开始编号，或补上前面的内容。`;
    return [passageIssue(rule, message, [passageOf(first.paragraph)])];
  });
}

function namedSequences({ texts, report }: Subject) {
  return narrativesOf(texts).flatMap((part) =>
    sequencesOf(part)
      .map((sequence) => ({
        ...sequence,
        lines: sequence.lines.filter((line) => !isOwnTitle(report.template, line)),
      }))
      .map((sequence) => ({ name: part.name, part, sequence })),
  );
}

/** 3.12345热线… may be the third line or a number with decimals. */
function mayBeginWith({ paragraphs }: TextPart, number: number): boolean {
  return paragraphs.some(({ level, plain }) => level === null && plain.startsWith(`${number}.`));
}

function firstPair(
  { lines }: Sequence,
  isWrong: (number: number, next: number) => boolean,
): readonly [NumberedLine, NumberedLine] | null {
  const pairs = lines.slice(1).map((line, at) => [lines[at] ?? line, line] as const);
  return pairs.find(([before, next]) => isWrong(before.number, next.number)) ?? null;
}

/** The lines numbered one after the other from the number of the first. */
function renumbered({ lines, level }: Sequence, safe: boolean): Fix {
  const from = lines[0]?.number ?? 1;
  const edits = lines.flatMap((line, at): readonly TextEdit[] => {
    if (line.number === from + at) return [];
    const text = level === 1 || level === 2 ? chineseOrdinal(from + at) : String(from + at);
    return [{ ...passageIn(line.paragraph, line.start, line.end), text }];
  });
  return { label: "依次编号", changes: [], edits, ...(safe ? { safe: true as const } : {}) };
}
