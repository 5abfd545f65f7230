import { describe, expect, test } from "vitest";
import { tablesOf } from "./cells";
import { type PrintedGrid, printedGrid } from "./grid";
import { ogi2019 } from "./ogi-2019";
import { ogi2021 } from "./ogi-2021";
import { templates } from "./registry";

const sections = templates.flatMap((template) =>
  template.sections
    .filter(({ kind }) => kind === "tables")
    .map(({ key, heading }) => ({
      name: `${template.id} ${heading}`,
      grid: printedGrid(tablesOf(template, key)),
    })),
);

/** How often each place of the grid is covered by a cell. */
function coverage({ rows, columnCount }: PrintedGrid): readonly number[] {
  const counts = Array.from({ length: rows.length * columnCount }, () => 0);
  rows.forEach(({ cells }, top) => {
    for (const { column, colSpan, rowSpan } of cells) {
      expect(column + colSpan).toBeLessThanOrEqual(columnCount);
      expect(top + rowSpan).toBeLessThanOrEqual(rows.length);
      for (let place = 0; place < rowSpan * colSpan; place += 1) {
        const row = top + Math.floor(place / colSpan);
        const at = row * columnCount + column + (place % colSpan);
        counts[at] = (counts[at] ?? 0) + 1;
      }
    }
  });
  return counts;
}

describe.each(sections)("$name", ({ grid }) => {
  test("covers every place of its grid exactly once", () => {
    expect(new Set(coverage(grid))).toEqual(new Set([1]));
  });
  test("heads every value by a row, where rows have heads, and by its columns", () => {
    const heads = new Map(
      grid.rows.flatMap(({ cells }) => cells.map((cell) => [cell.id, cell] as const)),
    );
    const values = grid.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "value"));
    for (const { headedBy } of values) {
      const kinds = headedBy.map((id) => heads.get(id)?.kind);
      expect(kinds).not.toContain(undefined);
      expect(kinds.at(-1)).toBe("columnHead");
      expect(kinds[0]).toBe(grid.headColumns === 0 ? "columnHead" : "rowHead");
    }
  });
  test("gives every head an id of its own", () => {
    const ids = grid.rows
      .flatMap(({ cells }) => cells.map(({ id }) => id))
      .filter((id) => id !== "");
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test.each([
  [ogi2019, [7, 10, 15], [18, 26, 4]],
  [ogi2021, [4, 10, 15], [14, 28, 4]],
])("$id prints grids of the official widths and heights", (template, widths, heights) => {
  const grids = template.sections
    .filter(({ kind }) => kind === "tables")
    .map(({ key }) => printedGrid(tablesOf(template, key)));
  expect(grids.map(({ columnCount }) => columnCount)).toEqual(widths);
  expect(grids.map(({ rows }) => rows.length)).toEqual(heights);
});

test("表三 merges its heads as the official form does", () => {
  const { rows } = printedGrid(tablesOf(ogi2021, "requests"));
  const spans = new Map(
    rows.flatMap(({ cells }) =>
      cells.map(({ label, colSpan, rowSpan }) => [label, [colSpan, rowSpan]] as const),
    ),
  );
  expect(spans.get(rows[0]?.cells[0]?.label ?? "")).toEqual([3, 3]);
  expect(spans.get("申请人情况")).toEqual([7, 1]);
  expect(spans.get("法人或其他组织")).toEqual([5, 1]);
  expect(spans.get("自然人")).toEqual([1, 2]);
  expect(spans.get("总计")).toEqual([1, 2]);
  expect(spans.get("一、本年新收政府信息公开申请数量")).toEqual([3, 1]);
  expect(spans.get("三、本年度办理结果")).toEqual([1, 22]);
  expect(spans.get("（一）予以公开")).toEqual([2, 1]);
  expect(spans.get("（三）不予公开")).toEqual([1, 8]);
  expect(spans.get("（四）无法提供")).toEqual([1, 3]);
  expect(spans.get("（五）不予处理")).toEqual([1, 5]);
  expect(spans.get("（六）其他处理")).toEqual([1, 3]);
  expect(spans.get("（七）总计")).toEqual([2, 1]);
});
