import { templates } from "../../template/registry";
import { cellKind, cellText } from "../match/cell-text";
import { bareLabel, isComposed, withoutBrackets } from "../match/label";
import { allSpellings } from "../match/official-labels";

/** What a line of text may be in a table. */
export type LineKind =
  /** Has an official label. */
  | "label"
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
  const cells = line
    .split(separators)
    .map(cellText)
    .filter((text) => text !== "");
  if (cells.length === 0) return /[|｜│\t]/u.test(line) ? "figures" : "piece";
  if (cells.some(isLabel) || isLabel(withoutFigures(line))) return "label";
  if (!/[。；！？]/u.test(line) && line.split(narrowSeparators).some(isLabel)) return "label";
  const words = cells.flatMap((cell) => cell.split(/\s+/));
  if (words.every((word) => cellKind(word) !== "words")) return "figures";
  return /[。；！？]/u.test(line) || line.trim().length > longestPiece ? "prose" : "piece";
}

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
