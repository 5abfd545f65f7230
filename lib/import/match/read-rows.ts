import type { TableBlock } from "../blocks";
import { type AlignedRows, alignRows } from "./align-rows";
import { type FittedRow, fitValues } from "./fit-values";
import type { FormColumn, FormRow } from "./form-rows";
import type { PrintedRow } from "./printed-rows";
import type { RowMatch } from "./row-match";

/** The printed rows that are rows of a form, with the texts of their columns. */
export type ReadRows = AlignedRows & {
  readonly forms: readonly FormRow[];
  readonly fitted: readonly FittedRow[];
  /** Rows of the same name as one that was read, with other figures. */
  readonly conflicts: readonly FittedRow[];
  /** Rows that were read below a blank one of the same name. */
  readonly refilled: readonly FittedRow[];
};

/** Reads printed rows as those of a form; a row may be printed in pieces of some columns each. */
export function readRows(
  forms: readonly FormRow[],
  labels: ReadonlySet<string>,
  rows: readonly PrintedRow[],
  tables: readonly TableBlock[],
): ReadRows {
  const aligned = alignRows(forms, labels, rows);
  const order = new Map(rows.map((row, at) => [row, at]));
  const all = [...aligned.matches, ...aligned.moved, ...aligned.repeated].sort(
    (left, right) => (order.get(left.printed) ?? 0) - (order.get(right.printed) ?? 0),
  );
  const pieces = fitValues(all, tables);
  const again = new Set<RowMatch>(aligned.repeated);
  const fitted = pieces.filter(({ match }) => !again.has(match));
  const conflicts: FittedRow[] = [];
  const refilled: FittedRow[] = [];
  for (const piece of pieces.filter(({ match }) => again.has(match))) {
    const own = fitted.filter(({ match }) => match.form === piece.match.form);
    const [blank, ...others] = own.filter(isBlank);
    if (own.every((row) => areApart(row, piece))) fitted.push(piece);
    else if (own.some((row) => isSame(row, piece))) continue;
    else if (blank && others.length === 0) {
      fitted.splice(fitted.indexOf(blank), 1, piece);
      if (piece.match.form.label !== "") refilled.push(piece);
    } else conflicts.push(piece);
  }
  return { ...aligned, forms, fitted, conflicts, refilled };
}

/** Columns of a row that no piece of it has. */
export function missingColumns(form: FormRow, fitted: readonly FittedRow[]): readonly FormColumn[] {
  const own = fitted.filter(({ match, texts }) => match.form === form && texts !== null);
  return own.length === 0
    ? []
    : form.columns.filter((_column, at) => own.every(({ texts }) => texts?.[at] === null));
}

/** A row left empty between the heads and the figures. */
function isBlank({ given }: FittedRow): boolean {
  return given.every((text) => text === "");
}

function isSame(left: FittedRow, right: FittedRow): boolean {
  return left.given.join("\t") === right.given.join("\t");
}

function areApart(left: FittedRow, right: FittedRow): boolean {
  if (left.texts === null || right.texts === null) return false;
  return left.texts.every((text, at) => text === null || right.texts?.[at] === null);
}
