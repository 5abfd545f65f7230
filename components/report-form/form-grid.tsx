"use client";

import { memo, useMemo } from "react";
import type { Address } from "@/lib/template/cells";
import { cellIndex } from "@/lib/template/cells";
import { type GridCell, type GridRow, type PrintedGrid, printedGrid } from "@/lib/template/grid";
import type { ReportTemplate, Table } from "@/lib/template/template";
import { BalanceFoot } from "./balance-foot";
import { CellInput } from "./cell-input";
import { HelpButton } from "./help-button";
import { useReportForm } from "./report-form-context";
import { RowForms } from "./row-forms";
import { TotalCell } from "./total-cell";
import { useGridEvents } from "./use-grid-events";
import "./form-grid.css";

/** Tables printed as one form, as a native table of inputs with the official merged heads. */
export const FormGrid = memo(function FormGrid({
  template,
  tables,
  caption,
  frozen,
}: {
  readonly template: ReportTemplate;
  readonly tables: readonly Table[];
  readonly caption: string;
  /** Cells that wait for the clerk's choice between two values. */
  readonly frozen: ReadonlySet<Address>;
}) {
  const grid = useMemo(() => printedGrid(tables), [tables]);
  const events = useGridEvents(grid, tables);
  const heads = grid.rows.filter(({ kind }) => kind !== "body");
  const single = tables.length === 1;
  const invalidId = `${tables[0]?.key}-invalid`;
  const lastYear = useReportForm().session.lastYear?.cells ?? nothing;
  return (
    <>
      <div className="form-grid-scroll">
        <table
          className="form-grid"
          data-heads={grid.headColumns}
          data-columns={grid.columnCount}
          {...events}
        >
          <caption className="sr-only">{caption}</caption>
          <colgroup>
            {Array.from({ length: grid.columnCount }, (_, column) => (
              // Columns never change places.
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the column
              <col key={column} className={columnClass(grid, column)} />
            ))}
          </colgroup>
          {single ? (
            <>
              <thead>{heads.map((row) => renderRow(row))}</thead>
              <tbody>{grid.rows.filter(({ kind }) => kind === "body").map(renderRow)}</tbody>
              <BalanceFoot grid={grid} table={tables[0]} />
            </>
          ) : (
            <tbody>{grid.rows.map(renderRow)}</tbody>
          )}
        </table>
      </div>
      <RowForms tables={tables} />
      <p id={invalidId} hidden>
        这里只能填写数字，已保留填写的内容
      </p>
    </>
  );

  function renderRow(row: GridRow) {
    const key = row.cells.map(({ id, address }) => address ?? id).join();
    return (
      <tr key={key} className={row.kind}>
        {row.cells.map((cell) =>
          cell.address === null ? (
            <HeadCell key={cell.id} cell={cell} />
          ) : (
            <ValueCell
              key={cell.address}
              cell={cell}
              address={cell.address}
              isTotal={(cellIndex(template).get(cell.address)?.totals.length ?? 0) > 0}
              isFrozen={frozen.has(cell.address)}
              invalidId={invalidId}
              lastYear={lastYear[cell.address]}
            />
          ),
        )}
      </tr>
    );
  }
});

const nothing: Readonly<Record<Address, string>> = {};

function columnClass({ headColumns }: PrintedGrid, column: number): string {
  return column < headColumns ? `head-${column}` : "value";
}

function HeadCell({ cell }: { readonly cell: GridCell }) {
  const span = { colSpan: cell.colSpan, rowSpan: cell.rowSpan };
  if (cell.kind === "corner") {
    return (
      <td className="corner" {...span}>
        {cell.label}
      </td>
    );
  }
  const scope = cell.kind === "rowHead" ? (cell.group ? "rowgroup" : "row") : columnScope(cell);
  return (
    <th className={cell.kind} scope={scope} {...span}>
      <span id={cell.id}>{cell.label}</span>
      <HelpButton head={cell} />
    </th>
  );
}

function columnScope({ group }: GridCell): "col" | "colgroup" {
  return group ? "colgroup" : "col";
}

function ValueCell({
  cell,
  address,
  isTotal,
  isFrozen,
  invalidId,
  lastYear,
}: {
  readonly cell: GridCell;
  readonly address: Address;
  readonly isTotal: boolean;
  readonly isFrozen: boolean;
  readonly invalidId: string;
  readonly lastYear: string | undefined;
}) {
  const labelledBy = cell.headedBy.join(" ");
  return isTotal ? (
    <TotalCell
      address={address}
      labelledBy={labelledBy}
      colSpan={cell.colSpan}
      lastYear={lastYear}
    />
  ) : (
    <CellInput
      address={address}
      labelledBy={labelledBy}
      colSpan={cell.colSpan}
      frozen={isFrozen}
      invalidId={invalidId}
      lastYear={lastYear}
    />
  );
}
