import { type Cell, cellsOf } from "../../template/cells";
import type { ReportTemplate } from "../../template/template";

/**
 * The cell that words of the form name: 「予以公开·自然人」, 「行政许可」, 「行政复议·总计」. The last part
 * is the column where more than one has its row. Throws where the words fit no cell, or cells of several rows.
 */
export function cellNamed(template: ReportTemplate, name: string): Cell {
  const parts = name.split("·");
  const found = cellsOf(template).filter((cell) => fits(cell, parts));
  const [first] = found;
  if (!first) throw new Error(`no cell is called ${name}`);
  const rows = new Set(found.map(({ table, row }) => `${table.key} ${row.leaf.key}`));
  if (rows.size > 1) throw new Error(`several rows are called ${name}`);
  return first;
}

/** Every part is a label on the way to the cell, its own ones or those of a group, in order. */
function fits({ row, column }: Cell, parts: readonly string[]): boolean {
  const path = [...row.above, row.leaf.label, ...column.above, column.leaf.label].map(bare);
  let from = 0;
  return parts.every((part) => {
    const at = path.findIndex((label, index) => index >= from && label === bare(part));
    from = at + 1;
    return at !== -1;
  });
}

/** Without numbering and long explanations: （二）部分公开（区分处理的…） is 部分公开. */
function bare(label: string): string {
  return label
    .replace(/^([（(][一二三四五六七]+[）)]|[一二三四]、|\d[.．])/, "")
    .replace(/（[^（）]{8,}）$/, "")
    .replace(/政府信息公开申请数量$/, "");
}
