import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReportBeginning } from "@/lib/report/report-beginning";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import {
  createOffice,
  officeOf,
  operation,
  save,
  startDraft,
  useTestDatabase,
} from "../database/test-offices";
import { createReviewedOffice, go, startCompleteDraft, step } from "../database/test-review";
import { prisma } from "../db";
import { startReport } from "./commands";
import { saveExplanation } from "./explanations";
import { explainedIssues } from "./obstacles";
import { findReport } from "./queries";

const january = new Date("2026-01-05T08:00:00Z");
const carriedOut = "tables.requests.carriedOut.naturalPerson";
const carriedIn = "tables.requests.carriedIn.naturalPerson";
const received = "tables.requests.newlyReceived.naturalPerson";
let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

async function start(actor: Actor, year: number, from: ReportBeginning): Promise<string> {
  const started = await startReport(
    actor,
    { organizationId: officeOf(actor), year, from },
    january,
  );
  if (!started.ok) throw new Error(started.reason);
  return started.value.id;
}

async function stored(actor: Actor, id: string) {
  const found = await findReport(actor, id);
  if (!found) throw new Error("not hers to see");
  return found;
}

test("a year started from the one before has what may be carried over, each with its history", async () => {
  const [clerk] = await createOffice();
  const last = await start(clerk, 2024, "blank");
  await save(
    clerk,
    last,
    operation(carriedOut, 3),
    operation(received, 12),
    operation("preamble", "所列数据的统计期限为2024年1月1日至2024年12月31日。"),
    operation("narratives.overview", "2024年全年工作。"),
    operation("signature.organization", "青溪县民政局"),
    operation("signature.date", "2025-01-10"),
  );
  const id = await start(clerk, 2025, "last-year");
  const { report, versions } = await stored(clerk, id);
  expect(Object.fromEntries(report.fields)).toEqual({
    [carriedIn]: 3,
    preamble: "所列数据的统计期限为2025年1月1日至2025年12月31日。",
    "signature.organization": "青溪县民政局",
  });
  expect(Object.values(versions)).toEqual([1, 1, 1]);
  const changes = await prisma().reportChange.findMany({ where: { reportId: id } });
  expect(new Set(changes.map(({ accountId }) => accountId))).toEqual(new Set([clerk.accountId]));
  expect(changes).toHaveLength(3);
});

test("of another office nothing is ever taken over", async () => {
  const [stranger] = await createOffice();
  await save(stranger, await start(stranger, 2024, "blank"), operation(carriedOut, 7));
  const [clerk] = await createOffice();
  const organizationId = officeOf(clerk);
  const wish = { organizationId, year: 2025, from: "last-year" } as const;
  expect(await startReport(clerk, wish, january)).toEqual({ ok: false, reason: "no-last-year" });
  expect(await startReport(stranger, wish, january)).toEqual({ ok: false, reason: "not-found" });
  expect(await prisma().report.count({ where: { organizationId } })).toBe(0);
  const { report, lastYear } = await stored(clerk, await startDraft(clerk));
  expect(report.fields.size).toBe(0);
  expect(lastYear).toBeNull();
});

test("nor from a year that is not the one before", async () => {
  const [clerk] = await createOffice();
  await save(clerk, await start(clerk, 2023, "blank"), operation(carriedOut, 7));
  const wish = { organizationId: officeOf(clerk), year: 2025, from: "last-year" } as const;
  expect(await startReport(clerk, wish, january)).toMatchObject({ reason: "no-last-year" });
});

test("a year already started is opened as it stands, whatever it should have begun with", async () => {
  const [clerk] = await createOffice();
  await save(clerk, await start(clerk, 2024, "blank"), operation(carriedOut, 3));
  const id = await start(clerk, 2025, "blank");
  expect(await start(clerk, 2025, "last-year")).toBe(id);
  expect((await stored(clerk, id)).report.fields.size).toBe(0);
});

test("a figure carried in that is not last year's goes on only with a reason", async () => {
  const { clerk, supervisor } = await createReviewedOffice();
  await save(clerk, await start(clerk, 2024, "blank"), operation(carriedOut, 3));
  const id = await startCompleteDraft(clerk);
  expect(await step(clerk, id, "submit")).toMatchObject({
    reason: { kind: "unexplained", count: 1 },
  });
  const [issue] = await explainedIssues(prisma(), clerk, await stored(clerk, id));
  expect(issue).toMatchObject({ rule: "B09", places: [carriedIn] });
  const reason = "两个单位合并，结转由接收单位填报。";
  const explained = await saveExplanation(clerk, {
    reportId: id,
    fingerprint: issue?.fingerprint ?? "",
    reason,
  });
  expect(explained.ok).toBe(true);
  await go(id, [clerk, "submit"], [supervisor, "sign"]);
  expect(await prisma().reportVersion.findFirst({ where: { reportId: id } })).toMatchObject({
    errors: 0,
    warnings: 1,
  });
});
