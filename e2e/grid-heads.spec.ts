import type { Page } from "@playwright/test";
import { tablesOf } from "@/lib/template/cells";
import { printedGrid } from "@/lib/template/grid";
import { test } from "./editor";
import { expect } from "./fixtures";

/** Heads with the columns and rows they cover on the official forms. */
const forms = [
  {
    year: 2025,
    columns: { proactiveDisclosure: 4, requests: 10, disputes: 15 },
    heads: {
      proactiveDisclosure: { "第二十条第（一）项": [4, 1], 行政处罚: [1, 1] },
      requests: { 申请人情况: [7, 1], 法人或其他组织: [5, 1], "三、本年度办理结果": [1, 22] },
      disputes: { 行政复议: [5, 1], 行政诉讼: [10, 1], 未经复议直接起诉: [5, 1] },
    },
  },
  {
    year: 2020,
    columns: { proactiveDisclosure: 7, requests: 10, disputes: 15 },
    heads: {
      proactiveDisclosure: { "第二十条第（一）项": [7, 1], 政府集中采购: [1, 1] },
      requests: { 申请人情况: [7, 1], 法人或其他组织: [5, 1], "三、本年度办理结果": [1, 20] },
      disputes: { 行政复议: [5, 1], 行政诉讼: [10, 1], 复议后起诉: [5, 1] },
    },
  },
] as const;

for (const { year, columns, heads } of forms) {
  test.describe(`the form of ${year}`, () => {
    test.use({ reportYear: year });

    for (const [section, expected] of Object.entries(heads)) {
      test(`merges the heads of ${section} as printed`, async ({ page, editor }) => {
        await editor.open(section);
        const spans = await headSpans(page);
        expect(spans).toMatchObject(expected);
        const { columnCount } = printedGrid(tablesOf(editor.template, section));
        expect(columnCount).toBe(columns[section as keyof typeof columns]);
        expect(await uncoveredSlots(page)).toEqual([]);
      });
    }
  });
}

/** Every head by its words: the columns and rows it covers. */
function headSpans(page: Page): Promise<Readonly<Record<string, readonly number[]>>> {
  return page
    .getByRole("table")
    .evaluate((table) =>
      Object.fromEntries(
        [...table.querySelectorAll("th")].map((head) => [
          head.querySelector("span")?.textContent ?? "",
          [head.colSpan, head.rowSpan],
        ]),
      ),
    );
}

/** Rows whose cells do not fill the table from edge to edge, merged cells counted. */
function uncoveredSlots(page: Page): Promise<readonly string[]> {
  return page.getByRole("table").evaluate((table) => {
    const box = table.getBoundingClientRect();
    const cells = [...table.querySelectorAll("tbody th, tbody td, thead th, thead td")];
    const boxes = cells.map((cell) => cell.getBoundingClientRect());
    return [...table.querySelectorAll("tbody tr, thead tr")].flatMap((row) => {
      const { top, height } = row.getBoundingClientRect();
      const middle = top + height / 2;
      const across = boxes.filter((cell) => cell.top < middle && middle < cell.bottom);
      const width = across.reduce((sum, cell) => sum + cell.width, 0);
      return Math.abs(width - box.width) < 3 ? [] : [`${row.textContent}: ${width}`];
    });
  });
}
