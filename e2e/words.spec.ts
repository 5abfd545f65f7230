import { expect, expectAccessible, test } from "./fixtures";

test("an administrator adds words to the rules, line by line, and is told which line is none", async ({
  as,
  database,
}) => {
  const page = await as("guanli");
  const { rows } = await database.query(
    "SELECT id FROM organization WHERE full_name = '青溪县民政局'",
  );
  await page.goto(`/admin/units/${rows[0]?.id}`);
  await page.getByRole("link", { name: "体检用词和限度" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("体检用词和限度");
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "易错词和正确写法" }).fill("布署＝部署\n布署");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("form", { name: "体检用词和限度" }).getByRole("alert")).toHaveText(
    "易错词和正确写法第 2 行“布署”：应写成“错误写法＝正确写法”，两边不同，没有保存。",
  );
  await page.getByRole("textbox", { name: "易错词和正确写法" }).fill("布署＝部署");
  await page.getByRole("textbox", { name: "总体情况最多字数" }).fill("1500");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("form", { name: "体检用词和限度" }).getByRole("status")).toHaveText(
    "已保存。下一次体检起有效。",
  );
  await page.reload();
  await expect(page.getByRole("textbox", { name: "易错词和正确写法" })).toHaveValue("布署＝部署");
  await expect(page.getByRole("textbox", { name: "总体情况最多字数" })).toHaveValue("1500");
  await database.query("DELETE FROM check_lexicon");
});
