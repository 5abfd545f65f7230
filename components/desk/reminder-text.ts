import type { MissingOffice } from "@/lib/report/desk-line";
import { dateText } from "@/lib/report/iso-date";

/** 催报: which offices have not handed in, and by when they should, ready to be sent. */
export function reminderText(year: number, lines: readonly MissingOffice[]): string {
  const rows = lines.map(
    ({ organization, due, overdue }) =>
      `${organization}：应于${dateText(due)}前报送${overdue ? "，已逾期" : ""}`,
  );
  return [
    `以下 ${lines.length} 个单位的${year}年度政府信息公开工作年度报告尚未报送，请尽快完成填写、审核并报送：`,
    ...rows,
  ].join("\n");
}
