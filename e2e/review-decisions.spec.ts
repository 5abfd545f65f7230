import type { Page } from "@playwright/test";
import { soundReport } from "@/lib/fixtures/reports";
import { ogi2019 } from "@/lib/template/ogi-2019";
import { ogi2021 } from "@/lib/template/ogi-2021";
import { type Database, expect, expectAccessible, test } from "./fixtures";
import { saveFields } from "./save-fields";

const widths = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

async function completeReport(page: Page, database: Database, year: number): Promise<string> {
  const id = await database.startReport(year, ogi2021.id);
  await saveFields(page, id, soundReport("青溪县民政局", year).fields);
  return id;
}

/** Takes a step from the page that offers it, and is on the page that confirms it. */
async function take(page: Page, path: string, name: string, done: string, reason?: string) {
  await page.goto(path);
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog", { name });
  if (reason) await dialog.getByRole("textbox").fill(reason);
  if (name === "登记公布") {
    await dialog.getByLabel(/公布网址/).fill("https://www.qingxi.example/nianbao/2025");
    await dialog.getByLabel("公布日期").fill("2026-01-20");
  }
  await expectFits(page);
  await dialog.getByRole("button", { name, exact: true }).click();
  await page.getByRole("heading", { name: done }).waitFor();
}

/** A dialog stands whole inside the window, at both usual widths, and axe finds nothing. */
async function expectFits(page: Page): Promise<void> {
  for (const size of widths) {
    await page.setViewportSize(size);
    const box = await page.getByRole("dialog").boundingBox();
    expect(box).not.toBeNull();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
  }
  await expectAccessible(page);
}

async function handIn(page: Page, as: (name: string) => Promise<Page>, id: string): Promise<void> {
  await take(page, `/reports/${id}/check`, "提交给审核人", "已提交，等待审核");
  const supervisor = await as("shenzhiyuan");
  await take(supervisor, `/reviews/${id}`, "通过并签发", "已签发");
  await supervisor.close();
  await take(page, `/reports/${id}/check`, "报送主管部门", "已报送，等待主管部门审核");
}

/** The report of another office that lies with the same reviewer, with the same content. */
async function handedInElsewhere(database: Database, like: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO report (organization_id, year, template_id, status, round)
     SELECT office.id, like_it.year, like_it.template_id, like_it.status, like_it.round
     FROM report like_it, organization office
     WHERE like_it.id = $1 AND office.full_name = '青溪县云岭镇人民政府' RETURNING id`,
    [like],
  );
  const id = rows[0]?.id ?? "";
  await database.query(
    `INSERT INTO report_version (report_id, number, kind, round, content, sha256, account_id)
     SELECT $2, number, kind, round, content, sha256, account_id
     FROM report_version WHERE report_id = $1`,
    [like, id],
  );
  return id;
}

test("who returns a report is told so and goes on to the next that waits", async ({
  page,
  as,
  database,
}) => {
  test.slow();
  const id = await completeReport(page, database, 2025);
  await handIn(page, as, id);
  const other = await handedInElsewhere(database, id);
  const reviewer = await as("linruoxi");
  const desk = "year=2025&show=waiting&sort=status";
  await take(reviewer, `/reviews/${id}?${desk}`, "退回修改", "已退回修改", "请核对。");
  await expect(reviewer.getByText("填报人已收到通知")).toBeVisible();
  await expectAccessible(reviewer);
  const confirmed = reviewer.url();
  await reviewer.getByRole("link", { name: "审核下一份" }).click();
  await reviewer.waitForURL(`/reviews/${other}?${desk}`);
  await reviewer.goto(`/reviews/${id}`);
  await expect(reviewer.getByRole("heading", { name: "审核", level: 1 })).toBeHidden();
  await page.goto(confirmed);
  await expect(page.getByRole("heading", { name: "已退回修改" })).toBeHidden();
});

test("two reviewers of one report hear of each other", async ({ page, as, database }) => {
  const id = await completeReport(page, database, 2025);
  await take(page, `/reports/${id}/check`, "提交给审核人", "已提交，等待审核");
  await database.query(
    `INSERT INTO report_presence (report_id, account_id, place, seen_at)
     SELECT $1, id, 'review', now() FROM account WHERE username = 'heyifan'`,
    [id],
  );
  const supervisor = await as("shenzhiyuan");
  await supervisor.goto(`/reviews/${id}`);
  await expect(supervisor.getByText("另一位审核人（何一帆）正在审核这份报告。")).toBeVisible();
  await expectAccessible(supervisor);
});

test("a published report is corrected with a note, and an older version restored", async ({
  page,
  as,
  database,
}) => {
  test.slow();
  const id = await completeReport(page, database, 2025);
  await handIn(page, as, id);
  const reviewer = await as("linruoxi");
  await take(reviewer, `/reviews/${id}`, "审核通过", "已审核通过");
  await take(page, `/reports/${id}/check`, "登记公布", "已登记公布");
  await expectAccessible(page);
  await take(page, `/reports/${id}/check`, "发起更正", "可以开始更正", "更正受理件数。");
  await page.goto(`/reports/${id}/history`);
  await page.getByRole("button", { name: "将第 1 版恢复为草稿" }).click();
  await expectFits(page);
  await page.getByRole("dialog").getByRole("button", { name: "恢复为草稿" }).click();
  await expect(page.getByText("恢复旧版本")).toBeVisible();
});

test("a warning is explained in the check, and the report may then go", async ({
  page,
  database,
}) => {
  const id = await database.startReport(2020, ogi2019.id);
  const documents = "article20item1.normativeDocuments";
  const uneven = soundReport("青溪县民政局", 2020, {
    [`${documents}.newlyMade`]: 9,
    [`${documents}.newlyPublished`]: 1,
    [`${documents}.publishedTotal`]: 9,
  });
  await saveFields(page, id, uneven.fields);
  await page.goto(`/reports/${id}/check`);
  await page.getByRole("button", { name: "提交给审核人" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交给审核人" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("没有写明原因");
  await page.keyboard.press("Escape");
  const reason = page.getByRole("textbox", { name: "原因" });
  await reason.fill("含以前年度制作、本年公开的文件。");
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存原因" }).click();
  await expect(page.getByText("含以前年度制作、本年公开的文件。").first()).toBeVisible();
  await take(page, `/reports/${id}/check`, "提交给审核人", "已提交，等待审核");
});
