import { isRaw } from "@/lib/report/cell-value";
import { valueAt } from "@/lib/report/report";
import { answeredSum } from "@/lib/report/totals";
import { columnName } from "@/lib/rules/names";
import { type Address, cellIndex } from "@/lib/template/cells";
import type { Table } from "@/lib/template/template";
import type { LiveReport } from "./live-report";

/** 「商业企业列：第一项＋第二项＝12＋0＝12；第三项＋第四项＝11＋0＝11，还差 1」 for the focused cell. */
export function equationText(live: LiveReport, table: Table, focused: Address | null): string {
  const cell = focused === null ? undefined : cellIndex(live.report().template).get(focused);
  const line = live
    .differences()
    .find((other) => other.table === table && other.across === cell?.column.leaf.key);
  if (!cell || !line) return "把光标放进任一格，这里显示所在列的勾稽关系";
  const spell = (addresses: readonly Address[]) =>
    addresses
      .map(
        (address) => answeredSum(live.report(), live.totals(), [address]) ?? missing(live, address),
      )
      .join("＋");
  const off = line.left - line.right;
  return [
    `${columnName(table, cell.column)}列：${line.relation.leftLabel}＝${spell(line.leftAddresses)}＝${line.left}`,
    `${line.relation.rightLabel}＝${spell(line.rightAddresses)}＝${line.right}`,
    off === 0 ? "两边相符" : `还差 ${Math.abs(off)}`,
  ].join("；");
}

function missing(live: LiveReport, address: Address): string {
  const value = valueAt(live.report(), address);
  return isRaw(value) && value.raw !== "" ? `“${value.raw}”` : "未填";
}
