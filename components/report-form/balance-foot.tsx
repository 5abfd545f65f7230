"use client";

import type { PrintedGrid } from "@/lib/template/grid";
import { leaves } from "@/lib/template/heads";
import type { Table } from "@/lib/template/template";
import { equationText } from "./equation-text";
import { useFocusedAddress } from "./focused-cell";
import { useLive } from "./report-form-context";

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
          <Difference key={leaf.key} table={table} column={leaf.key} label={leaf.label} />
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

function Difference({
  table,
  column,
  label,
}: {
  readonly table: Table;
  readonly column: string;
  readonly label: string;
}) {
  const text = useLive((live) => {
    const line = live
      .differences()
      .find((other) => other.table === table && other.across === column);
    if (!line || (line.left === 0 && line.right === 0 && !line.complete)) return "";
    return line.left === line.right ? "相符" : `差 ${Math.abs(line.left - line.right)}`;
  });
  return (
    <td data-off={text.startsWith("差")}>
      <output aria-label={`${label}列的差额`}>{text}</output>
    </td>
  );
}

function FocusedEquation({ table }: { readonly table: Table }) {
  const focused = useFocusedAddress();
  const text = useLive((live) => equationText(live, table, focused));
  return <span>{text}</span>;
}
