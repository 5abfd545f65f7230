import type { Page } from "@playwright/test";
import { ogi2019 } from "@/lib/template/ogi-2019";
import { ogi2021 } from "@/lib/template/ogi-2021";
import { Editor } from "./editor";
import { type Database, demoClerkId, expect, expectAccessible, test } from "./fixtures";

const overview = "narratives.overview";

test("a year starts from the one before: carried in, the rest beside it, each paragraph by hand", async ({
  page,
  database,
}) => {
  await lastYear(database, 2024, ogi2021.id, {
    "tables.requests.carriedOut.naturalPerson": 3,
    "tables.requests.newlyReceived.naturalPerson": 68,
    [overview]: "全年公开信息1200条。\n办理申请68件。",
    preamble: "统计期限为2024年1月1日至2024年12月31日。",
  });
  await page.goto("/");
  await page.getByLabel("报告年度").selectOption("2025");
  await expect(page.getByRole("radio", { name: "从 2024 年度报告开始" })).toBeChecked();
  await expectAccessible(page);
  const editor = await start(page, 2025);

  await editor.open("cover");
  await expect(page.getByRole("textbox", { name: "前言" })).toHaveValue(
    "统计期限为2025年1月1日至2025年12月31日。",
  );

  await editor.open("requests");
  const received = editor.cell("tables.requests.newlyReceived.naturalPerson");
  await expect(editor.cell("tables.requests.carriedIn.naturalPerson")).toHaveValue("3");
  await expect(received).toHaveValue("");
  const ghost = received.locator("xpath=ancestor::td");
  await expect(ghost).toHaveAttribute("data-last", "68");
  await page.getByRole("button", { name: "上年", exact: true }).click();
  await received.click();
  await expect(page.getByText(/新收政府信息公开申请数量.*2024年为 68/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: "显示上年数" }).uncheck();
  await expect(page.locator("[data-ghosts]")).toHaveCount(0);

  await editor.open("overview");
  const field = page.getByRole("textbox", { name: "正文" });
  await expect(field).toHaveValue("");
  await page.getByRole("button", { name: "参考上年" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "引用本段" }).nth(1).click();
  await expect(field).toHaveValue("办理申请68件。");
  await page.keyboard.press("Control+z");
  await expect(field).toHaveValue("");
});

test("another figure than last year's is told at once and leads back with one click", async ({
  page,
  database,
}) => {
  await lastYear(database, 2024, ogi2021.id, { "tables.requests.carriedOut.naturalPerson": 3 });
  await page.goto("/");
  await page.getByLabel("报告年度").selectOption("2025");
  const editor = await start(page, 2025);
  await editor.open("requests");
  const carried = editor.cell("tables.requests.carriedIn.naturalPerson");
  await carried.fill("5");
  await expect(page.getByText(/填写为 5，上年报告“四、结转下年度继续办理”为 3/)).toBeVisible();
  await page.getByRole("button", { name: "改为 3" }).click();
  await expect(carried).toHaveValue("3");
});

test("from 2020 to 2021 表二 shows last year's figures and is filled with none", async ({
  page,
  database,
}) => {
  await lastYear(database, 2020, ogi2019.id, {
    "tables.article20item1.normativeDocuments.publishedTotal": 37,
    "tables.requests.carriedOut.naturalPerson": 2,
    preamble: "根据2019年的通知编制2020年度报告。",
  });
  await page.goto("/");
  await page.getByLabel("报告年度").selectOption("2021");
  const editor = await start(page, 2021);
  const { rows } = await database.query(
    "SELECT address FROM report_field WHERE report_id = $1 ORDER BY address",
    [editor.reportId],
  );
  expect(rows.map(({ address }) => address)).toEqual(["tables.requests.carriedIn.naturalPerson"]);
  await editor.open("proactiveDisclosure");
  await page.getByRole("button", { name: "上年", exact: true }).click();
  const others = page.getByRole("region", { name: "今年没有的栏目" });
  await expect(others.getByText(/规范性文件.*对外公开总数量/)).toBeVisible();
  await expect(others.getByText("37", { exact: true })).toBeVisible();
  await expect(page.locator("input.cell[value]:not([value=''])")).toHaveCount(0);
});

test("a year may begin blank although there is one before", async ({ page, database }) => {
  await lastYear(database, 2024, ogi2021.id, { "tables.requests.carriedOut.naturalPerson": 3 });
  await page.goto("/");
  await page.getByLabel("报告年度").selectOption("2025");
  await page.getByRole("radio", { name: "空白开始" }).check();
  const editor = await start(page, 2025);
  const { rows } = await database.query("SELECT FROM report_field WHERE report_id = $1", [
    editor.reportId,
  ]);
  expect(rows).toHaveLength(0);
});

async function start(page: Page, year: number): Promise<Editor> {
  await page.getByRole("button", { name: "开始年度报告" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  const template = year >= ogi2021.firstYear ? ogi2021 : ogi2019;
  return new Editor(page, template, page.url().split("/").at(-1));
}

async function lastYear(
  database: Database,
  year: number,
  templateId: string,
  fields: Readonly<Record<string, string | number>>,
): Promise<void> {
  const id = await database.startReport(year, templateId);
  const operations = Object.entries(fields).map(([address, value]) => ({
    opId: crypto.randomUUID(),
    address,
    base: 0,
    value,
  }));
  await database.query("SELECT save_fields($1, $2, $3)", [
    demoClerkId,
    id,
    JSON.stringify(operations),
  ]);
}
