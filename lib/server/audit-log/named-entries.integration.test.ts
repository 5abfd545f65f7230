import { afterAll, beforeAll, expect, test } from "vitest";
import { recordAudit } from "../audit";
import type { TestDatabase } from "../database/test-database";
import {
  createMember,
  createOffice,
  officeOf,
  startDraft,
  useTestDatabase,
} from "../database/test-offices";
import { prisma } from "../db";
import { listAudit } from "./queries";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

test("an entry calls offices, reports and accounts by their names of today", async () => {
  const [clerk] = await createOffice("青溪县民政局");
  const officeId = officeOf(clerk);
  const administrator = await createMember(officeId, "administrator");
  const reportId = await startDraft(clerk);
  const report = await prisma().report.findUniqueOrThrow({ where: { id: reportId } });
  const role = { role: "clerk", organization: officeId };
  for (const [action, subject, detail] of [
    ["report-exported", reportId, {}],
    ["membership-granted", clerk.accountId, role],
    ["organization-deactivated", officeId, { year: 2025 }],
    ["sign-in-failed", "nobody", { cause: "unknown-or-locked" }],
  ] as const) {
    await recordAudit(prisma(), { action, subject, detail }, administrator, "192.0.2.1");
  }
  const question = { action: null, username: "", from: null, to: null, before: null };
  const lines = await listAudit(administrator, question);
  expect(lines.map(({ subjectName, otherOffice }) => [subjectName, otherOffice])).toEqual([
    [null, null],
    ["青溪县民政局", null],
    [clerk.username, "青溪县民政局"],
    [`青溪县民政局${report.year}年度报告`, null],
    [`青溪县民政局${report.year}年度报告`, null], // started
  ]);
  expect(lines[1]?.detail).toEqual({ year: 2025 });
});
