import type { Page } from "@playwright/test";
import { seedReport } from "@/lib/fixtures/seed-reports";
import { coverKey } from "@/lib/template/cells";
import { templates } from "@/lib/template/registry";
import { type Editor, test } from "./editor";
import { expect, expectAccessible } from "./fixtures";
import { saveFields } from "./save-fields";

const section = "requests";
const firstCell = (editor: Editor) => editor.inputRows(section)[0]?.[0] ?? "";

for (const { id, firstYear, sections } of templates) {
  test.describe(`the wizard of ${id}`, () => {
    test.use({ reportYear: firstYear });

    for (const key of [coverKey, ...sections.map((part) => part.key)]) {
      test(`${key} is accessible and nowhere wider than the window`, async ({ page, editor }) => {
        await page.setViewportSize({ width: 1366, height: 768 });
        await editor.open(key);
        await expectSound(page);
        await expectNoSidewaysScroll(page);
        await page.setViewportSize({ width: 320, height: 700 });
        await expectNoSidewaysScroll(page);
        expect(await beyondTheWindow(page)).toEqual([]);
      });
    }
  });
}

test.describe("an open dialog is accessible, and closing it gives the focus back", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the list of keys", async ({ page, editor }) => {
    await editor.open(section);
    const opener = page.getByRole("button", { name: "快捷键" });
    const dialog = page.getByRole("dialog", { name: "快捷键" });
    for (const close of [
      () => page.keyboard.press("Escape"),
      () => dialog.getByRole("button", { name: "关闭" }).click(),
    ]) {
      await opener.click();
      await expect(dialog).toBeVisible();
      await expectSound(page);
      await close();
      await expect(dialog).toBeHidden();
      await expect(opener).toBeFocused();
    }
  });

  test("the preview of a paste that did not fit", async ({ page, editor }) => {
    const row = editor.template.tables.find((table) => table.section === section)?.rows[0]?.label;
    await editor.open(section);
    await editor.paste(firstCell(editor), `${row}\t1\t2\t3\n`);
    const dialog = page.getByRole("dialog", { name: "有内容没有对上" });
    await expect(dialog).toContainText("这一行的数字个数与本表不同，没有填入");
    await expectSound(page);
    await dialog.getByRole("button", { name: "取消粘贴" }).click();
    await expect(dialog).toBeHidden();
    await expect(editor.cell(firstCell(editor))).toBeFocused();
  });

  test("零报告, which a link from the task list opens", async ({ page, editor }) => {
    await page.goto(`/reports/${editor.reportId}/${section}?zero=1`);
    const dialog = page.getByRole("dialog", { name: "零报告" });
    await expect(dialog).toContainText("未填的单元格填为 0");
    await expectSound(page);
    await dialog.getByRole("button", { name: "取消" }).click();
    await expect(dialog).toBeHidden();
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toBeVisible();
  });
});

test.describe("trouble is told to everybody", () => {
  test("two values for one cell", async ({ page, editor }) => {
    await editor.open(section);
    await saveFields(page, editor.reportId, [[firstCell(editor), 12]]);
    await editor.cell(firstCell(editor)).fill("13");
    await expect(page.getByRole("region", { name: "同一处有两个值" })).toBeVisible();
    await expectSound(page);
  });

  test.describe("in a report with broken sums", () => {
    test.use({ reportYear: 2021 });

    test("a text in place of a number, broken sums, and the guidance of a row", async ({
      page,
      editor,
    }) => {
      await saveFields(page, editor.reportId, seedReport("seed-002").fields);
      await editor.open(section);
      const cell = editor.cell(firstCell(editor));
      await cell.fill("12件");
      await expect(cell).toHaveAccessibleDescription("这里只能填写数字，已保留填写的内容");
      await expect(cell).toHaveAttribute("aria-invalid", "true");
      const panel = page.getByRole("complementary", { name: "问题与口径说明" });
      await expect(panel.getByRole("listitem").filter({ hasText: "12件" })).toBeVisible();
      await expectSound(page);
      await cell.press("F1");
      await expect(panel).toContainText("依据：");
      await expectSound(page);
    });
  });
});

/** Judged from the top: what the sticky bars cover further down is covered on purpose. */
async function expectSound(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await expect.poll(overflow).toBe(0);
}

/** What lies right of the window although nothing there can be scrolled. */
function beyondTheWindow(page: Page): Promise<readonly string[]> {
  return page.locator("a, button, input, textarea, output, p, h1, h2").evaluateAll((elements) => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX === "auto" || scrolls(element.parentElement));
    return elements
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
      .filter((element) => !scrolls(element))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
