import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { inputAddresses } from "@/lib/template/cells";
import { templateForYear } from "@/lib/template/registry";
import { Editor } from "./editor";
import { demoPassword, expect, expectAccessible, signedOut, signIn, test } from "./fixtures";

test.use(signedOut);

const template = templateForYear(2025);
if (!template) throw new Error("no format for 2025");

const clear = "DELETE FROM second_factor";
test.beforeEach(({ database }) => database.query(clear));
test.afterEach(({ database }) => database.query(clear));

test("a person switches it on, signs in with a code, with one from paper, and switches it off", async ({
  page,
  context,
}) => {
  await page.goto("/login");
  await signIn(page, "heyifan");
  await page.getByRole("link", { name: "何一帆" }).click();
  await page.getByRole("link", { name: "二次验证" }).click();
  const { clock, paper } = await switchOn(page);
  await page.getByRole("link", { name: "已保存，继续" }).click();
  await page.waitForURL("/");

  await context.clearCookies();
  await page.goto("/notices");
  await fillIn(page);
  await page.waitForURL("/login/code?next=%2Fnotices");
  await expectAccessible(page);
  await enter(page, "000000");
  await expect(page.getByText("验证码不正确，或者已经用过")).toBeVisible();
  await expectAccessible(page);
  await enter(page, paper[0] ?? "");
  await page.waitForURL("/notices");

  // The half minute of the code that switched it on is over for it, not for the one that follows.
  await page.goto("/account/second-factor");
  await expect(page.getByText("还有 9 个恢复码")).toBeVisible();
  await expectAccessible(page);
  const form = page.getByRole("form", { name: "关闭二次验证" });
  await form.getByLabel("验证码").fill(clock(1));
  await form.getByRole("button", { name: "关闭二次验证" }).click();
  await page.waitForURL("/login");
  await signIn(page, "heyifan");
  await expect(page.getByRole("banner")).toContainText("何一帆");
});

test("when a session ends in the editor, the page asks for the code too and then saves", async ({
  page,
  context,
}) => {
  await page.goto("/login");
  await signIn(page, "heyifan");
  await page.goto("/account/second-factor");
  const { paper } = await switchOn(page);
  await page.goto("/");
  await page.getByLabel("报告年度").selectOption("2025");
  await page.getByRole("button", { name: "开始年度报告" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  const editor = new Editor(page, template, new URL(page.url()).pathname.split("/")[2]);
  await editor.open("requests");
  const [first = ""] = inputAddresses(template, "requests");
  await context.clearCookies();
  await editor.cell(first).fill("12");
  const dialog = page.getByRole("dialog", { name: "需要重新登录" });
  const send = () => dialog.getByRole("button", { name: "登录并保存" }).click();
  await dialog.getByLabel("密码").fill(demoPassword);
  await send();
  await dialog.getByLabel("验证码").fill("000000");
  await send();
  await expect(dialog.getByRole("alert")).toContainText("验证码不正确");
  await expectAccessible(page);
  await dialog.getByLabel("验证码").fill(paper[0] ?? "");
  await send();
  await expect(dialog).toBeHidden();
  await editor.expectSaved();
});

test("without the first step there is no second, and a page left too long says so", async ({
  page,
}) => {
  await page.goto("/login/code");
  await page.waitForURL("/login?next=%2F");
  await page.goto("/login?over=1");
  await expect(page.getByText("输入密码已超过 5 分钟，请重新登录")).toBeVisible();
  await expectAccessible(page);
});

test("whoever must have it is led there before anything else", async ({ page, database }) => {
  await page.goto("/login");
  await signIn(page, "heyifan");
  // As a session begins where SECOND_FACTOR_ROLES names her role.
  await database.query(`UPDATE session SET awaits_second_factor = true
    WHERE account_id = (SELECT id FROM account WHERE username = 'heyifan')`);
  await page.goto("/notices");
  await page.waitForURL("/account/second-factor");
  await page.goto("/account");
  await page.waitForURL("/account/second-factor");
  await switchOn(page, "");
  await page.getByRole("link", { name: "已保存，继续" }).click();
  await page.waitForURL("/");
});

test("an administrator takes it away from somebody who lost her telephone", async ({
  page,
  database,
  as,
}) => {
  await database.query(`INSERT INTO second_factor (account_id, secret, recovery_codes, confirmed_at)
    SELECT id, '', '{}', now() FROM account WHERE username = 'heyifan'`);
  const administrator = await as("guanli");
  await administrator.goto("/admin/accounts?q=heyifan");
  await administrator.getByRole("link", { name: "管理账号heyifan" }).click();
  await expect(administrator.getByText("二次验证：已开启")).toBeVisible();
  await administrator.getByRole("button", { name: "取消二次验证" }).click();
  await expect(administrator.getByText("已取消，原有登录全部结束。")).toBeVisible();
  await expect(administrator.getByText("二次验证：未开启")).toBeVisible();
  await expectAccessible(administrator);
  await page.goto("/login");
  await signIn(page, "heyifan");
});

/** Sets it up as the page says, and answers what telephone and paper hold from then on. */
async function switchOn(page: Page, password = demoPassword) {
  await expectAccessible(page);
  await page.getByRole("button", { name: "开启二次验证" }).click();
  await expect(page.getByRole("img", { name: "二次验证的二维码" })).toBeVisible();
  await expectAccessible(page);
  const secret = ((await page.locator("code").textContent()) ?? "").replaceAll(" ", "");
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const clock = (steps: number) => totp.generate({ timestamp: Date.now() + steps * 30_000 });
  await page.getByLabel("验证码").fill(clock(0));
  await expect(page.getByLabel("密码", { exact: true })).toHaveCount(password === "" ? 0 : 1);
  if (password !== "") await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "确认开启" }).click();
  await expect(page.getByText("只显示这一次")).toBeVisible();
  await expectAccessible(page);
  return { clock, paper: await page.locator("li code").allInnerTexts() };
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel("账号", { exact: true }).fill("heyifan");
  await page.getByLabel("密码", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "登录" }).click();
}

async function enter(page: Page, code: string): Promise<void> {
  await page.getByLabel("验证码").fill(code);
  await page.getByRole("button", { name: "登录" }).click();
}
