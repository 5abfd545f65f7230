import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "../database/test-database";
import { useTestDatabase } from "../database/test-offices";
import { createReviewedOffice, go, startCompleteDraft } from "../database/test-review";
import { prisma } from "../db";
import { findReport } from "./queries";
import { noteView } from "./viewing";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

test("looking at another office's report is in the log, once an hour for each person; at one's own it is not", async () => {
  const { clerk, supervisor, reviewer, otherReviewer } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  await go(id, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
  for (const person of [clerk, supervisor, reviewer, reviewer, otherReviewer]) {
    const stored = await findReport(person, id);
    if (!stored) throw new Error("not hers to see");
    await noteView(person, stored);
  }
  const entries = await prisma().auditEntry.findMany({
    where: { action: "report-viewed" },
    orderBy: { number: "asc" },
  });
  expect(entries.map(({ username, subject }) => [username, subject])).toEqual([
    [reviewer.username, id],
    [otherReviewer.username, id],
  ]);
});
