import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { operation, save, useTestDatabase } from "../database/test-offices";
import { createReviewedOffice, go, overviewOf, startCompleteDraft } from "../database/test-review";
import { prisma } from "../db";
import { explainedIssues } from "./obstacles";
import { publicationOf } from "./publication-of";
import { findReport } from "./queries";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

async function storedBy(actor: Actor, id: string) {
  const stored = await findReport(actor, id);
  if (!stored) throw new Error("not to be seen");
  return stored;
}

async function publicationIssues(actor: Actor, id: string): Promise<readonly string[]> {
  const found = await explainedIssues(prisma(), actor, await storedBy(actor, id));
  return found.map(({ rule }) => rule).filter((rule) => rule.startsWith("U"));
}

test("only a published report is judged by its publication, by the law or the earlier day of the office above", async () => {
  const { clerk, supervisor, reviewer } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  expect(await publicationOf(prisma(), await storedBy(clerk, id))).toBeNull();
  const way = [
    [clerk, "submit"],
    [supervisor, "sign"],
    [clerk, "handIn"],
    [reviewer, "accept"],
    [clerk, "publish"],
  ] as const;
  await go(id, ...way);
  const stored = await storedBy(clerk, id);
  expect(await publicationOf(prisma(), stored)).toEqual({
    due: `${stored.report.year + 1}-01-31`,
    publishedOn: "2026-01-20",
    address: "https://www.qingxi.example/nianbao/2025",
    changedAfter: null,
  });
  expect(await publicationIssues(clerk, id)).not.toContain("U01");

  const day = (text: string) => new Date(`${stored.report.year + 1}-${text}`);
  await prisma().reportingYear.create({
    data: {
      organizationId: stored.organizationPath.split("/").filter((part) => part !== "")[0] ?? "",
      year: stored.report.year,
      templateId: stored.report.template.id,
      issuedOn: day("01-02"),
      draftDue: day("01-08"),
      signatureDue: day("01-10"),
      acceptanceDue: day("01-12"),
      publicationDue: day("01-15"),
    },
  });
  expect(await publicationIssues(clerk, id)).toContain("U01");

  await go(id, [clerk, "correct", "更正正文中的条数。"]);
  expect(await publicationOf(prisma(), await storedBy(clerk, id))).toBeNull();
  await save(clerk, id, operation("narratives.overview", overviewOf(321), 1));
  await go(id, ...way);
  expect((await publicationOf(prisma(), await storedBy(clerk, id)))?.changedAfter).toEqual({
    on: "2026-01-20",
    note: "更正正文中的条数。",
  });
});
