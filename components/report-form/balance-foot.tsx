"use client";

import { useCallback, useMemo } from "react";
import type { Difference } from "@/lib/report/differences";
import type { PrintedGrid } from "@/lib/template/grid";
import { leaves } from "@/lib/template/heads";
import type { Table } from "@/lib/template/template";
import { equationText } from "./equation-text";
import { useFocusedCell } from "./focused-cell";
import type { LiveReport } from "./live-report";
import { LiveText, type ShownText, type TextSource, useLiveText } from "./live-text";
import { useReportForm } from "./report-form-context";

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
  const source = useLiveText(
    "values",
    useCallback(
      (live: LiveReport) => differenceText(live.differences(), table, column),
      [table, column],
    ),
  );
  return (
    <td>
      <LiveText source={source} aria-label={`${label}列的差额`} />
    </td>
  );
}

function differenceText(all: readonly Difference[], table: Table, column: string): ShownText {
  const line = all.find((other) => other.table === table && other.across === column);
  if (!line || (line.left === 0 && line.right === 0 && !line.complete))
    return { text: "", state: "" };
  if (line.left === line.right) return { text: "相符", state: "" };
  return { text: `差 ${Math.abs(line.left - line.right)}`, state: "off" };
}

function FocusedEquation({ table }: { readonly table: Table }) {
  const { live } = useReportForm().session;
  const focused = useFocusedCell();
  const source = useMemo(
    (): TextSource => ({
      read: () => ({ text: equationText(live, table, focused.current()), state: "" }),
      subscribe(listener) {
        const leave = [live.subscribe("values", listener), focused.subscribe(listener)];
        return () => {
          for (const unsubscribe of leave) unsubscribe();
        };
      },
    }),
    [live, table, focused],
  );
  return <LiveText source={source} aria-label="所在列的勾稽关系" aria-live="off" />;
}
