import { afterAll, beforeAll, expect, test } from "vitest";
import { inputCells } from "@/lib/report/report";
import { templateForYear } from "@/lib/template/registry";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { createOffice, useTestDatabase } from "../database/test-offices";
import { createReviewedOffice, go, startCompleteDraft, step } from "../database/test-review";
import { prisma } from "../db";
import {
  addComment,
  type NewComment,
  replyToComment,
  resolveComment,
  settleComment,
} from "./comments";

const [cell] = inputCells(templateForYear(2025) ?? expect.fail());
const place = cell?.address ?? "";
let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

async function submitted() {
  const office = await createReviewedOffice();
  const id = await startCompleteDraft(office.clerk);
  await go(id, [office.clerk, "submit"]);
  return { ...office, id };
}

async function comment(actor: Actor, reportId: string, changes: Partial<NewComment> = {}) {
  const version = await prisma().reportVersion.findFirstOrThrow({
    where: { reportId },
    orderBy: { number: "desc" },
  });
  return addComment(actor, {
    reportId,
    versionId: version.id,
    anchor: "cell",
    place,
    quote: null,
    ordinal: 0,
    weight: "demand",
    text: "请核对这个数字。",
    ...changes,
  });
}

async function demand(actor: Actor, reportId: string, changes: Partial<NewComment> = {}) {
  const added = await comment(actor, reportId, changes);
  if (!added.ok) throw new Error(added.reason);
  return added.value.id;
}

test("an open demand keeps the report from being signed, and is reason enough to return it", async () => {
  const { id, supervisor } = await submitted();
  await demand(supervisor, id);
  expect(await step(supervisor, id, "sign")).toEqual({ ok: false, reason: "open-demands" });
  expect((await step(supervisor, id, "return")).ok).toBe(true);
});

test("advice stops nothing", async () => {
  const { id, supervisor } = await submitted();
  await demand(supervisor, id, { weight: "advice" });
  expect((await step(supervisor, id, "sign")).ok).toBe(true);
});

test("a demand is answered by the clerk and confirmed by the side that made it", async () => {
  const { id, clerk, supervisor } = await submitted();
  const commentId = await demand(supervisor, id);
  expect(await resolveComment(clerk, { commentId, text: null })).toMatchObject({
    reason: "not-yours",
  });
  await go(id, [supervisor, "return"]);
  expect(await resolveComment(clerk, { commentId, text: "已更正。" })).toEqual({
    ok: true,
    value: "resolved",
  });
  expect(await resolveComment(clerk, { commentId, text: null })).toMatchObject({
    reason: "already-settled",
  });
  await go(id, [clerk, "submit"]);
  expect(await step(supervisor, id, "sign")).toEqual({ ok: false, reason: "open-demands" });
  const settle = { commentId, state: "confirmed", text: null } as const;
  expect(await settleComment(clerk, settle)).toMatchObject({ reason: "not-yours" });
  expect(await settleComment(supervisor, settle)).toEqual({ ok: true, value: "confirmed" });
  await go(id, [supervisor, "sign"]);
});

test("an answer that does not do is asked for again", async () => {
  const { id, clerk, supervisor } = await submitted();
  const commentId = await demand(supervisor, id);
  await go(id, [supervisor, "return"]);
  await resolveComment(clerk, { commentId, text: null });
  await go(id, [clerk, "submit"]);
  await settleComment(supervisor, { commentId, state: "open", text: "还是不对。" });
  expect((await step(supervisor, id, "return")).ok).toBe(true);
});

test("what the supervising office asked for does not stop the office from signing its answer", async () => {
  const { id, clerk, supervisor, reviewer } = await submitted();
  await go(id, [supervisor, "sign"], [clerk, "handIn"]);
  const commentId = await demand(reviewer, id);
  await go(id, [reviewer, "return"]);
  await resolveComment(clerk, { commentId, text: null });
  await go(id, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
  expect(await step(reviewer, id, "accept")).toEqual({ ok: false, reason: "open-demands" });
  await settleComment(reviewer, { commentId, state: "confirmed", text: null });
  await go(id, [reviewer, "accept"]);
});

test("a comment is made by who decides, on the version before her, at something it has", async () => {
  const { id, clerk, supervisor, reviewer } = await submitted();
  const { id: other } = await submitted();
  const foreign = await prisma().reportVersion.findFirstOrThrow({ where: { reportId: other } });
  expect(await comment(clerk, id)).toMatchObject({ reason: "not-before-you" });
  expect(await comment(reviewer, id)).toMatchObject({ reason: "not-found" });
  expect(await comment(supervisor, id, { versionId: foreign.id })).toMatchObject({
    reason: "stale",
  });
  for (const changes of [
    { place: "tables.unknown" },
    { anchor: "section", place: "__proto__" },
    { anchor: "paragraph", place: "narratives.overview", quote: "没有这一段。" },
    { anchor: "paragraph", place: "narratives.overview" },
  ] as const) {
    expect(await comment(supervisor, id, changes)).toMatchObject({ reason: "unknown-place" });
  }
  const quote = "（二）依申请公开";
  const onParagraph = { anchor: "paragraph", place: "narratives.overview", quote } as const;
  expect((await comment(supervisor, id, onParagraph)).ok).toBe(true);
  expect((await comment(supervisor, id, { anchor: "section", place: "overview" })).ok).toBe(true);
});

test("threads of a report one may not see, and of the office's own review, are not found", async () => {
  const { id, clerk, supervisor, reviewer } = await submitted();
  const [stranger] = await createOffice("青溪县水利局");
  const commentId = await demand(supervisor, id, { weight: "advice" });
  await go(id, [supervisor, "sign"], [clerk, "handIn"]);
  const reply = { commentId, text: "好的。" };
  expect(await replyToComment(stranger, reply)).toMatchObject({ reason: "not-found" });
  expect(await replyToComment(reviewer, reply)).toMatchObject({ reason: "not-found" });
  expect(await replyToComment(clerk, { ...reply, commentId: "no-id" })).toMatchObject({
    reason: "not-found",
  });
  expect((await replyToComment(clerk, reply)).ok).toBe(true);
});

test("a demand made while another signs is never passed over", async () => {
  for (const turned of [false, true, false]) {
    const { id, supervisor, otherSupervisor } = await submitted();
    const attempts = [() => comment(otherSupervisor, id), () => step(supervisor, id, "sign")];
    const done = await Promise.all((turned ? attempts.reverse() : attempts).map((run) => run()));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  }
});
