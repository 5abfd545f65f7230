import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAccount, listAccounts } from "./accounts/queries";
import type { Actor } from "./actor";
import { listAudit } from "./audit-log/queries";
import type { TestDatabase } from "./database/test-database";
import { officeOf, useTestDatabase } from "./database/test-offices";
import {
  createReviewedOffice,
  go,
  type ReviewedOffice,
  startCompleteDraft,
} from "./database/test-review";
import { prisma } from "./db";
import { findDesk, listDesk, listDeskReports, nextInQueue } from "./desk/desk";
import { findOffice, listOffices, officeNamed } from "./organizations/queries";
import { countUnreadNotices, listNotices } from "./reports/notices";
import { findReport, listReports } from "./reports/queries";
import { reviewOf } from "./reports/review";
import { listYears } from "./years/commands";

/*
 * Prisma leaves out an OR of nothing when it stands inside an AND, and then everything is found. Whoever
 * belongs to no office is where that would show.
 */
let database: TestDatabase;
let office: ReviewedOffice;
let report: string;
let stranger: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  office = await createReviewedOffice();
  const { clerk, supervisor } = office;
  report = await startCompleteDraft(clerk);
  await go(report, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
  await prisma().reportingYear.create({
    data: {
      organizationId: officeOf(office.reviewer),
      year: 2025,
      templateId: "ogi-2021",
      issuedOn: new Date("2025-12-20"),
      draftDue: new Date("2026-01-10"),
      signatureDue: new Date("2026-01-20"),
      acceptanceDue: new Date("2026-01-28"),
      publicationDue: new Date("2026-01-31"),
    },
  });
  const username = randomUUID();
  const { id } = await prisma().account.create({
    data: { username, email: `${username}@nianbao.invalid`, name: "叶知秋" },
  });
  await prisma().notice.create({ data: { accountId: id, reportId: report, kind: "handedIn" } });
  stranger = { accountId: id, username, name: "叶知秋", memberships: [] };
});
afterAll(() => database.drop());

const question = {
  year: 2025,
  view: "due",
  search: "",
  order: "name",
  page: 1,
  today: "2026-01-20",
} as const;
const page = { search: "", page: 1 };

test.each<[string, (actor: Actor) => Promise<unknown>, unknown]>([
  ["reports", (actor) => listReports(actor), []],
  ["a report", (actor) => findReport(actor, report), null],
  ["a review", (actor) => reviewOf(actor, report), null],
  ["notices", (actor) => listNotices(actor), []],
  ["unread notices", (actor) => countUnreadNotices(actor), 0],
  ["a desk", (actor) => findDesk(actor, question), null],
  ["lines of a desk", (actor) => listDesk(actor, question), []],
  ["reports of a desk", (actor) => listDeskReports(actor, question, null), []],
  ["a queue", (actor) => nextInQueue(actor, question, randomUUID()), null],
  ["years", (actor) => listYears(actor, new Date()), []],
  ["the log", (actor) => listAudit(actor, anything), []],
  ["an office", (actor) => findOffice(actor, officeOf(office.clerk)), null],
  ["an account", (actor) => findAccount(actor, office.clerk.accountId), null],
])("who belongs to no office finds nothing: %s", async (_, find, nothing) => {
  expect(await find(stranger)).toEqual(nothing);
});

const anything = { action: null, username: "", from: null, to: null, before: null };

test("nor offices or accounts, whether listed, searched or named", async () => {
  const under = officeOf(office.reviewer);
  for (const search of ["", "民政"]) {
    expect(await listOffices(stranger, { under, search, page: 1 })).toMatchObject({ total: 0 });
    expect(await listAccounts(stranger, { ...page, search })).toMatchObject({ total: 0 });
  }
  expect(await officeNamed(stranger, "青溪县民政局")).toEqual({
    ok: false,
    reason: "target-not-found",
  });
});

test("the same questions do find something for who belongs there", async () => {
  expect(await listReports(office.clerk)).toHaveLength(1);
  expect(await listDesk(office.reviewer, question)).toHaveLength(1);
  expect(await findReport(office.reviewer, report)).not.toBeNull();
});
