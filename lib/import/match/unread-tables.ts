import type { Unplaced } from "../imported-report";
import type { Notice } from "../notice";
import { hasDigit } from "./cell-text";
import type { ChosenFormat } from "./choose-format";
import type { PrintedTables } from "./match-table";
import type { MatchedTexts } from "./match-texts";

/** Rows with figures that belong to no table of the format: statistics inside the running text. */
export function otherTables(
  { tables }: ChosenFormat,
  { rows }: PrintedTables,
): readonly Unplaced[] {
  const used = new Set(tables.flatMap(({ used }) => [...used]));
  return rows
    .filter((row) => !used.has(row) && hasDigit(row.values.join("")))
    .map(({ source }) => ({
      text: source,
      message: "在一个表格中，格式里没有这一行。",
    }));
}

/** 「未能识别表三。已读取表二、表四和正文。」; nothing when every table was read. */
export function summaryOf(
  { tables }: ChosenFormat,
  { missingSections }: MatchedTexts,
): readonly Notice[] {
  const nameOf = ({ section }: (typeof tables)[number]) =>
    section.kind === "tables" ? section.tableName : section.heading;
  const unread = tables.filter(({ cells }) => cells.length === 0);
  if (unread.length === 0) return [];
  const read = tables.filter((table) => !unread.includes(table)).map(nameOf);
  const text = missingSections.some(({ kind }) => kind === "narrative") ? "部分正文" : "正文";
  const message = `未能识别${unread.map(nameOf).join("、")}。已读取${[...read, text].join("、")}。`;
  return [{ kind: "unread-table", severity: "error", message, places: [], source: null }];
}
