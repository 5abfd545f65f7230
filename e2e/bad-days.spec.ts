import { type Editor, test } from "./editor";
import { type Database, expect } from "./fixtures";

const received = (editor: Editor) => editor.address("一、本年新收", "自然人");
const minute = 60_000;
const year = 365 * 24 * 60 * minute;

/** What stands in the cells once the page has been opened anew. */
async function expectStored(editor: Editor, texts: readonly (readonly [string, string])[]) {
  await editor.open("requests");
  for (const [address, text] of texts) await expect(editor.cell(address)).toHaveValue(text);
}

test("what is typed through ten minutes without network is saved when it is back", async ({
  page,
  context,
  editor,
}) => {
  await page.clock.install();
  await editor.open("requests");
  await context.setOffline(true);
  const rows = editor.inputRows("requests").slice(0, 10);
  const typed = rows.flatMap((row, at) =>
    row.slice(0, 2).map((address) => [address, `${at + 3}`] as const),
  );
  for (const [place, [address, text]] of typed.entries()) {
    await editor.cell(address).fill(text);
    if (place % 2 === 1) await page.clock.fastForward(minute);
  }
  await expect(editor.saveState).toHaveText("网络中断，修改已存在本机，恢复后自动保存");
  await context.setOffline(false);
  await editor.expectSaved();
  await expectStored(editor, typed);
});

test("with the computer's disk full the page says that it keeps what the server has not", async ({
  page,
  context,
  editor,
}) => {
  await editor.open("requests");
  const { origin } = new URL(page.url());
  const browser = await context.newCDPSession(page);
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await context.setOffline(true);
  await editor.cell(received(editor)).fill("12");
  await expect(editor.saveState).toHaveText("网络中断，修改还在本页，请不要关闭，恢复后自动保存");
  await context.setOffline(false);
  await editor.expectSaved();
  await expectStored(editor, [[received(editor), "12"]]);
});

test("with the server's disk full nothing is acknowledged, and all is saved once there is room", async ({
  database,
  editor,
}) => {
  await editor.open("requests");
  await fillDisk(database);
  try {
    await editor.cell(received(editor)).fill("12");
    await expect(editor.saveState).toHaveText(/^保存失败（第 \d 次重试），修改已存在本机$/);
  } finally {
    await database.query("DROP FUNCTION disk_is_full CASCADE");
  }
  await editor.page.getByRole("button", { name: "立即重试" }).click();
  await editor.expectSaved();
  await expectStored(editor, [[received(editor), "12"]]);
});

/** What PostgreSQL answers when it cannot write. */
async function fillDisk(database: Database): Promise<void> {
  await database.query(`
    CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
    CREATE TRIGGER disk_is_full BEFORE INSERT ON report_change
      FOR EACH STATEMENT EXECUTE FUNCTION disk_is_full()`);
}

for (const { clock, wrongBy } of [
  { clock: "a year ahead", wrongBy: year },
  { clock: "a year behind", wrongBy: -year },
]) {
  test(`a computer whose clock is ${clock} saves like any other, at the server's time`, async ({
    page,
    editor,
    database,
  }) => {
    await page.clock.install({ time: Date.now() + wrongBy });
    await editor.open("requests");
    await editor.cell(received(editor)).fill("12");
    await editor.expectSaved();
    const { rows } = await database.query(
      `SELECT to_char(updated_at AT TIME ZONE 'Asia/Shanghai', '"已保存" HH24:MI') AS text
       FROM report WHERE id = $1`,
      [editor.reportId],
    );
    await expect(editor.saveState).toHaveText(rows[0].text);
    await page.clock.fastForward(minute);
    await editor.cell(received(editor)).fill("13");
    await editor.expectSaved();
    await expect(page.getByRole("dialog")).toBeHidden();
    await expectStored(editor, [[received(editor), "13"]]);
  });
}

test("a part of the page that an upgrade took away is told, and the form around it stays", async ({
  page,
  editor,
}) => {
  await editor.open("requests");
  await page.route("**/_next/static/**", (route) => route.fulfill({ status: 404 }));
  await page.route("**/api/reports/*/fields", (route) => route.fulfill({ status: 401, json: {} }));
  await editor.cell(received(editor)).fill("12");
  const dialog = page.getByRole("dialog", { name: "需要重新登录" });
  await expect(dialog.getByRole("alert")).toContainText("网络中断，或者系统已经升级");
  await page.unrouteAll();
  await dialog.getByRole("button", { name: "刷新本页" }).click();
  await page.locator('[aria-busy="false"]').waitFor();
  await expect(editor.cell(received(editor))).toHaveValue("12");
  await expectStored(editor, [[received(editor), "12"]]);
});
