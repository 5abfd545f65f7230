import { expect, expectAccessible, test } from "./fixtures";

test("everybody reads the rules: what each objects to, what it lets pass, what it stands on", async ({
  page,
}) => {
  await page.goto("/rules");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("规则说明");
  await expect(page.getByText(/^共 2\d\d 条规则。$/)).toBeVisible();
  const rule = page
    .getByRole("listitem")
    .filter({ hasText: "第一项＋第二项≠第三项＋第四项" })
    .first();
  await expect(rule.getByText("依据：表三左上角的勾稽关系说明")).toBeVisible();
  await rule.getByText("B03 的例子").click();
  await expect(rule.getByRole("heading", { name: "不符合" })).toBeVisible();
  await expect(rule.getByText(/相差/).first()).toBeVisible();
  await expectAccessible(page);
});

test("a word, a family and a gravity narrow the rules, and the address keeps them", async ({
  page,
}) => {
  await page.goto("/rules");
  await page.getByRole("searchbox", { name: "编号或文字" }).fill("结转");
  await page.getByRole("combobox", { name: "类别" }).selectOption("表三：收到和处理申请情况");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page).toHaveURL(/family=B/);
  await expect(page.getByRole("link", { name: "B09", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "C03", exact: true })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "编号或文字" })).toHaveValue("结转");
  await page.getByRole("link", { name: "全部规则" }).click();
  await expect(page.getByRole("link", { name: "C03", exact: true })).toBeVisible();
});

test("a link to one rule leads to it", async ({ page }) => {
  await page.goto("/rules#C03");
  await expect(page.getByRole("link", { name: "C03", exact: true })).toBeInViewport();
});
