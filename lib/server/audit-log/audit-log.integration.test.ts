import { afterAll, beforeAll, expect, test } from "vitest";
import type { AuditAction } from "@/lib/report/audit-action";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import type { TestDatabase } from "../database/test-database";
import { createMember, officeOf, startDraft, useTestDatabase } from "../database/test-offices";
import { prisma } from "../db";
import { auditCsv } from "./audit-csv";
import { type AuditQuestion, listAudit } from "./queries";

let database: TestDatabase;
let above: Actor;
let left: Actor;
let right: Actor;
let clerk: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  const county = await office("青溪县人民政府", null);
  above = await createMember(county, "administrator");
  const bureau = await office("青溪县民政局", county);
  left = await createMember(bureau, "administrator");
  right = await createMember(await office("青溪县水利局", county), "administrator");
  clerk = await createMember(await office("青溪县福利院", bureau), "clerk");
  const report = await startDraft(clerk);
  await record("organization-changed", officeOf(clerk), above);
  await record("report-exported", report, above);
  await record("account-deactivated", clerk.accountId, above);
  await record("organization-changed", officeOf(right), right);
  await record("sign-in-failed", null, { username: "=cmd()" });
});
afterAll(() => database.drop());

async function office(fullName: string, parentId: string | null): Promise<string> {
  const data = { fullName, shortName: fullName, kind: "department", parentId } as const;
  return (await prisma().organization.create({ data })).id;
}

const record = (
  action: AuditAction,
  subject: string | null,
  person: { readonly username: string },
) => recordAudit(prisma(), { action, subject }, person, "10.1.2.3");

const anything: AuditQuestion = { action: null, username: "", from: null, to: null, before: null };

const actionsOf = async (actor: Actor, question: Partial<AuditQuestion> = {}) =>
  (await listAudit(actor, { ...anything, ...question })).map(({ action }) => action);

test("who administers from the top sees everything, the newest first", async () => {
  expect(await actionsOf(above)).toEqual([
    "sign-in-failed",
    "organization-changed",
    "account-deactivated",
    "report-exported",
    "organization-changed",
    "report-started",
  ]);
});

test("who administers a part sees what its people did and what was done to it, by whomever", async () => {
  expect(await actionsOf(left)).toEqual([
    "account-deactivated",
    "report-exported",
    "organization-changed",
    "report-started",
  ]);
  const lines = await listAudit(left, anything);
  expect(lines[0]).toMatchObject({ username: above.username, subject: clerk.accountId });
  expect(lines[3]).toMatchObject({ username: clerk.username });
});

test("the part beside it sees its own alone, and who administers nothing sees nothing", async () => {
  expect(await listAudit(right, anything)).toMatchObject([
    { action: "organization-changed", subject: officeOf(right) },
  ]);
  expect(await actionsOf(clerk)).toEqual([]);
});

test("entries are chosen by action, person and days in China, and continued before a number", async () => {
  expect(await actionsOf(above, { action: "sign-in-failed" })).toHaveLength(1);
  expect(await actionsOf(above, { username: clerk.username })).toEqual(["report-started"]);
  const tomorrow = new Date(Date.now() + 36 * 60 * 60 * 1000).toISOString().slice(0, 10);
  expect(await actionsOf(above, { from: tomorrow })).toEqual([]);
  expect(await actionsOf(above, { to: tomorrow })).toHaveLength(6);
  const [, second] = await listAudit(above, anything);
  expect(await actionsOf(above, { before: second?.number ?? null })).toHaveLength(4);
});

test("an export has what the page has, and nothing in it is a formula", async () => {
  const rows = (await auditCsv(above, anything)).trim().split("\r\n");
  expect(rows).toHaveLength(7);
  expect(rows[1]).toContain("'=cmd()");
  expect(await auditCsv(right, anything)).not.toContain("cmd");
});
