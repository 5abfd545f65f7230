import type { UnreadableTable } from "../spreadsheet/unreadable-table";
import { ledgerLimits } from "./limits";
import type { LedgerProblem } from "./read-ledger";
import { columnNames } from "./uncounted";

export type LedgerRefusal =
  | LedgerProblem
  | { readonly kind: UnreadableTable }
  | { readonly kind: "no-such-sheet" | "no-head" | "no-head-in-row" }
  /** Reading was given up, so that it stops nobody else. */
  | { readonly kind: "reading-took-too-long"; readonly seconds: number }
  | { readonly kind: "reading-took-too-much-memory" | "reader-failed" };

/** Why a ledger could not be counted and what to do, as one Chinese sentence. */
export function ledgerProblemText(problem: LedgerRefusal): string {
  switch (problem.kind) {
    case "empty-file":
      return "文件是空的，请选择有内容的台账。";
    case "too-large":
      return `文件超过 ${ledgerLimits.mostBytes / 1_000_000} MB，请只保留要统计的工作表后再试。`;
    case "too-many-rows":
      return `工作表超过 ${ledgerLimits.mostRows} 行，请删去空行或者分年度保存后再试。`;
    case "unknown-type":
      return "不是 Excel（.xlsx）或者 CSV 文件。旧的 .xls 文件请用 Excel 或 WPS 另存为 .xlsx 后再试。";
    case "damaged-file":
      return "Excel 文件已损坏，请用 Excel 或 WPS 打开后另存一份再试。";
    case "unsafe-file":
      return "文件内容异常（解压后过大），已停止读取。请只保留要统计的工作表后再试。";
    case "reading-took-too-long":
      return `读取超过 ${problem.seconds} 秒，已停止。请只保留要统计的工作表后再试。`;
    case "reading-took-too-much-memory":
      return "文件展开后太大，已停止读取。请只保留要统计的工作表后再试。";
    case "reader-failed":
      return "文件读取失败，请用 Excel 或 WPS 打开后另存一份再试。";
    case "no-such-sheet":
      return "文件中没有这个工作表，请重新选择。";
    case "no-head":
      return "没有找到表头。台账中应有一行列标题，例如：编号、申请人类型、收到日期、答复日期、办理结果。";
    case "no-head-in-row":
      return "这一行不像表头，请填写列标题所在的行号。";
    case "missing-columns":
      return `没有找到${problem.columns.map((column) => `“${columnNames[column]}”`).join("、")}列，请指定对应的列。`;
    case "no-such-column":
      return `台账中没有“${problem.title}”列（对应${columnNames[problem.column]}），请重新指定。`;
    case "personal-column":
      return `“${problem.title}”列含有申请人的姓名或联系方式，不能用作${columnNames[problem.column]}。请选择写有类别的列。`;
    case "too-many-words":
      return `“${problem.title}”列中不认识的词太多，不像${columnNames[problem.column]}，没有统计。请选择写有类别的列。`;
  }
}
