import { afterAll, beforeAll, expect, test } from "vitest";
import { narrativeAddress } from "@/lib/template/cells";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { createMember, officeOf, operation, save, useTestDatabase } from "../database/test-offices";
import {
  createReviewedOffice,
  go,
  overviewOf,
  type ReviewedOffice,
  startCompleteDraft,
  step,
} from "../database/test-review";
import { prisma } from "../db";
import { officesToWrite, ownOffices } from "../scope";
import { startReport } from "./commands";
import { addComment } from "./comments";
import { historyOf } from "./history";
import { findReport, listReports } from "./queries";
import { markRead } from "./reading";
import { checkOf, reviewOf } from "./review";
import { findVersion, versionsOf } from "./versions";

const overview = narrativeAddress("overview");
let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

/** An office whose report was returned once and lies with the supervising office for the second time. */
async function secondRound(): Promise<ReviewedOffice & { readonly reportId: string }> {
  const office = await createReviewedOffice();
  const { clerk, supervisor, reviewer } = office;
  const reportId = await startCompleteDraft(clerk);
  await go(reportId, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
  await go(reportId, [reviewer, "return", "请补充数据来源。"]);
  await save(clerk, reportId, operation(overview, overviewOf(321), 1));
  await go(reportId, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
  return { ...office, reportId };
}

async function stored(actor: Actor, reportId: string) {
  const found = await findReport(actor, reportId);
  if (!found) throw new Error("not hers to see");
  return found;
}

test("a reviewer sees what was handed in, what changed since the last time, and her steps", async () => {
  const { reviewer, reportId } = await secondRound();
  const review = await reviewOf(reviewer, reportId);
  expect(review?.decides).toBe(true);
  expect(review?.steps.map((offered) => offered.step)).toEqual(["return", "accept"]);
  expect(review?.version.kind).toBe("handedIn");
  const changed = review?.sinceSubmission?.comparison.texts.map(({ place }) => place);
  expect(changed).toEqual([overview]);
  expect(review?.sinceSubmission?.comparison.cells).toEqual([]);
  expect(review?.sinceLastYear).toBeNull();
});

test("a report is reviewed against the one of the year before, as far as it may be read", async () => {
  const { clerk, supervisor, reviewer } = await createReviewedOffice();
  const reportId = await startCompleteDraft(clerk);
  const last = await startReport(
    clerk,
    { organizationId: officeOf(clerk), year: 2024, from: "blank" },
    new Date("2026-01-05T08:00:00Z"),
  );
  if (!last.ok) throw new Error(last.reason);
  await go(reportId, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
  expect((await reviewOf(supervisor, reportId))?.sinceLastYear?.title).toBe("2024年度");
  expect((await reviewOf(reviewer, reportId))?.sinceLastYear).toBeNull();
});

test("who does not decide sees the review without its decisions", async () => {
  const { clerk, supervisor, reportId } = await secondRound();
  for (const person of [clerk, supervisor]) {
    const review = await reviewOf(person, reportId);
    expect(review?.decides).toBe(false);
    expect(review?.steps).toEqual([]);
  }
});

test("a report that was never handed to anybody has no review", async () => {
  const { clerk, supervisor, reviewer } = await createReviewedOffice();
  const reportId = await startCompleteDraft(clerk);
  for (const person of [clerk, supervisor, reviewer]) {
    expect(await reviewOf(person, reportId)).toBeNull();
  }
});

test("the supervising office's history begins when the report is handed in", async () => {
  const { supervisor, reviewer, reportId } = await secondRound();
  const inside = await historyOf(supervisor, await stored(supervisor, reportId));
  const outside = await historyOf(reviewer, await stored(reviewer, reportId));
  expect(inside.versions.map(({ kind }) => kind)).toEqual([
    "handedIn",
    "signed",
    "submitted",
    "handedIn",
    "signed",
    "submitted",
  ]);
  expect(outside.versions.map(({ number }) => number)).toEqual([6, 3]);
  expect(outside.events.map(({ kind }) => kind)).toEqual(["handedIn", "returned", "handedIn"]);
  expect(inside.events.length).toBeGreaterThan(outside.events.length);
  expect(inside.events.at(-1)?.kind).toBe("started");
});

test("a version of the office's own review is not the supervising office's to find, nor another report's", async () => {
  const { clerk, supervisor, reviewer, reportId } = await secondRound();
  const other = await secondRound();
  const mine = await stored(supervisor, reportId);
  const [handedIn, signed] = await versionsOf(supervisor, mine);
  if (!handedIn || !signed) throw new Error("no versions");
  const seen = await stored(reviewer, reportId);
  expect((await findVersion(reviewer, seen, handedIn.id))?.report.fields.get(overview)).toBe(
    overviewOf(321),
  );
  expect(await findVersion(reviewer, seen, signed.id)).toBeNull();
  expect(await findVersion(clerk, mine, "no-id")).toBeNull();
  const theirs = await stored(other.clerk, other.reportId);
  expect(await findVersion(other.clerk, theirs, signed.id)).toBeNull();
});

test("what was opened by who decides is noted once a round, and by nobody else", async () => {
  const { clerk, supervisor, otherSupervisor, reviewer } = await createReviewedOffice();
  const reportId = await startCompleteDraft(clerk);
  await go(reportId, [clerk, "submit"]);
  expect(await markRead(reviewer, { reportId })).toMatchObject({ reason: "not-found" });
  expect(await markRead(clerk, { reportId })).toMatchObject({ value: "nothing-to-note" });
  const both = await Promise.all(
    [supervisor, otherSupervisor].map((person) => markRead(person, { reportId })),
  );
  expect(both.map((noted) => noted.ok && noted.value).sort()).toEqual(["noted", "nothing-to-note"]);
  expect(await step(clerk, reportId, "withdraw")).toMatchObject({ reason: "already-read" });
  await go(reportId, [supervisor, "return", "请核对。"], [clerk, "submit"]);
  expect(await markRead(supervisor, { reportId })).toMatchObject({ value: "noted" });
  expect(await prisma().reportEvent.count({ where: { reportId, kind: "read" } })).toBe(2);
});

test("the check tells findings, steps, and who writes", async () => {
  const { clerk, supervisor } = await createReviewedOffice();
  const reportId = await startCompleteDraft(clerk);
  const asClerk = await checkOf(clerk, await stored(clerk, reportId));
  expect(asClerk).toMatchObject({ issues: [], writes: true, steps: [{ step: "submit" }] });
  const asSupervisor = await checkOf(supervisor, await stored(supervisor, reportId));
  expect(asSupervisor).toMatchObject({ writes: false, steps: [] });
  await go(reportId, [clerk, "submit"]);
  expect(await checkOf(clerk, await stored(clerk, reportId))).toMatchObject({
    writes: false,
    steps: [{ step: "withdraw", reasonRequired: false }],
  });
});

test("a demand shows among the steps: approval is no longer one of them", async () => {
  const { clerk, supervisor } = await createReviewedOffice();
  const reportId = await startCompleteDraft(clerk);
  await go(reportId, [clerk, "submit"]);
  const before = await reviewOf(supervisor, reportId);
  expect(before?.steps).toEqual([
    { step: "return", reasonRequired: true },
    { step: "sign", reasonRequired: false },
  ]);
  await addComment(supervisor, {
    reportId,
    versionId: before?.version.id ?? "",
    anchor: "section",
    place: "overview",
    quote: null,
    ordinal: 0,
    weight: "demand",
    text: "请补充。",
  });
  const after = await reviewOf(supervisor, reportId);
  expect(after?.openDemands).toBe(1);
  expect(after?.steps).toEqual([{ step: "return", reasonRequired: false }]);
});

test("a clerk of two offices works on both reports, each under its own office", async () => {
  const [first, second] = [await createReviewedOffice(), await createReviewedOffice()];
  const person = await createMember(officeOf(first.clerk), "clerk", "顾知行");
  const [membership] = second.clerk.memberships;
  if (!membership) throw new Error("the clerk belongs to no office");
  await prisma().membership.create({
    data: {
      accountId: person.accountId,
      organizationId: membership.organizationId,
      role: "clerk",
    },
  });
  const both: Actor = { ...person, memberships: [...person.memberships, membership] };
  expect(ownOffices(both)).toHaveLength(2);
  expect(officesToWrite(both)).toHaveLength(2);
  const mine = await startCompleteDraft(first.clerk);
  const hers = await startCompleteDraft(second.clerk);
  await save(both, mine, operation(overview, "第一家的总体情况。", 1));
  await save(both, hers, operation(overview, "第二家的总体情况。", 1));
  const listed = await listReports(both);
  expect(new Set(listed.map(({ organizationId }) => organizationId))).toEqual(
    new Set([officeOf(first.clerk), officeOf(second.clerk)]),
  );
  expect((await stored(first.clerk, mine)).report.fields.get(overview)).toBe("第一家的总体情况。");
  expect((await stored(second.clerk, hers)).report.fields.get(overview)).toBe("第二家的总体情况。");
  expect(await findReport(first.clerk, hers)).toBeNull();
});
