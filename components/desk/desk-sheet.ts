import type { DeskLine } from "@/lib/report/desk-line";
import { dateText } from "@/lib/report/iso-date";
import { severityTitle, statusText } from "../messages";
import { momentText } from "../moment-text";

/** The desk as rows of a sheet, the heads first; numbers as numbers, everything else as text. */
export function deskSheet(
  lines: readonly DeskLine[],
): readonly (readonly (string | number | null)[])[] {
  return [columns.map(({ title }) => title), ...lines.map(rowOf)];
}

function rowOf(line: DeskLine): readonly (string | number | null)[] {
  return columns.map(({ cell }) => cell(line));
}

type Column = {
  readonly title: string;
  readonly cell: (line: DeskLine) => string | number | null;
};

const columns: readonly Column[] = [
  { title: "单位", cell: ({ organization }) => organization },
  { title: "状态", cell: ({ status }) => (status === null ? "未开始" : statusText[status]) },
  { title: "报送期限", cell: ({ due }) => dateText(due) },
  { title: "是否逾期", cell: ({ overdue }) => (overdue ? "逾期" : "") },
  { title: severityTitle.error, cell: ({ issues }) => issues?.error ?? null },
  { title: severityTitle.warning, cell: ({ issues }) => issues?.warning ?? null },
  { title: severityTitle.info, cell: ({ issues }) => issues?.info ?? null },
  { title: "填报人", cell: ({ clerks }) => clerks },
  { title: "最后修改", cell: ({ updatedAt }) => (updatedAt === null ? "" : momentText(updatedAt)) },
];
