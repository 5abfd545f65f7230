import { formatCell } from "../report/cell-value";
import { tableSectionOf } from "../template/cells";
import type { ReportTemplate } from "../template/template";
import type { Remark } from "./match/read-value";
import type { Notice } from "./notice";
import type { ReadCell } from "./read-cells";

/** What the texts of cells say beside their values: one notice a kind and table, one a doubtful cell. */
export function cellNotices(
  template: ReportTemplate,
  cells: readonly ReadCell[],
): readonly Notice[] {
  return [
    ...together(template, cells, "no-answer", "印的是“/”“—”或“无”，按未填写读入，没有的请填 0"),
    ...together(template, cells, "unit", "的数字带有单位或千分位，已去掉"),
    ...cells.flatMap((cell) => alone(template, cell)),
  ];
}

function together(
  template: ReportTemplate,
  cells: readonly ReadCell[],
  remark: Remark,
  what: string,
): readonly Notice[] {
  const told = cells.filter((cell) => cell.remark === remark);
  const tables = new Set(told.map(({ cell }) => tableSectionOf(template, cell.table).tableName));
  return [...tables].map((name) => {
    const own = told.filter(({ cell }) => tableSectionOf(template, cell.table).tableName === name);
    return {
      kind: "cell-text" as const,
      severity: "info" as const,
      message: `${name}有 ${own.length} 个单元格${what}。`,
      places: own.map(({ cell }) => cell.address),
      source: own
        .map(({ placed }) => placed.text.trim())
        .slice(0, 5)
        .join("、"),
    };
  });
}

function alone(template: ReportTemplate, read: ReadCell): readonly Notice[] {
  const message = sentences[read.remark ?? "unit"]?.(placeOf(template, read), read);
  if (message === undefined || read.remark === null) return [];
  return [
    {
      kind: read.remark === "not-a-number" ? "not-a-number" : "cell-text",
      severity: "warning",
      message,
      places: [read.cell.address],
      source: read.placed.context,
    },
  ];
}

const sentences: Partial<Record<Remark, (place: string, read: ReadCell) => string>> = {
  annotated: (place, { placed, value }) =>
    `${place}印的是“${placed.text.trim()}”，读作 ${formatCell(value)}，说明没有读入，请核对。`,
  converted: (place, { placed, value }) =>
    `${place}印的是“${placed.text.trim()}”，格式的单位是万元，读作 ${formatCell(value)}，请核对。`,
  "not-a-number": (place, { placed }) =>
    `${place}印的是“${placed.text.trim()}”，不是数字，按原文保留，请改正。`,
};

function placeOf(template: ReportTemplate, { cell }: ReadCell): string {
  const { tableName } = tableSectionOf(template, cell.table);
  const row = cell.row.leaf.label === "" ? "" : `“${cell.row.leaf.label}”行`;
  const column = [...cell.column.above, cell.column.leaf.label].join("");
  return `${tableName}${row}“${column}”列`;
}
