import { expect, expectAccessible, signedOut, signIn, test } from "./fixtures";

test.use(signedOut);

test("whoever opens a page is asked to sign in, and is then where she wanted to go", async ({
  page,
  database,
}) => {
  const id = await database.startReport(2025, "ogi-2021");
  await page.goto(`/reports/${id}/requests?cell=x`);
  await expect(page).toHaveTitle("登录 – 年报");
  await expectAccessible(page);
  await signIn(page);
  await expect(page).toHaveURL(`/reports/${id}/requests?cell=x`);
  await expect(page.getByRole("banner")).toContainText("周晓禾");
});

test("a wrong password is told without saying what was wrong, and the name stays", async ({
  page,
}) => {
  await page.goto("/login");
  for (const username of ["heyifan", "nobody"]) {
    await page.getByLabel("账号", { exact: true }).fill(username);
    await page.getByLabel("密码", { exact: true }).fill("wrong");
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "密码" })).toHaveText(
      "账号或密码不正确",
    );
    await expect(page.getByLabel("账号", { exact: true })).toHaveValue(username);
    await expectAccessible(page);
  }
});

test("name and password have the tokens that password managers look for", async ({ page }) => {
  await page.goto("/login");
  await expect(page.getByLabel("账号", { exact: true })).toHaveAttribute(
    "autocomplete",
    "username",
  );
  const password = page.getByLabel("密码", { exact: true });
  await expect(password).toHaveAttribute("autocomplete", "current-password");
  await expect(password).toHaveAttribute("type", "password");
});

for (const next of [
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example",
  "javascript:1",
]) {
  test(`signing in never leads to ${next}`, async ({ page, baseURL }) => {
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await signIn(page);
    expect(new URL(page.url()).origin).toBe(baseURL);
  });
}

test("the demo accounts are listed with their password, and each opens", async ({ page }) => {
  await page.goto("/login");
  const row = page.getByRole("row").filter({ hasText: "heyifan" });
  await expect(row).toContainText("青溪县云岭镇人民政府");
  await signIn(page, "heyifan");
  await expect(page.getByRole("banner")).toContainText("何一帆");
});

test("after signing out the page is closed, also on the way back", async ({ page }) => {
  await page.goto("/login");
  await signIn(page, "sunianan");
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.waitForURL("/login");
  await page.goto("/");
  await page.waitForURL("/login");
});

test("no answer but the cookie carries the session's token", async ({ page, context }) => {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => bodies.push(response.text().catch(() => "")));
  await page.goto("/login");
  await signIn(page, "sunianan");
  await page.waitForLoadState("networkidle");
  const cookie = (await context.cookies()).find(({ name }) => name === "nianbao");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", secure: false });
  const token = decodeURIComponent(cookie?.value ?? "").split(".")[0] ?? "";
  expect(token.length).toBeGreaterThan(20);
  for (const body of await Promise.all(bodies)) expect(body).not.toContain(token);
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("a person sees where she is signed in and ends it everywhere at once", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto("/login");
  await signIn(page, "sunianan");
  const elsewhere = await browser.newPage(baseURL ? { baseURL } : {});
  await elsewhere.goto("/login");
  await signIn(elsewhere, "sunianan");
  await page.getByRole("link", { name: "苏念安" }).click();
  await expect(page.getByText("（本次登录）")).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "全部退出" }).click();
  await page.waitForURL("/login");
  await elsewhere.goto("/");
  await elsewhere.waitForURL("/login");
  await elsewhere.close();
});

test("a password given out is changed before anything else can be done", async ({
  page,
  database,
}) => {
  const who = ["heyifan"];
  const given = "UPDATE account SET must_change_password = true WHERE username = $1";
  await database.query(given, who);
  await page.goto("/login");
  await signIn(page, "heyifan");
  await page.waitForURL("/account/password");
  await page.goto("/");
  await page.waitForURL("/account/password");
  await expectAccessible(page);
  await page.getByLabel("原密码").fill("wrong");
  await page.getByLabel("新密码", { exact: true }).fill("Tg7-morning-lake");
  await page.getByLabel("再输入一次新密码").fill("Tg7-morning-lake");
  await page.getByRole("button", { name: "修改密码" }).click();
  await expect(page.getByText("原密码不正确")).toBeVisible();
  await database.query("UPDATE account SET must_change_password = false WHERE username = $1", who);
});
