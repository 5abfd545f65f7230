import type { Report } from "../../report/report";
import { cellSize } from "../cell-size";
import { type DocumentPlan, documentContent, type SectionContent } from "../document-content";
import type { Line } from "../lines";
import type { PageStyle } from "../page-look";
import { type ValueCell, valueWidth } from "../table-layout";
import type { ArchiveStart } from "../zip/zip-archive";
import { corePath, documentPath, type PackageParts } from "./package-parts";
import { isChinese, lineSpans, plainRun, type RunLook, rightIndent, textPieces } from "./runs";
import { escapeXml } from "./xml-text";

/**
 * What docx writes for a format and a style, cut open where a report's own words go. Filling it is
 * joining strings: many times faster than building the document anew, with the same result.
 */
export type Skeleton = {
  readonly plan: DocumentPlan;
  /** Parts that are the same in every report, and the archive that begins with them. */
  readonly fixedParts: PackageParts;
  readonly archive: ArchiveStart;
  /** Up to the title, from there to the organ, behind it. */
  readonly core: Pieces;
  /** Before and behind the elements of the body. */
  readonly body: Pieces;
  readonly sections: readonly SectionShell[];
  readonly paragraphs: ReadonlyMap<string, Pieces>;
  readonly runs: ReadonlyMap<string, Pieces>;
};

/** A text cut where something is to be filled in: one piece more than there are gaps. */
export type Pieces = readonly string[];

export type SectionShell = {
  readonly heading: string;
  /** null for a section of text. */
  readonly table: TableShell | null;
};
export type TableShell = {
  readonly pieces: Pieces;
  readonly values: readonly ValueCell[];
  /** Size of values that need no smaller one. */
  readonly size: number;
};

/** The parts of a report's Word file that hold its own words. */
export function fillSkeleton(report: Report, skeleton: Skeleton): PackageParts {
  const content = documentContent(report, skeleton.plan);
  const body = [
    linesXml(content.opening, skeleton),
    ...skeleton.sections.map(
      (shell, index) => shell.heading + sectionXml(shell, content.sections[index], skeleton),
    ),
    linesXml(content.closing, skeleton),
  ].join("");
  const author = escapeXml(content.author);
  return new Map([
    [corePath, joined(skeleton.core, [escapeXml(content.title), author])],
    [documentPath, joined(skeleton.body, [body])],
  ]);
}

/** Paragraphs of one key differ in nothing but their text and right indent. */
export function paragraphKey({
  role,
  flush,
  keepNext,
  right,
}: Omit<Line, "text" | "lead">): string {
  return `${role} ${flush} ${keepNext} ${right > 0}`;
}

/** Runs of one key differ in nothing but their text and size. */
export function runKey(piece: string, { size, eastAsia }: RunLook): string {
  const kind = piece === "\t" || piece === "\n" ? JSON.stringify(piece) : isChinese(piece);
  return `${kind} ${size !== null} ${eastAsia}`;
}

function sectionXml(
  { table }: SectionShell,
  content: SectionContent | undefined,
  skeleton: Skeleton,
): string {
  if (content?.kind === "text") return linesXml(content.lines, skeleton);
  if (content === undefined || table === null) throw new Error("content and plan disagree");
  const runs = table.values.map((value, index) => {
    const text = content.texts[index] ?? "";
    const size = cellSize(text, valueWidth(value), table.size);
    return runsXml(text, { ...plainRun, size: size === table.size ? null : size }, skeleton);
  });
  return joined(table.pieces, runs);
}

function linesXml(lines: readonly Line[], skeleton: Skeleton): string {
  return lines.map((line) => lineXml(line, skeleton, skeleton.plan.style)).join("");
}

function lineXml(line: Line, skeleton: Skeleton, style: PageStyle): string {
  const shell = shellOf(skeleton.paragraphs, paragraphKey(line));
  const runs = lineSpans(line, style)
    .map(([text, look]) => runsXml(text, look, skeleton))
    .join("");
  return joined(shell, line.right > 0 ? [String(rightIndent(line, style)), runs] : [runs]);
}

function runsXml(text: string, look: RunLook, skeleton: Skeleton): string {
  return textPieces(text)
    .map((piece) => runXml(piece, look, shellOf(skeleton.runs, runKey(piece, look))))
    .join("");
}

function runXml(piece: string, { size }: RunLook, shell: Pieces): string {
  const text = piece === "\t" || piece === "\n" ? [] : [escapeXml(piece)];
  // The size stands twice in a run: for Chinese and Latin, and for complex scripts.
  return joined(shell, size === null ? text : [String(size), String(size), ...text]);
}

function joined(pieces: Pieces, fillings: readonly string[]): string {
  return pieces.map((piece, index) => piece + (fillings[index] ?? "")).join("");
}

function shellOf(shells: ReadonlyMap<string, Pieces>, key: string): Pieces {
  const shell = shells.get(key);
  if (!shell) throw new Error(`the skeleton lacks ${key}`);
  return shell;
}
