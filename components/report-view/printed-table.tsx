import type { ReactNode } from "react";
import { type CellValue, formatCell, sameValue } from "@/lib/report/cell-value";
import type { Report } from "@/lib/report/report";
import { printedValue, type Totals } from "@/lib/report/totals";
import type { Address } from "@/lib/template/cells";
import { type GridCell, type GridRow, printedGrid } from "@/lib/template/grid";
import type { Table } from "@/lib/template/template";
import type { CellFinding } from "./cell-finding";
import "./printed-table.css";

type View = {
  readonly report: Report;
  readonly totals: Totals;
  readonly findings: ReadonlyMap<Address, CellFinding>;
  /** What a page puts in place of a value, around it or beside it. */
  readonly dress?: (address: Address, value: ReactNode) => ReactNode;
};

/** Tables to be read: the heads merged as on paper, blank cells called blank, broken ones marked. */
export function PrintedTable({
  tables,
  caption,
  ...view
}: View & { readonly tables: readonly Table[]; readonly caption: string }) {
  const grid = printedGrid(tables);
  // Heads repeat on the next sheet only where one table has the sheet for itself.
  const single = tables.length === 1;
  const heads = single ? grid.rows.filter(({ kind }) => kind !== "body") : [];
  const body = single ? grid.rows.filter(({ kind }) => kind === "body") : grid.rows;
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
      tabIndex={0}
      className="relative overflow-x-auto print:overflow-visible"
    >
      <table
        className="printed-table"
        data-columns={grid.columnCount}
        data-heads={grid.headColumns}
      >
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          {Array.from({ length: grid.columnCount }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the column
            <col key={column} className={column < grid.headColumns ? `head-${column}` : "value"} />
          ))}
        </colgroup>
        {heads.length === 0 ? null : <thead>{heads.map((row) => renderRow(row, view))}</thead>}
        <tbody>{body.map((row) => renderRow(row, view))}</tbody>
      </table>
    </section>
  );
}

function renderRow(row: GridRow, view: View) {
  return (
    <tr key={row.cells.map(({ id, address }) => address ?? id).join()}>
      {row.cells.map((cell) =>
        cell.address === null ? (
          <HeadCell key={cell.id} cell={cell} />
        ) : (
          <ValueCell key={cell.address} cell={cell} address={cell.address} view={view} />
        ),
      )}
    </tr>
  );
}

function HeadCell({
  cell: { kind, id, label, group, colSpan, rowSpan },
}: {
  readonly cell: GridCell;
}) {
  const spans = { colSpan, rowSpan };
  if (kind === "corner") {
    return (
      <td className={kind} {...spans}>
        {label}
      </td>
    );
  }
  return (
    <th id={id} scope={scopeOf(kind, group)} className={kind} {...spans}>
      {label}
    </th>
  );
}

function scopeOf(kind: GridCell["kind"], group: boolean) {
  if (kind === "rowHead") return group ? "rowgroup" : "row";
  return group ? "colgroup" : "col";
}

function ValueCell({
  cell,
  address,
  view: { report, totals, findings, dress = plain },
}: {
  readonly cell: GridCell;
  readonly address: Address;
  readonly view: View;
}) {
  const value = printedValue(report, totals, address);
  const total = totals.get(address);
  const finding = findings.get(address);
  return (
    <td
      headers={cell.headedBy.join(" ")}
      colSpan={cell.colSpan}
      className={`${total ? "total" : ""} ${finding ? "marked-cell" : ""}`}
      data-finding={finding}
    >
      {finding ? <FindingMark finding={finding} /> : null}
      {dress(address, <PrintedValue value={value} blank={total ? "待计算" : "未填"} />)}
      {total && differs(total.printed, total.computed) ? (
        <span className="computed-value">计算值 {total.computed}</span>
      ) : null}
    </td>
  );
}

function plain(_: Address, value: ReactNode): ReactNode {
  return value;
}

/** What is blank is called so; a total is not filled in but waits for its parts. */
function PrintedValue({ value, blank }: { readonly value: CellValue; readonly blank: string }) {
  const text = formatCell(value);
  return text === "" ? <span className="unanswered">{blank}</span> : text;
}

/** Colour alone says nothing: a sign for the eye, a word for the ear. */
function FindingMark({ finding }: { readonly finding: CellFinding }) {
  return (
    <span className="finding-mark">
      <span aria-hidden="true">{finding === "error" ? "▲" : "△"}</span>
      <span className="sr-only">{finding === "error" ? "必须改：" : "请确认："}</span>
    </span>
  );
}

function differs(printed: CellValue, computed: number | null): boolean {
  return printed !== null && computed !== null && !sameValue(printed, computed);
}
