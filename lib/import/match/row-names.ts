import { columnLeaves, rowLeaves } from "../../template/heads";
import { templates } from "../../template/registry";
import { cellKind } from "./cell-text";
import { bareLabel, numberOf } from "./label";
import { allSpellings, columnSpellings, rowSpellings } from "./official-labels";

/** A damaged row label still has the numbering of the form. */
export function looksLikeRow(label: string): boolean {
  return (
    numberOf(label) !== null ||
    /^\s*(\(?[一二三四五六七]\)|[一二四]、)/u.test(label.normalize("NFKC"))
  );
}

/** Numbered like a row, or more words than a cell of figures has. */
export function isLabelText(text: string): boolean {
  return cellKind(text) === "words" && (looksLikeRow(text) || bareLabel(text).length >= 5);
}

/** The words, joined from the right, are the name of a row. */
export function endsAsRow(labels: readonly string[]): boolean {
  return labels.some((_text, at) => isRowName(labels.slice(at).join("")));
}

/** 总计 and 其他 are called so in columns too; there only the numbering tells. */
export function isRowName(text: string): boolean {
  const bare = bareLabel(text);
  if (!names().rows.has(bare)) return false;
  return !names().columns.has(bare) || numberOf(text) !== null;
}

/** The words are printed somewhere in the tables of a format. */
export function isOfficialLabel(text: string): boolean {
  return names().all.has(bareLabel(text));
}

/** A table without row labels has as many columns. */
export function isUnlabelledWidth(columns: number): boolean {
  return names().widths.has(columns);
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
