"use client";

import { useCallback } from "react";
import type { Difference } from "@/lib/report/totals";
import type { PrintedGrid } from "@/lib/template/grid";
import { leaves } from "@/lib/template/heads";
import type { Table } from "@/lib/template/template";
import { equationText } from "./equation-text";
import { useFocusedAddress } from "./focused-cell";
import { LiveOutput } from "./live-output";
import type { LiveReport } from "./live-report";

/** Sticky foot under a table with a balance equation: the difference of every column, live. */
export function BalanceFoot({
  grid,
  table,
}: {
  readonly grid: PrintedGrid;
  readonly table: Table | undefined;
}) {
  const balance = table?.relations.find((relation) => relation.kind === "balance");
  if (!table || balance?.kind !== "balance") return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={grid.headColumns}>
          差额（{balance.leftLabel}，减{balance.rightLabel}）
        </th>
        {leaves(table.columns).map(({ leaf }) => (
          <ColumnDifference key={leaf.key} table={table} column={leaf.key} label={leaf.label} />
        ))}
      </tr>
      <tr>
        <td colSpan={grid.columnCount} className="equation">
          <FocusedEquation table={table} />
        </td>
      </tr>
    </tfoot>
  );
}

function ColumnDifference({
  table,
  column,
  label,
}: {
  readonly table: Table;
  readonly column: string;
  readonly label: string;
}) {
  const read = useCallback(
    (live: LiveReport) => differenceText(live.differences(), table, column),
    [table, column],
  );
  return (
    <td>
      <LiveOutput topic="values" read={read} onText={markOff} aria-label={`${label}列的差额`} />
    </td>
  );
}

function differenceText(all: readonly Difference[], table: Table, column: string): string {
  const line = all.find((other) => other.table === table && other.across === column);
  if (!line || (line.left === 0 && line.right === 0 && !line.complete)) return "";
  return line.left === line.right ? "相符" : `差 ${Math.abs(line.left - line.right)}`;
}

function markOff(element: HTMLElement): void {
  element.dataset.off = String(element.textContent?.startsWith("差") ?? false);
}

function FocusedEquation({ table }: { readonly table: Table }) {
  const focused = useFocusedAddress();
  const read = useCallback(
    (live: LiveReport) => equationText(live, table, focused),
    [table, focused],
  );
  return <LiveOutput topic="values" read={read} aria-label="所在列的勾稽关系" />;
}
