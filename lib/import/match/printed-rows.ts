import type { TableBlock } from "../blocks";
import { cellKind } from "./cell-text";
import { bareLabel } from "./label";
import type { PlacedCell } from "./placed-cell";
import { placedRows } from "./placed-cells";
import {
  endsAsRow,
  isLabelText,
  isOfficialLabel,
  isRowName,
  isUnlabelledWidth,
  looksLikeRow,
} from "./row-names";

/** A row of a document's table that prints something behind its words. */
export type PrintedRow = {
  /** Its words cell by cell, behind those of the head rows above it. */
  readonly labels: readonly string[];
  /** The same words as bare labels. */
  readonly bare: readonly string[];
  /** The words are the known name of some row, so that they resemble no other by chance. */
  readonly named: boolean;
  /** How many of the words are the row's own. */
  readonly ownLabels: number;
  /** Texts behind the words; "" is a blank cell. */
  readonly values: readonly string[];
  /** The column of the grid each of the texts begins in. */
  readonly places: readonly number[];
  /** The heads over it, also those of the rows above it. */
  readonly heads: readonly HeadCell[];
  /** Its own words, which are the heads where these stand on one line with the figures. */
  readonly ownHeads: readonly HeadCell[];
  /** Index of its table among the tables of the document. */
  readonly table: number;
  /** The row as it stood, for people. */
  readonly source: string;
};

/** Words over columns, by the columns of the grid they cover. */
export type HeadCell = {
  readonly bare: string;
  readonly from: number;
  readonly to: number;
  readonly table: number;
  /** Heads of one row have the same number, those below a greater one. */
  readonly line: number;
};

/** The rows of tables with their words apart from their figures; heads go to the rows below them. */
export function printedRows(tables: readonly TableBlock[]): readonly PrintedRow[] {
  const rows: PrintedRow[] = [];
  const heads = new HeadRows();
  for (const [table, block] of tables.entries()) {
    heads.beginTable();
    for (const cells of placedRows(block)) {
      const row = splitRow(cells, heads);
      if (isHead(row)) {
        heads.add(coveringBlanks(row.labels, cells), table);
        continue;
      }
      if (row.labels.length === 0 && isBlank(row.values) && heads.words.length === 0) continue;
      const own = row.labels.map(({ text }) => text);
      const labels = [...heads.words, ...own];
      rows.push({
        labels,
        bare: labels.map(bareLabel),
        named: endsAsRow(own),
        ownLabels: own.length,
        values: row.values.map(({ text }) => text),
        places: row.values.map(({ from }) => from),
        heads: heads.use(),
        ownHeads: headCells(row.labels, table, heads.line + 1),
        table,
        source: cells.flatMap(({ text }) => (text === "" ? [] : [text])).join(" "),
      });
    }
  }
  return rows;
}

/** Collects the heads of a table until the rows below them begin. */
class HeadRows {
  /** Not yet given to a row. */
  words: readonly string[] = [];
  private cells: readonly HeadCell[] = [];
  private isUsed = false;
  line = 0;

  beginTable(): void {
    if (this.isUsed) this.cells = [];
  }

  add(labels: readonly PlacedCell[], table: number): void {
    if (this.isUsed) this.cells = [];
    this.isUsed = false;
    this.line += 1;
    this.words = [...this.words, ...labels.map(({ text }) => text)];
    this.cells = [...this.cells, ...headCells(labels, table, this.line)];
  }

  use(): readonly HeadCell[] {
    this.isUsed = true;
    this.words = [];
    return this.cells;
  }
}

/** A text without merged cells has blanks behind a head over several columns. */
function coveringBlanks(
  labels: readonly PlacedCell[],
  cells: readonly PlacedCell[],
): readonly PlacedCell[] {
  return labels.map((label) => {
    const behind = cells.slice(cells.indexOf(label) + 1);
    const next = behind.findIndex(({ text }) => text !== "");
    const last = behind.slice(0, next === -1 ? undefined : next).at(-1) ?? label;
    return { ...label, to: Math.max(label.to, last.to) };
  });
}

function headCells(
  labels: readonly PlacedCell[],
  table: number,
  line: number,
): readonly HeadCell[] {
  return labels.map(({ text, from, to }) => ({ bare: bareLabel(text), from, to, table, line }));
}

type SplitRow = { readonly labels: readonly PlacedCell[]; readonly values: readonly PlacedCell[] };

function splitRow(cells: readonly PlacedCell[], heads: HeadRows): SplitRow {
  const texts = cells.map(({ text }) => text);
  if (isUnlabelled(texts, heads.words)) return { labels: [], values: cells };
  const known = lastKnownLabel(texts);
  const kinds = texts.map(cellKind);
  const firstFigure = kinds.indexOf("figure");
  const words = kinds.lastIndexOf("words", firstFigure === -1 ? kinds.length : firstFigure);
  const end = known === -1 ? (firstFigure === 0 ? -1 : words) : known;
  return {
    labels: cells.slice(0, end + 1).filter(({ text }) => text !== ""),
    values: cells.slice(end + 1),
  };
}

/** A row of exactly the columns of a table that has no row labels; odd words in it are values. */
function isUnlabelled(texts: readonly string[], heads: readonly string[]): boolean {
  return (
    heads.length >= texts.length && isUnlabelledWidth(texts.length) && !texts.some(isOfficialLabel)
  );
}

/** A cell that is called like a row ends the words, but for the group of a label behind it. */
function lastKnownLabel(texts: readonly string[]): number {
  const ends = texts.map(
    (text, at) => at < texts.length - 1 && isRowName(text) && !isLabel(texts[at + 1] ?? ""),
  );
  return ends.lastIndexOf(true);
}

function isLabel(text: string): boolean {
  return isLabelText(text) || isOfficialLabel(text);
}

/** Words that stand over columns: nothing but blanks behind them, and no row is called so. */
function isHead({ labels, values }: SplitRow): boolean {
  if (values.length === 0) return true;
  if (labels.length === 0 || !isBlank(values)) return false;
  const words = labels.map(({ text }) => text);
  // Names of several rows side by side: the table is turned.
  if (words.filter(isRowName).length >= fewestRowsAsHeads) return true;
  return !endsAsRow(words) && !looksLikeRow(words.at(-1) ?? "");
}

const fewestRowsAsHeads = 3;

function isBlank(values: readonly PlacedCell[]): boolean {
  // A stroke of its own is the edge of a blank cell.
  return values.every(({ text }) => /^[|｜│┃]*$/u.test(text));
}
