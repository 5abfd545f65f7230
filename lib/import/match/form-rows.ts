import { type Address, addressOf, tablesOf } from "../../template/cells";
import { columnLeaves, type PlacedLeaf, rowLeaves } from "../../template/heads";
import { onceFor } from "../../template/once";
import type { Axis, ReportTemplate, Section, Table } from "../../template/template";

/** A row of a form that holds values. */
export type FormRow = {
  readonly table: Table;
  readonly key: string;
  readonly label: string;
  /** The labels of the groups it stands in, outermost first. */
  readonly above: readonly string[];
  readonly isTotal: boolean;
  readonly addresses: readonly Address[];
  /** A column for each of the addresses. */
  readonly columns: readonly FormColumn[];
  /** The form's columns are the rows here. */
  readonly turned: boolean;
};

export type FormColumn = {
  readonly label: string;
  readonly above: readonly string[];
  readonly isTotal: boolean;
};

/** The rows of a section's tables that hold values, top to bottom. */
export function formRows(template: ReportTemplate, section: Section): readonly FormRow[] {
  return formRowsOf(section)(template);
}

/** The rows of a section's only table when its rows and columns are exchanged; none of several tables. */
export function turnedRows(template: ReportTemplate, section: Section): readonly FormRow[] {
  return turnedRowsOf(section)(template);
}

const formRowsOf = onceFor((section: Section) =>
  onceFor((template: ReportTemplate) =>
    tablesOf(template, section.key).flatMap((table) => rowsOfTable(table)),
  ),
);

const turnedRowsOf = onceFor((section: Section) =>
  onceFor((template: ReportTemplate) => {
    const [table, ...others] = tablesOf(template, section.key);
    return table && others.length === 0 ? columnsAsRows(table) : [];
  }),
);

function rowsOfTable(table: Table): readonly FormRow[] {
  const columns = columnLeaves(table);
  return rowLeaves(table).map((row) => ({
    ...headOf(table, "rows", row),
    table,
    key: row.leaf.key,
    addresses: columns.map(({ leaf }) => addressOf(table.key, row.leaf.key, leaf.key)),
    columns: columns.map((column) => headOf(table, "columns", column)),
    turned: false,
  }));
}

function columnsAsRows(table: Table): readonly FormRow[] {
  const rows = rowLeaves(table);
  return columnLeaves(table).map((column) => ({
    ...headOf(table, "columns", column),
    table,
    key: column.leaf.key,
    addresses: rows.map(({ leaf }) => addressOf(table.key, leaf.key, column.leaf.key)),
    columns: rows.map((row) => headOf(table, "rows", row)),
    turned: true,
  }));
}

function headOf(
  table: Table,
  axis: Axis,
  { leaf, above }: PlacedLeaf<{ readonly key: string; readonly label: string }>,
): FormColumn {
  const isTotal = table.relations.some(
    (relation) =>
      relation.kind === "total" && relation.axis === axis && relation.total === leaf.key,
  );
  return { label: leaf.label, above, isTotal };
}
