import { afterAll, beforeAll, expect, test } from "vitest";
import { narrativeAddress } from "@/lib/template/cells";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { operation, save, startDraft, useTestDatabase } from "../database/test-offices";
import { createReviewedOffice, go, startCompleteDraft } from "../database/test-review";
import { prisma } from "../db";
import { hearNews } from "./news";
import { noteReviewing } from "./presence";

const overview = narrativeAddress("overview");
const at = (seconds: number) => new Date(Date.UTC(2026, 0, 20, 8, 0, seconds));
let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

function hear(actor: Actor, reportId: string, section = "overview", revision = 0, seconds = 0) {
  const asked = { accountId: actor.accountId, section, revision };
  return hearNews(actor, reportId, asked, at(seconds));
}

test("who is behind hears of every field with its version, emptied ones too; who is not, of none", async () => {
  const { clerk, colleague } = await createReviewedOffice();
  const id = await startDraft(clerk);
  expect(await hear(clerk, id)).toMatchObject({ ok: true, value: { revision: 0, fields: null } });
  await save(clerk, id, operation(overview, "一段"), operation("title", "题"));
  await save(colleague, id, operation("title", null, 1));
  const heard = await hear(clerk, id);
  if (!heard.ok) throw new Error("refused");
  expect(heard.value.revision).toBe(2);
  expect(new Set(heard.value.fields)).toEqual(
    new Set([
      { address: overview, value: "一段", version: 1 },
      { address: "title", value: null, version: 2 },
    ]),
  );
  const next = await hear(clerk, id, "overview", 2);
  expect(next).toMatchObject({ value: { fields: null, frozenBy: null } });
});

test("two clerks in one report hear where the other is, until she is gone", async () => {
  const { clerk, colleague } = await createReviewedOffice();
  const id = await startDraft(clerk);
  expect(await hear(clerk, id, "requests")).toMatchObject({ value: { others: [] } });
  expect(await hear(colleague, id, "overview", 0, 10)).toMatchObject({
    value: { others: [{ name: clerk.name, section: "requests" }] },
  });
  expect(await hear(clerk, id, "disputes", 0, 20)).toMatchObject({
    value: { others: [{ name: colleague.name, section: "overview" }] },
  });
  expect(await hear(clerk, id, "disputes", 0, 120)).toMatchObject({ value: { others: [] } });
});

test("who writes and who decides do not take each other for one of their own", async () => {
  const { clerk, supervisor } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  await hear(clerk, id);
  await go(id, [clerk, "submit"]);
  expect(await noteReviewing(supervisor, { reportId: id }, at(1))).toEqual({
    ok: true,
    value: { others: [] },
  });
  await go(id, [supervisor, "return", "请核对。"]);
  expect(await hear(clerk, id, "overview", 0, 2)).toMatchObject({ value: { others: [] } });
});

test("once the report is handed over its writers hear by whom and when, and are present no more", async () => {
  const { clerk, colleague } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  await go(id, [colleague, "submit"]);
  const { at: moment } = await prisma().reportEvent.findFirstOrThrow({
    where: { reportId: id, kind: "submitted" },
  });
  expect(await hear(clerk, id)).toMatchObject({
    value: { frozenBy: { kind: "submitted", by: colleague.name, at: moment.toISOString() } },
  });
  expect(await prisma().reportPresence.count({ where: { reportId: id } })).toBe(0);
  await go(id, [colleague, "withdraw"]);
  expect(await hear(clerk, id)).toMatchObject({ value: { frozenBy: null } });
});

test("nobody but a clerk of the office hears anything", async () => {
  const { clerk, supervisor, reviewer } = await createReviewedOffice();
  const sister = await createReviewedOffice();
  const id = await startDraft(clerk);
  for (const person of [supervisor, reviewer, sister.clerk]) {
    expect(await hear(person, id)).toMatchObject({ ok: false, reason: "not-found" });
  }
  expect(await hear(clerk, "no-id")).toMatchObject({ ok: false, reason: "not-found" });
});
