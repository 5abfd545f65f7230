import type { Report } from "../../report/report";
import { cellSize } from "../cell-size";
import { type DocumentPlan, documentContent, type SectionContent } from "../document-content";
import type { Line } from "../lines";
import { type ValueCell, valueWidth } from "../table-layout";
import type { ArchiveStart } from "../zip/zip-archive";
import { corePath, documentPath, type PackageParts } from "./package-parts";
import {
  isChinese,
  leftIndent,
  lineSpans,
  type ParagraphLook,
  type RunLook,
  textPieces,
} from "./runs";
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
  readonly runs: RunShells;
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

/** Runs by what sets them apart from their paragraph: nothing, a smaller size, another face. */
export type RunShells = {
  readonly plain: RunShell;
  readonly bySize: ReadonlyMap<number, RunShell>;
  readonly byFace: ReadonlyMap<string, RunShell>;
};
export type RunShell = {
  readonly chinese: Pieces;
  readonly latin: Pieces;
  readonly tab: string;
  readonly lineBreak: string;
};

/** The parts of a report's Word file that hold its own words. */
export function fillSkeleton(report: Report, skeleton: Skeleton): PackageParts {
  const content = documentContent(report, skeleton.plan);
  const [head = "", tail = ""] = skeleton.body;
  const author = escapeXml(content.author);
  return new Map([
    [corePath, joined(skeleton.core, [escapeXml(content.title), author])],
    [
      documentPath,
      // One join: a text of this size is better not copied twice.
      [
        head,
        ...linesXml(content.opening, skeleton),
        ...skeleton.sections.flatMap((shell, index) => [
          shell.heading,
          ...sectionXml(shell, content.sections[index], skeleton),
        ]),
        ...linesXml(content.closing, skeleton),
        tail,
      ].join(""),
    ],
  ]);
}

/** Paragraphs of one key differ in nothing but their text and the width of their indent. */
export function paragraphKey({ role, flush, keepNext, left }: ParagraphLook): string {
  return `${role} ${flush} ${keepNext} ${left > 0}`;
}

function sectionXml(
  { table }: SectionShell,
  content: SectionContent | undefined,
  skeleton: Skeleton,
): Pieces {
  if (content?.kind === "text") return linesXml(content.lines, skeleton);
  if (content === undefined || table === null) throw new Error("content and plan disagree");
  const runs = table.values.map((value, index) =>
    valueXml(content.texts[index] ?? "", value, table, skeleton.runs),
  );
  return table.pieces.flatMap((piece, index) => [piece, runs[index] ?? ""]);
}

function valueXml(text: string, value: ValueCell, table: TableShell, runs: RunShells): string {
  if (text === "") return "";
  const size = cellSize(text, valueWidth(value), table.size);
  return runsXml(text, size === table.size ? runs.plain : known(runs.bySize, size));
}

function linesXml(lines: readonly Line[], skeleton: Skeleton): Pieces {
  return lines.map((line) => lineXml(line, skeleton));
}

function lineXml(line: Line, { plan, paragraphs, runs }: Skeleton): string {
  const spans = lineSpans(line, plan.style)
    .map(([text, look]) => runsXml(text, runShell(look, runs)))
    .join("");
  const indent = line.left > 0 ? [String(leftIndent(line, plan.style))] : [];
  return joined(known(paragraphs, paragraphKey(line)), [...indent, spans]);
}

function runShell({ eastAsia }: RunLook, runs: RunShells): RunShell {
  return eastAsia === null ? runs.plain : known(runs.byFace, eastAsia);
}

function runsXml(text: string, shell: RunShell): string {
  return textPieces(text)
    .map((piece) => runXml(piece, shell))
    .join("");
}

function runXml(piece: string, shell: RunShell): string {
  if (piece === "\t") return shell.tab;
  if (piece === "\n") return shell.lineBreak;
  const [open, close] = isChinese(piece) ? shell.chinese : shell.latin;
  return `${open}${escapeXml(piece)}${close}`;
}

function joined(pieces: Pieces, fillings: readonly string[]): string {
  return pieces.map((piece, index) => piece + (fillings[index] ?? "")).join("");
}

function known<Key, Value>(values: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`the skeleton lacks ${key}`);
  return value;
}
