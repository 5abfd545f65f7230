import { afterAll, beforeAll, expect, test } from "vitest";
import { soundReport } from "@/lib/fixtures/reports";
import { ogi2019 } from "@/lib/template/ogi-2019";
import type { TestDatabase } from "../database/test-database";
import { operation, save, startDraft, useTestDatabase } from "../database/test-offices";
import { createReviewedOffice, go, startCompleteDraft, step } from "../database/test-review";
import { prisma } from "../db";
import { saveExplanation } from "./explanations";
import { explainedIssues } from "./obstacles";
import { findReport } from "./queries";
import { restoreVersion } from "./restore";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

test("a version restored is the draft again, with its history", async () => {
  const { clerk, supervisor } = await createReviewedOffice();
  const reportId = await startCompleteDraft(clerk);
  await go(reportId, [clerk, "submit"], [supervisor, "return", "请核对。"]);
  const first = await findReport(clerk, reportId);
  await save(
    clerk,
    reportId,
    operation("narratives.overview", "改坏了。", 1),
    operation("title", "另一个标题"),
  );
  const version = await prisma().reportVersion.findFirstOrThrow({ where: { reportId } });
  const { revision = 0 } = (await findReport(clerk, reportId)) ?? {};
  const wanted = { reportId, versionId: version.id, revision };
  expect(await restoreVersion(supervisor, wanted)).toMatchObject({ reason: "not-found" });
  expect(await restoreVersion(clerk, { ...wanted, revision: 0 })).toMatchObject({
    reason: "stale",
  });
  expect(await restoreVersion(clerk, wanted)).toEqual({ ok: true, value: { changed: 2 } });
  const restored = await findReport(clerk, reportId);
  expect(restored?.report.fields).toEqual(first?.report.fields);
  expect(restored?.versions["narratives.overview"]).toBe(3);
  expect(await prisma().reportEvent.count({ where: { reportId, kind: "restored" } })).toBe(1);
});

test("a warning goes with a written reason, and not with one for other values", async () => {
  const { clerk } = await createReviewedOffice();
  const reportId = await startDraft(clerk);
  await prisma().report.update({
    where: { id: reportId },
    data: { year: 2020, templateId: ogi2019.id },
  });
  const [made, published] = ["newlyMade", "newlyPublished"].map(
    (column) => `tables.article20item1.normativeDocuments.${column}`,
  );
  const sample = soundReport("青溪县民政局", 2020, {
    [made ?? ""]: 9,
    [published ?? ""]: 1,
    "article20item1.normativeDocuments.publishedTotal": 9,
  });
  await prisma().reportField.createMany({
    data: [...sample.fields].flatMap(([address, value]) =>
      value === null ? [] : [{ reportId, address, value, version: 1 }],
    ),
  });
  expect(await step(clerk, reportId, "submit")).toEqual({
    ok: false,
    reason: { kind: "unexplained", count: 1 },
  });
  const explain = async () => {
    const stored = await findReport(clerk, reportId);
    if (!stored) throw new Error("gone");
    const issues = await explainedIssues(prisma(), clerk, stored);
    const { fingerprint = "" } = issues.find(({ severity }) => severity === "warning") ?? {};
    return saveExplanation(clerk, {
      reportId,
      fingerprint,
      reason: "含以前年度制作、本年公开的文件。",
    });
  };
  expect((await explain()).ok).toBe(true);
  await save(clerk, reportId, operation(made ?? "", 10, 1));
  expect(await step(clerk, reportId, "submit")).toMatchObject({ reason: { kind: "unexplained" } });
  expect((await explain()).ok).toBe(true);
  expect((await step(clerk, reportId, "submit")).ok).toBe(true);
  expect(await saveExplanation(clerk, { reportId, fingerprint: "0", reason: "…" })).toMatchObject({
    reason: "locked",
  });
});
