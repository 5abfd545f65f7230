import type { LedgerColumn, WordColumn } from "./ledger-mapping";

/** Why a line of a ledger is in no cell. It says which column, and nothing that stands in it. */
export type UncountedReason =
  | { readonly kind: "remark" }
  | { readonly kind: "missing"; readonly column: LedgerColumn }
  | { readonly kind: "not-a-date" | "impossible-date"; readonly column: LedgerColumn }
  | { readonly kind: "answered-before-received" }
  | { readonly kind: "received-after-year" | "answered-before-year" }
  | { readonly kind: "duplicate-number"; readonly firstRow: number }
  | { readonly kind: "unknown-word" | "not-a-word"; readonly column: WordColumn }
  | { readonly kind: "result-without-date" | "pending-with-date" };

export type UncountedRow = { readonly row: number; readonly reason: UncountedReason };

/** A line that somebody must mend before it counts; lines of other years and sums are right as they are. */
export function needsMending({ kind }: UncountedReason): boolean {
  return kind !== "remark" && kind !== "received-after-year" && kind !== "answered-before-year";
}

type Titles = Readonly<Partial<Record<LedgerColumn, string>>>;

/** Why a line was not counted and how to mend it, as one Chinese sentence with the ledger's own heads. */
export function uncountedText(reason: UncountedReason, titles: Titles, year: number): string {
  const named = (column: LedgerColumn) => `“${titles[column] ?? columnNames[column]}”`;
  switch (reason.kind) {
    case "remark":
      return "是合计、说明或者重复的表头，不是一件，不用处理。";
    case "missing":
      return `${named(reason.column)}没有填，请在台账中补填。`;
    case "not-a-date":
      return `${named(reason.column)}不是日期，请写成 ${year}-3-7 这样的日期。`;
    case "impossible-date":
      return `${named(reason.column)}是不存在的日期，请改正。`;
    case "answered-before-received":
      return `${named("answered")}早于${named("received")}，请核对两个日期。`;
    case "received-after-year":
      return `${named("received")}在 ${year} 年之后，不计入本年。`;
    case "answered-before-year":
      return `${named("answered")}在 ${year} 年之前，已计入以前年度，不计入本年。`;
    case "duplicate-number":
      return `${named("number")}与第 ${reason.firstRow} 行相同，只计第 ${reason.firstRow} 行；不是同一件的，请改正编号。`;
    case "unknown-word":
      return `${named(reason.column)}中的词还没有对应到官方表格，请为这个词指定对应。`;
    case "not-a-word":
      return `${named(reason.column)}中不是一个类别（过长，或者含有号码），请改写成类别。`;
    case "result-without-date":
      return `有${named("result")}，但没有${named("answered")}，不知道计入哪一年，请补填日期；尚未办结的，请改写结果。`;
    case "pending-with-date":
      return `${named("result")}是尚未办结，却有本年的${named("answered")}，请核对。`;
  }
}

/** How messages call a column whose head is not known. */
export const columnNames: Readonly<Record<LedgerColumn, string>> = {
  number: "编号",
  category: "类型",
  received: "收到日期",
  answered: "答复日期",
  result: "办理结果",
};
