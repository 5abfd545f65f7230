import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "../database/test-database";
import { useTestDatabase } from "../database/test-offices";
import { createReviewedOffice, go, startCompleteDraft, step } from "../database/test-review";
import { noteReviewing } from "./presence";
import { findTakenStep } from "./taken-step";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

async function handedIn() {
  const office = await createReviewedOffice();
  const { clerk, supervisor } = office;
  const reportId = await startCompleteDraft(clerk);
  await go(reportId, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
  return { ...office, reportId };
}

test("who submitted is told of it with the version's number, and may withdraw from there", async () => {
  const { clerk, supervisor } = await createReviewedOffice();
  const reportId = await startCompleteDraft(clerk);
  const taken = await step(clerk, reportId, "submit");
  if (!taken.ok) throw new Error("refused");
  const { eventId, version } = taken.value;
  expect(await findTakenStep(clerk, eventId)).toMatchObject({
    step: "submit",
    version,
    reportId,
    steps: [{ step: "withdraw", reasonRequired: false }],
    writes: false,
  });
  expect(await findTakenStep(supervisor, eventId)).toBeNull();
  expect(await findTakenStep(clerk, "no-id")).toBeNull();
});

test("who returned a report is told so, although it has left her sight", async () => {
  const { reviewer, otherReviewer, reportId } = await handedIn();
  const taken = await step(reviewer, reportId, "return", "请核对。");
  if (!taken.ok) throw new Error("refused");
  const { eventId } = taken.value;
  const done = await findTakenStep(reviewer, eventId);
  expect(done).toMatchObject({ step: "return", stored: null, steps: [], version: null });
  expect(done?.organization).toBe("青溪县民政局");
  expect(await findTakenStep(otherReviewer, eventId)).toBeNull();
});

test("two who have a report open to decide on it hear of each other, until one is gone", async () => {
  const { reviewer, otherReviewer, clerk, reportId } = await handedIn();
  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 20, 8, 0, seconds));
  const alone = { ok: true, value: { others: [] } };
  expect(await noteReviewing(reviewer, { reportId }, at(0))).toEqual(alone);
  expect(await noteReviewing(otherReviewer, { reportId }, at(10))).toEqual({
    ok: true,
    value: { others: [reviewer.name] },
  });
  expect(await noteReviewing(reviewer, { reportId }, at(45))).toEqual({
    ok: true,
    value: { others: [otherReviewer.name] },
  });
  expect(await noteReviewing(reviewer, { reportId }, at(120))).toEqual(alone);
  expect(await noteReviewing(clerk, { reportId }, at(121))).toEqual(alone);
  expect(await noteReviewing(reviewer, { reportId }, at(122))).toEqual(alone);
});

test("presence at a report that one may not see is not found", async () => {
  const { reportId } = await handedIn();
  const { reviewer } = await createReviewedOffice();
  expect(await noteReviewing(reviewer, { reportId }, new Date())).toMatchObject({
    reason: "not-found",
  });
});
