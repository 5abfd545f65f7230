import { templates } from "../../template/registry";
import { cellKind, cellText, hasDigit } from "../match/cell-text";
import { bareLabel, isComposed, withoutBrackets } from "../match/label";
import { allSpellings } from "../match/official-labels";
import { isNumberHead } from "../match/row-numbers";

/** What a line of text may be in a table. */
export type LineKind =
  /** Has an official label. */
  | "label"
  /** Several figures in cells of their own, beside whatever words. */
  | "row"
  /** Figures and separators only. */
  | "figures"
  /** Blank, or a few words that may be a piece of a label. */
  | "piece"
  /** Running text. */
  | "prose";

const separators = /[\t|｜│┃]|\s{2,}|[,，](?=\s*\d)/u;
const narrowSeparators = /[\s,，]+/u;
const longestPiece = 60;

export function lineKind(text: string): LineKind {
  const line = text.replaceAll('"', "");
  const cells = cellsOf(line);
  if (cells.length === 0) return /[|｜│\t]/u.test(line) ? "figures" : "piece";
  if (labelsIn(text) > 0) return "label";
  if (isNumberHead(line)) return "row";
  const words = cells.flatMap((cell) => cell.split(/\s+/));
  if (words.every((word) => cellKind(word) !== "words")) return "figures";
  if (isRow(line)) return "row";
  if (edges.test(line) || isNote(line) || isWide(line)) return "piece";
  return /[。；！？]/u.test(line) || line.trim().length > longestPiece ? "prose" : "piece";
}

/** How many official labels a line has. */
export function labelsIn(text: string): number {
  const line = text.replaceAll('"', "");
  const own = cellsOf(line).filter(isLabel).length;
  if (own > 0) return own;
  if (isLabel(withoutFigures(line))) return 1;
  if (/[。；！？]/u.test(line)) return 0;
  return Math.max(
    ...[commas, narrowSeparators].map((separator) => line.split(separator).filter(isLabel).length),
  );
}

function cellsOf(line: string): readonly string[] {
  return line
    .split(separators)
    .map(cellText)
    .filter((text) => text !== "");
}

/** What the cells of a table leave at the ends of its lines, whatever these say. */
const edges = /^\s*[|｜│┃]|\t|[|｜│┃]\s*$|[,，]{2,}\s*$/u;

/** Words far apart stand over columns. */
function isWide(line: string): boolean {
  return line.split(wideSeparators).filter((cell) => cell.trim() !== "").length >= fewestColumns;
}

const fewestColumns = 3;

/** Stands below a table or between its pieces. */
function isNote(line: string): boolean {
  return /^\s*(注|备注|说明)\s*[:：]/u.test(line);
}

/** Words that are no known label have figures in cells behind them. */
function isRow(line: string): boolean {
  const figures = (separator: RegExp) =>
    line.split(separator).filter((cell) => hasDigit(cell) && cellKind(cell) === "figure").length;
  if (figures(wideSeparators) >= fewestFigures) return true;
  return !/[。！？]/u.test(line) && (figures(commas) > fewestFigures || isPair(line));
}

/** Words and the figure that belongs to them, and nothing else. */
function isPair(line: string): boolean {
  const [, words = "", figure = ""] =
    /^(.*\p{Script=Han}[^\s\d]?)[\s|｜│┃,，]+(\S.*?)[\s|｜│┃]*$/su.exec(line) ?? [];
  return cellKind(words) === "words" && cellKind(figure) === "figure" && hasDigit(figure);
}

const wideSeparators = /[\t|｜│┃]|\s{2,}/u;
const commas = /[,，;；]/u;
const fewestFigures = 2;

function withoutFigures(line: string): string {
  return line.normalize("NFKC").replace(/[\d\s|,./—\-+:]+$/u, "");
}

function isLabel(text: string): boolean {
  if (text.length > 80) return false;
  const bare = bareLabel(text);
  if (bare.length < 2) return false;
  return (
    known().has(bare) ||
    known().has(bareLabel(withoutBrackets(text))) ||
    isComposed(bare, known(), mostGroups)
  );
}

/** 行政诉讼, 复议后起诉 and 结果维持 in one cell. */
const mostGroups = 3;

let spellings: ReadonlySet<string> | null = null;

function known(): ReadonlySet<string> {
  spellings ??= new Set(templates.flatMap((template) => allSpellings(template)));
  return spellings;
}
