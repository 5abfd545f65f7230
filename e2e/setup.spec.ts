import { createHash, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { type Database, expect, expectAccessible, signedOut, signIn, test } from "./fixtures";

test.use(signedOut);

const password = "Tg7-morning-lake";

test("the link of the first start makes one administrator, once, and ends the demo", async ({
  page,
  database,
}) => {
  const link = await setupLink(database);
  await page.goto(link);
  await expect(page).toHaveTitle("新建第一个管理员 – 年报");
  await expectAccessible(page);
  await fill(page, "short");
  await expect(page.getByText("新密码太短")).toBeVisible();
  await expect(page.getByLabel("管理员账号")).toHaveValue("云梦管理");
  await expectAccessible(page);
  await fill(page, password);
  await page.waitForURL("/login");
  await expect(page.getByText("演示账号")).toHaveCount(0);

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "这个链接已经失效" })).toBeVisible();
  await page.goto("/login");
  await signIn(page, "云梦管理", password);
  await expect(page.getByRole("banner")).toContainText("程思齐");
  await page.goto("/admin/accounts");
  await expect(page.getByRole("row").filter({ hasText: "云梦管理" })).toBeVisible();
});

test("a link that nobody was given opens nothing", async ({ page }) => {
  await page.goto(`/setup?token=${randomBytes(32).toString("base64url")}`);
  await expect(page.getByRole("heading", { name: "这个链接已经失效" })).toBeVisible();
  await expectAccessible(page);
});

// With the real account gone the demo cast is back for the tests that come after.
test.afterEach(({ database }) =>
  database.query(`
    DELETE FROM verification WHERE identifier = 'setup';
    DELETE FROM account WHERE username = '云梦管理';
    DELETE FROM organization WHERE full_name = '云梦县人民政府'`),
);

/** As the start of an installation without any account prints it. */
async function setupLink(database: Database): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await database.query(
    `INSERT INTO verification (identifier, value, expires_at)
     VALUES ('setup', $1, now() + interval '1 hour')`,
    [createHash("sha256").update(token).digest("hex")],
  );
  return `/setup?token=${token}`;
}

async function fill(page: Page, wanted: string): Promise<void> {
  await page.getByLabel("最上级单位全称").fill("云梦县人民政府");
  await page.getByLabel("管理员账号").fill("云梦管理");
  await page.getByLabel("管理员姓名").fill("程思齐");
  await page.getByLabel("密码", { exact: true }).fill(wanted);
  await page.getByLabel("再输入一次密码").fill(wanted);
  await page.getByRole("button", { name: "新建管理员" }).click();
}
