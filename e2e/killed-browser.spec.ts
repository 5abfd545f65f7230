import type { Page } from "@playwright/test";
import type { Address } from "@/lib/template/cells";
import { issuedTemplate } from "@/lib/template/registry";
import { Editor } from "./editor";
import { expect, expectAccessible } from "./fixtures";
import { test } from "./own-browser";
import { saveFields } from "./save-fields";
import { testApp } from "./test-app";

const year = 2025;
const template = issuedTemplate("ogi-2021");
const edits = 30;

test("a browser that is killed while somebody types loses nothing that was typed", async ({
  database,
  ownBrowser,
}) => {
  const id = await database.startReport(year, template.id);
  const before = new Editor(await ownBrowser.start(), template, id, testApp.address);
  const typed = before
    .inputRows("requests")
    .flat()
    .slice(0, edits)
    .map((address, at) => [address, `${at + 7}`] as const);
  await typeUnsaved(before, typed);
  await ownBrowser.kill();

  const after = new Editor(await ownBrowser.start(), template, id, testApp.address);
  const left = after.page.getByRole("status").filter({ hasText: "只存在本机" });
  await expect(left).toContainText(`2025年度报告有 ${edits} 处修改只存在本机，还没有送达服务器。`);
  await expectAccessible(after.page);
  await left.getByRole("link", { name: "打开并保存" }).click();
  await expect(after.notice).toHaveText(`已恢复上次没有送达的 ${edits} 处修改`);
  await after.expectSaved();
  await after.open("requests");
  for (const [address, text] of typed) await expect(after.cell(address)).toHaveValue(text);
  await expect.poll(() => keptOnDisk(after.page)).toBe(0);
});

test("where somebody else has written since, what was left is shown beside it", async ({
  page,
  database,
  ownBrowser,
}) => {
  const id = await database.startReport(year, template.id);
  const before = new Editor(await ownBrowser.start(), template, id, testApp.address);
  const cell = before.address("一、本年新收", "自然人");
  await typeUnsaved(before, [[cell, "12"]]);
  await ownBrowser.kill();
  await saveFields(page, id, [[cell, 15]]);

  const after = new Editor(await ownBrowser.start(), template, id, testApp.address);
  await after.open("requests");
  const choice = after.page.getByRole("region", { name: "同一处有两个值" });
  await expect(choice).toContainText("填写“15”，您填写“12”");
  await choice.getByRole("button", { name: "用我的" }).click();
  await expect(after.cell(cell)).toHaveValue("12");
  await after.expectSaved();
});

/** No save arrives: whatever comes back was on the disk of the computer. */
async function typeUnsaved(
  editor: Editor,
  typed: readonly (readonly [Address, string])[],
): Promise<void> {
  await editor.page.route("**/api/reports/*/fields", (route) => route.abort());
  await editor.open("requests");
  for (const [address, text] of typed) await editor.cell(address).pressSequentially(text);
  await expect.poll(() => keptOnDisk(editor.page)).toBe(typed.length);
}

/** Fields in the journal of this browser. */
function keptOnDisk(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("nianbao");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction("edits").objectStore("edits").count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}
