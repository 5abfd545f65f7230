import type { OutlineLine } from "@/lib/report/outline";
import type { Issue } from "@/lib/rules/issue";
import type { Words } from "../report-form/moved-words";

/** Words that findings are about. */
export type Concern = { readonly words: Words; readonly issue: Issue };

/** A piece of a line with the findings about it; none for plain text. */
export type Piece = {
  /** Of its first character in the whole text. */
  readonly start: number;
  readonly text: string;
  readonly issues: readonly Issue[];
};

/** The lines of a text, each in pieces: cut where the words of a finding begin or end. */
export function markedLines(
  text: string,
  lines: readonly OutlineLine[],
  concerns: readonly Concern[],
): readonly { readonly line: OutlineLine; readonly pieces: readonly Piece[] }[] {
  let from = 0;
  return lines.map((line) => {
    const start = text.indexOf(line.text, from);
    from = start + line.text.length;
    const end = from;
    const here = concerns.filter(({ words }) => words.start < end && words.end > start);
    return { line, pieces: piecesOf(line, start, here) };
  });
}

/** The end of the head is a cut too: it is set in another face. */
function piecesOf(
  { text, headLength }: OutlineLine,
  start: number,
  concerns: readonly Concern[],
): readonly Piece[] {
  const end = start + text.length;
  const edges = concerns.flatMap(({ words }) => [words.start, words.end]);
  const cuts = [start, start + headLength, ...edges, end].filter((at) => at >= start && at <= end);
  const ordered = [...new Set(cuts)].sort((one, other) => one - other);
  return ordered.slice(0, -1).map((from, index) => {
    const to = ordered[index + 1] ?? end;
    return {
      start: from,
      text: text.slice(from - start, to - start),
      issues: concerns
        .filter(({ words }) => words.start <= from && words.end >= to)
        .map(({ issue }) => issue),
    };
  });
}
