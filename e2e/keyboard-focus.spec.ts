import type { Page } from "@playwright/test";
import { type Editor, test } from "./editor";
import { expect } from "./fixtures";

const section = "requests";
const firstCell = (editor: Editor) => editor.inputRows(section)[0]?.[0] ?? "";

test.beforeEach(async ({ page, editor }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await editor.open(section);
});

test("「跳过表格」 before a table leads past it", async ({ page }) => {
  const link = page.getByRole("link", { name: "跳过表格" });
  await page.getByRole("button", { name: "重做" }).focus();
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  const box = await link.boundingBox();
  expect(box?.height).toBeGreaterThan(16);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /^上一部分/ })).toBeFocused();
});

test("F6 leaves a table from any of its cells", async ({ page, editor }) => {
  await editor.cell(firstCell(editor)).click();
  await page.keyboard.press("F6");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /^上一部分/ })).toBeFocused();
});

test("the cell that has the focus is never behind the bars that stay", async ({ page, editor }) => {
  const rows = editor.inputRows(section).filter((row) => row.length > 0);
  await editor.cell(firstCell(editor)).click();
  const walks = [
    ...rows.slice(1).map((_, at) => ["ArrowDown", rows[at + 1]] as const),
    ...rows.slice(1).map((_, at) => ["ArrowUp", rows[rows.length - 2 - at]] as const),
    ["Control+End", undefined] as const,
    ["Control+Home", rows[0]] as const,
  ];
  const hidden: string[] = [];
  for (const [key, row] of walks) {
    await page.keyboard.press(key);
    if (row) await editor.expectFocus(row[0]);
    const covers = await coversOfFocus(page);
    hidden.push(...covers.map((cover) => `${key} ${row?.[0]} ${cover}`));
  }
  expect(hidden).toEqual([]);
});

/** What covers the focused element or lies where the window ends, once the page has come to rest. */
function coversOfFocus(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame().then(frame);
    const box = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    const middle = (box.left + box.right) / 2;
    const points = [box.top + 1, (box.top + box.bottom) / 2, box.bottom - 1];
    return points.flatMap((y) => {
      const found = document.elementFromPoint(middle, y);
      if (found === document.activeElement) return [];
      return [found?.closest("thead, tfoot, .editor-bar")?.tagName ?? found?.tagName ?? "outside"];
    });
  });
}
