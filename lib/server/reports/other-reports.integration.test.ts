import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import {
  createMember,
  operation,
  save,
  startDraft,
  useTestDatabase,
} from "../database/test-offices";
import { createReviewedOffice, go, startCompleteDraft } from "../database/test-review";
import { prisma } from "../db";
import { otherReports } from "./other-reports";
import { findReport } from "./queries";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

/** The report that a sister office has handed in. */
async function sisterOf(clerk: Actor, fullName: string): Promise<string> {
  const own = await prisma().organization.findUniqueOrThrow({
    where: { id: clerk.memberships[0]?.organizationId ?? "" },
  });
  const { id } = await prisma().organization.create({
    data: { parentId: own.parentId, fullName, shortName: fullName, kind: "department" },
  });
  const sister = await createMember(id, "clerk", "苏念安");
  const reportId = await startDraft(sister);
  const texts = ["preamble", "narratives.overview", "narratives.improvements"];
  await save(sister, reportId, ...texts.map((text) => operation(text, `${fullName}的文字。`)));
  await prisma().report.update({ where: { id: reportId }, data: { status: "handedIn" } });
  return reportId;
}

async function othersOf(actor: Actor, reportId: string) {
  const stored = await findReport(actor, reportId);
  if (!stored) throw new Error("not to be seen");
  return otherReports(prisma(), actor, stored);
}

test("texts that sister offices have handed in are compared; their names are told to who may read them", async () => {
  const { clerk, supervisor, reviewer } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  expect(await othersOf(clerk, id)).toEqual([]);
  await sisterOf(clerk, "青溪县水利局");
  const [other, ...more] = await othersOf(clerk, id);
  expect(more).toEqual([]);
  expect(other?.name).toBe("另一单位");
  const addresses = [...(other?.report.fields.keys() ?? [])].sort();
  expect(addresses).toEqual(["narratives.improvements", "narratives.overview"]);
  await go(id, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
  expect((await othersOf(reviewer, id)).map(({ name }) => name)).toEqual(["青溪县水利局"]);
});

test("drafts, other years and offices under another one are none of its business", async () => {
  const { clerk } = await createReviewedOffice();
  const elsewhere = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  await startCompleteDraft(elsewhere.colleague);
  await sisterOf(elsewhere.clerk, "青溪县林业局");
  const earlier = await sisterOf(clerk, "青溪县农业农村局");
  await prisma().report.update({ where: { id: earlier }, data: { year: 2024 } });
  expect(await othersOf(clerk, id)).toEqual([]);
});
