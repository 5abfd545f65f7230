import { expect, expectAccessible, test } from "./fixtures";
import { storeSeed } from "./save-fields";

test("a finding that is none is told once, keeps its place, and is counted for the administrator", async ({
  as,
  page,
  database,
}) => {
  const id = await storeSeed(page, database, "seed-002");
  await page.goto(`/reports/${id}/check`);
  const finding = page.getByRole("listitem").filter({ hasText: "规则 B04" }).first();
  await finding.getByRole("button", { name: /^这不是问题/ }).click();
  const dialog = page.getByRole("dialog", { name: "这不是问题" });
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "为什么不是问题" }).fill("登记表就是这样统计的。");
  await dialog.getByRole("button", { name: "报告误报" }).click();
  await expect(finding.getByText("已报告“这不是问题”")).toBeVisible();
  await expect(finding.getByRole("button", { name: /^这不是问题/ })).toHaveCount(0);

  const administrator = await as("guanli");
  await administrator.goto("/admin/rules");
  const rule = administrator.getByRole("region", { name: /^B04/ });
  await expect(rule).toContainText("报告 1 次");
  await expect(rule).toContainText("理由：登记表就是这样统计的。");
  await expectAccessible(administrator);
});

test("the reviewer's sheet shows findings, changes and key figures, on screen and on paper", async ({
  page,
  database,
}) => {
  const id = await storeSeed(page, database, "seed-002");
  await page.goto(`/reports/${id}`);
  await page.getByRole("link", { name: "审核单" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("审核单");
  await expect(page.getByText(/“（一）予以公开”行：各类申请人之和/).first()).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: /打印/ })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "所在位置" })).toBeHidden();
  await expect(page.getByText(/“（一）予以公开”行：各类申请人之和/).first()).toBeVisible();
});
