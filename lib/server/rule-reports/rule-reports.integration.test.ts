import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import {
  createMember,
  createOffice,
  operation,
  save,
  startDraft,
  useTestDatabase,
} from "../database/test-offices";
import { prisma } from "../db";
import { explainedIssues } from "../reports/obstacles";
import { findReport } from "../reports/queries";
import { listReportedRules } from "./queries";
import { reportRule } from "./report-rule";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

const received = "tables.requests.newlyReceived.naturalPerson";

async function issuesOf(actor: Actor, reportId: string) {
  const stored = await findReport(actor, reportId);
  if (!stored) throw new Error("gone");
  return explainedIssues(prisma(), actor, stored);
}

/** A draft whose first cell is no number, and what the rules say of it. */
async function doubtful(clerk: Actor) {
  const reportId = await startDraft(clerk);
  await save(clerk, reportId, operation(received, { raw: "12件" }));
  const issue = (await issuesOf(clerk, reportId)).find(({ places }) => places[0] === received);
  if (!issue) throw new Error("nothing found");
  return { reportId, issue };
}

test("a doubt is told once, with what the finding said, and the finding stays", async () => {
  const [clerk, colleague] = await createOffice();
  const { reportId, issue } = await doubtful(clerk);
  const { fingerprint } = issue;
  const doubt = { reportId, fingerprint, note: "台账如此。" };
  expect(await reportRule(clerk, doubt)).toMatchObject({ ok: true });
  expect(await reportRule(colleague, { ...doubt, note: null })).toMatchObject({ ok: true });
  const after = (await issuesOf(clerk, reportId)).find((one) => one.fingerprint === fingerprint);
  expect(after).toMatchObject({ severity: "error", doubt: { note: "台账如此。" } });
  const organizationId = clerk.memberships[0]?.organizationId ?? "";
  const administrator = await createMember(organizationId, "administrator", "程思齐");
  expect(await listReportedRules(administrator)).toMatchObject([
    {
      rule: issue.rule,
      count: 1,
      findings: [{ organization: "青溪县民政局", message: issue.message, note: "台账如此。" }],
    },
  ]);
  const audited = await prisma().auditEntry.findMany({ where: { action: "rule-reported" } });
  expect(audited.map(({ detail }) => detail)).toEqual([{ rule: issue.rule }]);
});

test("who may not see the report, or administers another office, hears of nothing", async () => {
  const [clerk] = await createOffice("青溪县水利局");
  const [stranger] = await createOffice("青溪县林业局");
  const { reportId, issue } = await doubtful(clerk);
  const doubt = { reportId, fingerprint: issue.fingerprint, note: null };
  expect(await reportRule(stranger, doubt)).toMatchObject({ reason: "not-found" });
  expect((await reportRule(clerk, doubt)).ok).toBe(true);
  const elsewhere = stranger.memberships[0]?.organizationId ?? "";
  const administrator = await createMember(elsewhere, "administrator", "程思齐");
  expect(await listReportedRules(administrator)).toEqual([]);
  expect(await listReportedRules(clerk)).toEqual([]);
});

test("a finding that is gone cannot be doubted", async () => {
  const [clerk] = await createOffice("青溪县农业农村局");
  const { reportId, issue } = await doubtful(clerk);
  await save(clerk, reportId, operation(received, 12, 1));
  const doubt = { reportId, fingerprint: issue.fingerprint, note: null };
  expect(await reportRule(clerk, doubt)).toMatchObject({ reason: "issue-gone" });
});

test("what was told is never rewritten", async () => {
  await expect(prisma().ruleReport.deleteMany()).rejects.toThrow();
  await expect(prisma().ruleReport.updateMany({ data: { note: "改写" } })).rejects.toThrow();
});
