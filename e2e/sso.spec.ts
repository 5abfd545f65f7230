import { startOidcProvider } from "@/lib/fixtures/oidc-provider";
import { expect, expectAccessible, signedOut, test } from "./fixtures";

test.use(signedOut);

const issuer = process.env.OIDC_ISSUER ?? "";
const unbind = "DELETE FROM credential WHERE provider_id LIKE 'oidc %'";
test.afterEach(({ database }) => database.query(unbind));

test("with the identity provider away the page says so, and a password still opens", async ({
  page,
}) => {
  await page.goto("/login?next=%2Fnotices");
  await page.getByRole("link", { name: "单位统一认证登录" }).click();
  await expect(page.getByText("单位统一认证暂时无法连接。请用账号和密码登录")).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel("密码", { exact: true })).toBeEditable();
});

test("an administrator binds a person, who then comes in through the identity provider", async ({
  page,
  as,
}) => {
  const provider = await startOidcProvider(Number(new URL(issuer).port));
  await page.goto("/login?next=%2Fnotices");
  await expectAccessible(page);
  await page.getByRole("link", { name: "单位统一认证登录" }).click();
  await expect(page.getByText("没有可以登录的账号")).toBeVisible();
  await expect(page.getByText("您的统一认证标识：subject-1")).toBeVisible();
  await expectAccessible(page);

  const administrator = await as("guanli");
  await administrator.goto("/admin/accounts?q=sunianan");
  await administrator.getByRole("link", { name: "管理账号sunianan" }).click();
  const form = administrator.getByRole("form", { name: "绑定统一认证" });
  await form.getByLabel("统一认证标识").fill("subject-1");
  await form.getByRole("button", { name: "保存绑定" }).click();
  await expect(form.getByText("已绑定，原有登录全部结束")).toBeVisible();
  await expectAccessible(administrator);

  await page.goto("/login?next=%2Fnotices");
  await page.getByRole("link", { name: "单位统一认证登录" }).click();
  await page.waitForURL("/notices");
  await expect(page.getByRole("banner")).toContainText("苏念安");
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.waitForURL("/login");
  await provider.close();
});

for (const next of ["https://evil.example/", "//evil.example/", "/\\evil.example"]) {
  test(`the way through the identity provider never leads to ${next}`, async ({
    page,
    database,
    baseURL,
  }) => {
    const provider = await startOidcProvider(Number(new URL(issuer).port));
    await database.query(
      `INSERT INTO credential (account_id, provider_id, subject)
       SELECT id, $1, 'subject-1' FROM account WHERE username = 'sunianan'`,
      [`oidc ${issuer}`],
    );
    await page.goto(`/api/sign-in/oidc?next=${encodeURIComponent(next)}`);
    await expect(page.getByRole("banner")).toContainText("苏念安");
    expect(page.url()).toBe(`${baseURL}/`);
    await provider.close();
  });
}
