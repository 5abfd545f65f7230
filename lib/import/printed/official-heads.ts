import { type Address, tablesOf } from "../../template/cells";
import { type GridCell, printedGrid } from "../../template/grid";
import { onceFor } from "../../template/once";
import type { ReportTemplate, Section, Table } from "../../template/template";

/** Words that the official form prints in a table. */
export type OfficialHead = {
  readonly kind: Exclude<GridCell["kind"], "value">;
  readonly label: string;
  /** Heads several rows or columns. */
  readonly group: boolean;
  /** A cell it heads. */
  readonly place: Address;
};

/** What the form prints in a section's tables, row by row as it is read. */
export function officialHeads(template: ReportTemplate, section: Section): readonly OfficialHead[] {
  return headsOf(section)(template);
}

const headsOf = onceFor((section: Section) =>
  onceFor((template: ReportTemplate): readonly OfficialHead[] => {
    const { rows } = printedGrid(tablesOf(template, section.key));
    const cells = rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, table: row.table })));
    const values = cells.filter(({ kind }) => kind === "value");
    const placeOf = (head: GridCell & { readonly table: Table }) =>
      values.find(({ headedBy }) => headedBy.includes(head.id)) ??
      values.find(({ table }) => table === head.table);
    return cells.flatMap((cell) => {
      const place = placeOf(cell)?.address ?? null;
      if (cell.kind === "value" || cell.label === "" || place === null) return [];
      return [{ kind: cell.kind, label: cell.label, group: cell.group, place }];
    });
  }),
);
