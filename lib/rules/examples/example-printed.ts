import { type Address, type Cell, cellsOf } from "../../template/cells";
import type { ReportTemplate } from "../../template/template";
import { nothingPrinted, type PrintedForm, type PrintedLabel } from "../printed-form";
import { cellNamed } from "./cell-named";

/** What a file printed, as an example says it: cells are named by the words of the form. */
export type ExamplePrinted = Partial<
  Omit<PrintedForm, "labels" | "misshapenRows" | "otherFormats">
> & {
  readonly labels?: readonly Omit<PrintedLabel, "place">[];
  /** Rows by the words of one of their cells: 予以公开, 行政复议·总计. */
  readonly misshapenRows?: readonly { readonly row: string; readonly valueCells: number }[];
  readonly otherFormats?: readonly Omit<PrintedForm["otherFormats"][number], "place">[];
};

/** The printed form of an example, its words resolved in the format of its report. */
export function examplePrinted(
  template: ReportTemplate,
  { labels = [], misshapenRows = [], otherFormats = [], ...printed }: ExamplePrinted,
): PrintedForm {
  return {
    ...nothingPrinted,
    ...printed,
    labels: labels.map((label) => ({ ...label, place: placeOf(template, label.official) })),
    misshapenRows: misshapenRows.map(({ row, valueCells }) => {
      const cell = cellNamed(template, row);
      return { table: cell.table.key, row: cell.row.leaf.key, valueCells };
    }),
    otherFormats: otherFormats.map((format) => ({
      ...format,
      place: firstCell(template, ({ table }) => table.section === format.section),
    })),
  };
}

function placeOf(template: ReportTemplate, official: string): Address {
  return firstCell(template, ({ table, row, column }) =>
    [
      table.caption,
      table.corner,
      ...row.above,
      row.leaf.label,
      ...column.above,
      column.leaf.label,
    ].includes(official),
  );
}

function firstCell(template: ReportTemplate, fits: (cell: Cell) => boolean): Address {
  const cell = cellsOf(template).find(fits);
  if (!cell) throw new Error("an example names what its format does not print");
  return cell.address;
}
