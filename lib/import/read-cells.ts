import { type CellValue, parseCell } from "../report/cell-value";
import { type Report, withValues } from "../report/report";
import { settleTotals } from "../report/settle-totals";
import { answeredSum, deriveTotals, partAddresses } from "../report/totals";
import { type Address, type Cell, cellIndex } from "../template/cells";
import type { ReportTemplate } from "../template/template";
import type { Reading } from "./imported-report";
import type { PlacedText } from "./match/match-table";
import { type ReadValue, readValue } from "./match/read-value";

/** A placed text with its value in the format its table follows. */
export type ReadCell = ReadValue & { readonly cell: Cell; readonly placed: PlacedText };

/** Reads the placed texts of a table; a document of our own is read as the form itself would. */
export function readCells(
  template: ReportTemplate,
  texts: readonly PlacedText[],
  own: boolean,
): readonly ReadCell[] {
  const index = cellIndex(template);
  return texts.flatMap((placed) => {
    const cell = index.get(placed.address);
    if (!cell) return [];
    const read = own
      ? { value: parseCell(cell.quantity, placed.text), remark: null }
      : readValue(cell.quantity, placed.text);
    return [{ ...read, cell, placed }];
  });
}

/**
 * The report with the printed values of its cells. A total printed blank although all its parts are
 * filled stays visible as such, because the form would have printed a number.
 */
export function withPrintedCells(
  report: Report,
  values: readonly (readonly [Address, CellValue])[],
  blanks: ReadonlySet<Address>,
): Report {
  const filled = withValues(report, values);
  const totals = deriveTotals(filled);
  const blankTotals = [...blanks].filter(
    (address) => typeof totals.get(address)?.computed === "number",
  );
  return settleTotals(
    withValues(
      filled,
      blankTotals.map((address) => [address, { raw: "" }] as const),
    ),
  );
}

/** Where each value stood; a total that differs from its parts is to be looked at. */
export function cellReadings(
  report: Report,
  cells: readonly ReadCell[],
): readonly (readonly [Address, Reading])[] {
  const printed = new Map(cells.map(({ cell, value }) => [cell.address, value]));
  const totals = deriveTotals(
    withValues(
      report,
      [...printed].filter(([a]) => cellIndex(report.template).has(a)),
    ),
  );
  const differs = ({ cell, value }: ReadCell) =>
    cell.totals.some((relation) => {
      const sum = answeredSum(report, totals, partAddresses(cell, relation));
      return value !== null && value !== (sum ?? 0);
    });
  return cells
    .filter(({ placed }) => placed.text.trim() !== "")
    .map((read) => {
      const { address, text, context, confidence } = read.placed;
      const check = confidence === "check" || doubtful(read) || differs(read);
      return [address, { text, context, confidence: check ? "check" : "sure" }] as const;
    });
}

function doubtful({ remark }: ReadCell): boolean {
  return remark === "annotated" || remark === "converted" || remark === "not-a-number";
}
