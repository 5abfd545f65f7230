import { soundReport } from "@/lib/fixtures/reports";
import { seedReport } from "@/lib/fixtures/seed-reports";
import { finishedAddress, inputAddresses, textSectionKeys } from "@/lib/template/cells";
import { expect, expectAccessible, test } from "./fixtures";
import { holdBack, scripts } from "./held-requests";
import { saveFields, storeSeed } from "./save-fields";

test("findings come first, have the focus, and lead to their cell", async ({ page, database }) => {
  const id = await storeSeed(page, database, "seed-002");
  await page.goto(`/reports/${id}/check`);
  await expect(page).toHaveTitle(/^有 \d+ 处问题 – 体检与预览/);
  const summary = page.getByRole("region", { name: /^有 \d+ 处问题$/ });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText([
    /^必须改 4 处/,
    /^请确认 \d+ 处/,
    /^提示 \d+ 处/,
  ]);
  await expectAccessible(page);

  const finding = page.getByRole("listitem").filter({ hasText: "规则 B04" }).first();
  await expect(finding).toContainText("总计列不等于各类申请人之和");
  await finding.getByRole("link", { name: /“（一）予以公开”行：各类申请人之和＝68/ }).click();
  await page.waitForURL(/\/requests\?cell=/);
  await expect(
    page.getByRole("textbox", { name: /（一）予以公开 申请人情况 自然人/ }),
  ).toBeFocused();
});

test("the tables are read as printed: heads name each number, blanks say so, broken cells are marked", async ({
  page,
  database,
}) => {
  const seed = seedReport("seed-002");
  const id = await storeSeed(page, database, "seed-002");
  await page.goto(`/reports/${id}/check`);
  const table = page.getByRole("table", { name: "三、收到和处理政府信息公开申请情况" });
  const broken = table.getByRole("cell", { name: "必须改： 64" });
  await expect(broken).toBeVisible();
  const heads = await broken.evaluate((cell: HTMLTableCellElement) =>
    cell.headers.split(" ").map((id) => document.getElementById(id)?.textContent),
  );
  expect(heads).toEqual(["三、本年度办理结果", "（一）予以公开", "申请人情况", "总计"]);
  const blanks = inputAddresses(seed.template, "requests").filter(
    (address) => !seed.fields.has(address),
  );
  await expect(table.getByText("未填", { exact: true })).toHaveCount(blanks.length);
});

test("blank texts are called 未填写, and each part can be changed", async ({ page, database }) => {
  const id = await database.startReport(2025, "ogi-2021");
  await page.goto(`/reports/${id}/check`);
  await expect(page.getByText("正文未填写")).toHaveCount(3);
  await expect(page.getByText("前言未填写")).toBeVisible();
  await expect(page.getByText("还有 7 个部分没有填完：")).toBeVisible();
  await page.getByRole("link", { name: "修改 五、存在的主要问题及改进情况" }).click();
  await page.waitForURL(`/reports/${id}/improvements`);
});

test("who reads on before the page's script runs is not thrown back to the top", async ({
  page,
  database,
}) => {
  const id = await database.startReport(2025, "ogi-2021");
  const release = await holdBack(page, scripts);
  await page.goto(`/reports/${id}/check`, { waitUntil: "commit" });
  const link = page.getByRole("link", { name: "修改 五、存在的主要问题及改进情况" });
  await link.scrollIntoViewIfNeeded();
  release();
  await expect(page.getByRole("region", { name: /^有 \d+ 处问题$/ })).toBeFocused();
  await expect(link).toBeInViewport();
});

test("a sound report is told to be read once more", async ({ page, database }) => {
  const { template, year, fields } = soundReport("青溪县民政局", 2020);
  const id = await database.startReport(year, template.id);
  const finished = textSectionKeys(template).map((key) => [finishedAddress(key), "yes"] as const);
  await saveFields(page, id, [...fields, ...finished]);
  await page.goto(`/reports/${id}/check`);
  await expect(page.getByText("未发现问题。请再看一遍正文后提交。")).toBeVisible();
  await expect(page).toHaveTitle(/^未发现问题/);
  await expectAccessible(page);
});

test("on paper the report stands alone", async ({ page, database }) => {
  const id = await database.startReport(2025, "ogi-2021");
  await page.goto(`/reports/${id}/check`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("link", { name: /修改/ })).toHaveCount(0);
  await expect(page.getByText("未填", { exact: true }).first()).toBeHidden();
  await expect(page.getByRole("heading", { name: "一、总体情况" })).toBeVisible();
});
