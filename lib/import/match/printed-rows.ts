import { columnLeaves, rowLeaves } from "../../template/heads";
import { templates } from "../../template/registry";
import type { TableBlock } from "../blocks";
import { cellKind, cellText } from "./cell-text";
import { bareLabel, numberOf } from "./label";
import { allSpellings, columnSpellings, rowSpellings } from "./official-labels";

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
  /** Index of its table among the tables of the document. */
  readonly table: number;
  /** The row as it stood, for people. */
  readonly source: string;
};

/** The rows of tables with their words apart from their figures; heads go to the row below them. */
export function printedRows(tables: readonly TableBlock[]): readonly PrintedRow[] {
  const rows: PrintedRow[] = [];
  let heads: readonly string[] = [];
  for (const [table, { rows: lines }] of tables.entries()) {
    for (const line of lines) {
      const cells = line
        .filter(({ continued }) => !continued)
        .flatMap(({ text }) => apart(cellText(text)));
      const { labels, values } = isUnlabelled(cells, heads)
        ? { labels: [], values: cells }
        : splitRow(cells);
      if (values.length === 0 || (labels.length > 0 && isHead(labels, values))) {
        heads = [...heads, ...labels];
        continue;
      }
      if (labels.length === 0 && values.every((text) => text === "") && heads.length === 0)
        continue;
      const source = cells.filter((text) => text !== "").join(" ");
      const words = [...heads, ...labels];
      const bare = words.map(bareLabel);
      const named = endsAsRow(labels);
      rows.push({ labels: words, bare, named, ownLabels: labels.length, values, table, source });
      heads = [];
    }
  }
  return rows;
}

/** A row of exactly the columns of a table that has no row labels; odd words in it are values. */
function isUnlabelled(cells: readonly string[], heads: readonly string[]): boolean {
  return (
    heads.length >= cells.length &&
    names().widths.has(cells.length) &&
    !cells.some((text) => names().all.has(bareLabel(text)))
  );
}

/** Words that stand over columns: nothing but blanks behind them, and no row is called so. */
function isHead(labels: readonly string[], values: readonly string[]): boolean {
  const last = labels.at(-1) ?? "";
  return values.every((text) => text === "") && !endsAsRow(labels) && !looksLikeRow(last);
}

/** A damaged row label still has the numbering of the form. */
function looksLikeRow(label: string): boolean {
  return /^\s*(\(?[一二三四五六七]\)|[一二四]、|\d[.、])/u.test(label.normalize("NFKC"));
}

/** 「行政许可1728」: a figure that stands in the cell of its label. */
function apart(text: string): readonly string[] {
  const [, label = "", figure = ""] =
    /^(.*\p{Script=Han}[)）”"」]?)[\s:：]*(\d[\d,.\s]*)$/su.exec(text) ?? [];
  return isRowName(label) ? [label, figure.trim()] : [text];
}

function splitRow(cells: readonly string[]) {
  const known = lastKnownLabel(cells);
  const kinds = cells.map(cellKind);
  const firstFigure = kinds.indexOf("figure");
  const words = kinds.lastIndexOf("words", firstFigure === -1 ? kinds.length : firstFigure);
  const end = known === -1 ? (firstFigure === 0 ? -1 : words) : known;
  return {
    labels: cells.slice(0, end + 1).filter((text) => text !== ""),
    values: cells.slice(end + 1),
  };
}

/** A cell that is called like a row ends the words, but for the group of a label behind it. */
function lastKnownLabel(cells: readonly string[]): number {
  const ends = cells.map(
    (text, at) => at < cells.length - 1 && isRowName(text) && !isLabelText(cells[at + 1] ?? ""),
  );
  return ends.lastIndexOf(true);
}

/** Numbered like a row, or more words than a cell of figures has. */
function isLabelText(text: string): boolean {
  return cellKind(text) === "words" && (looksLikeRow(text) || bareLabel(text).length >= 5);
}

/** The words, joined from the right, are the name of a row. */
function endsAsRow(labels: readonly string[]): boolean {
  return labels.some((_text, at) => isRowName(labels.slice(at).join("")));
}

/** 总计 and 其他 are called so in columns too; there only the numbering tells. */
function isRowName(text: string): boolean {
  const bare = bareLabel(text);
  if (!names().rows.has(bare)) return false;
  return !names().columns.has(bare) || numberOf(text) !== null;
}

function names(): Names {
  known ??= {
    rows: new Set(templates.flatMap((template) => rowSpellings(template))),
    columns: new Set(templates.flatMap((template) => columnSpellings(template))),
    all: new Set(templates.flatMap((template) => allSpellings(template))),
    widths: new Set(
      templates
        .flatMap(({ tables }) => tables)
        .filter((table) => rowLeaves(table).every(({ leaf }) => leaf.label === ""))
        .map((table) => columnLeaves(table).length),
    ),
  };
  return known;
}

type Names = {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  /** Columns of the tables without row labels. */
  readonly widths: ReadonlySet<number>;
};

let known: Names | null = null;
