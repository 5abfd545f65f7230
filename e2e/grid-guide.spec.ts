import { seedReport } from "@/lib/fixtures/seed-reports";
import { test } from "./editor";
import { expect } from "./fixtures";
import { saveFields } from "./save-fields";

const section = "requests";
const panel = { name: "问题与口径说明" };

test("F1 and the question mark of a row explain what belongs there, with the article", async ({
  page,
  editor,
}) => {
  await editor.open(section);
  const guide = page.getByRole("complementary", panel);
  await editor.cell(editor.address("（一）予以公开", "法律服务机构")).press("F1");
  await expect(guide.getByRole("term")).toHaveText(["（一）予以公开", "法律服务机构"]);
  await expect(guide).toContainText("依据：《条例》第三十六条第（一）（二）项");
  await page.getByRole("button", { name: "口径说明：四、结转下年度继续办理" }).click();
  await expect(guide.getByRole("term")).toHaveText(["四、结转下年度继续办理"]);
  await expect(guide.getByRole("button", { name: "口径说明" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("F8 goes from finding to finding and into other parts; Shift+F8 comes back", async ({
  page,
  editor,
}) => {
  await editor.open(section);
  await editor.cell(editor.address("一、本年新收", "自然人")).fill("12件");
  const problems = page.getByRole("complementary", panel);
  await expect(problems).toContainText("“12件”");
  const count = await problems.getByRole("button", { name: "跳到该格" }).count();
  const focused = () => page.locator(":focus").getAttribute("name", { timeout: 1_000 });
  const visited = new Set<string>();
  for (let step = 0; step < count; step += 1) {
    const before = await focused();
    await page.keyboard.press("F8");
    // A finding of another part is reached when its page has come.
    await expect.poll(async () => (await focused().catch(() => null)) ?? before).not.toBe(before);
    visited.add((await focused()) ?? "");
  }
  expect([...visited].some((name) => !name.includes(section))).toBe(true);
  const last = await focused();
  await page.keyboard.press("Shift+F8");
  await expect.poll(async () => (await focused().catch(() => null)) ?? last).not.toBe(last);
});

test("a finding leads to its cell, its repair is one step back", async ({ page, editor }) => {
  const seed = seedReport("seed-002");
  await saveFields(page, editor.reportId, seed.fields);
  await editor.open(section);
  const problems = page.getByRole("complementary", panel);
  const finding = problems.getByRole("listitem").filter({ hasText: "B04" }).first();
  await expect(finding).toContainText("各类申请人之和＝68");
  await finding.getByRole("button", { name: "跳到该格" }).click();
  await editor.expectFocus(editor.address("（一）予以公开", "自然人"));
  const total = editor.total(editor.address("（一）予以公开", "总计"));
  await expect(total).toHaveText("64");
  await finding.getByRole("button", { name: /采用计算值/ }).click();
  await expect(total).toHaveText("68");
  await expect(editor.notice).toContainText("可用 Ctrl+Z 撤销");
  // The button has gone with its finding; the key works all the same.
  await page.keyboard.press("Control+z");
  await expect(total).toHaveText("64");
});

test("undo shows what it changes in another part", async ({ page, editor }) => {
  await editor.open("disputes");
  await page.getByRole("button", { name: /^没有复议诉讼，全部填 0/ }).click();
  await page.getByRole("link", { name: /^三、收到和处理/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("三、");
  await page.getByRole("button", { name: "撤销" }).click();
  await page.waitForURL(/\/disputes\?cell=/);
  await expect(editor.notice).toHaveText("已撤销");
  const [[first = ""] = []] = editor.inputRows("disputes");
  await editor.expectFocus(first);
  await expect(editor.cell(first)).toHaveValue("");
});
