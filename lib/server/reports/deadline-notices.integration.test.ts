import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { createMember, useTestDatabase } from "../database/test-offices";
import { prisma } from "../db";
import { tellDeadlines } from "./deadline-notices";
import { countUnreadNotices, listNotices, markNoticesRead } from "./notices";

let database: TestDatabase;
let above: string;
let civil: string;
let water: string;
let clerk: Actor;
let supervisor: Actor;
let reviewer: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  above = await office("青溪县人民政府办公室", null);
  civil = await office("青溪县民政局", above);
  water = await office("青溪县水利局", above);
  clerk = await createMember(civil, "clerk", "周晓禾");
  supervisor = await createMember(civil, "supervisor", "沈知远");
  reviewer = await createMember(above, "reviewer", "林若溪");
});

async function office(fullName: string, parentId: string | null): Promise<string> {
  const data = { fullName, shortName: fullName, kind: "department", parentId } as const;
  return (await prisma().organization.create({ data })).id;
}

/** Noon of a day in China. */
const noon = (day: string) => new Date(`${day}T04:00:00Z`);

const told = async (person: Actor) =>
  (await listNotices(person)).flatMap((notice) =>
    notice.kind === "deadline" ? [[notice.due, notice.daysLeft, notice.owing]] : [],
  );

test("nobody is told earlier than three days before the day", async () => {
  await tellDeadlines(noon("2026-01-27"));
  expect(await told(clerk)).toEqual([]);
  await tellDeadlines(new Date("2026-01-27T16:00:00Z")); // midnight in China
  expect(await told(clerk)).toHaveLength(1);
});

test("clerks and supervisors of an office that owes are told, its reviewer of how many owe", async () => {
  await tellDeadlines(noon("2026-01-28"));
  const due = "2026-01-31";
  for (const person of [clerk, supervisor]) expect((await told(person))[0]?.[0]).toBe(due);
  expect((await told(reviewer))[0]?.[2]).toBe(2);
  expect(await countUnreadNotices(clerk)).toBe(1);
  expect((await listNotices(reviewer))[0]).toMatchObject({ year: 2025, read: false });
  await markNoticesRead(clerk);
  expect(await countUnreadNotices(clerk)).toBe(0);
});

test("each thing is told once: by the hour, at once on many instances, and again only when overdue", async () => {
  await Promise.all([1, 2, 3].map(() => tellDeadlines(noon("2026-01-29"))));
  await tellDeadlines(noon("2026-01-31"));
  expect(await told(clerk)).toHaveLength(1);
  expect(await told(reviewer)).toHaveLength(1);
  await Promise.all([1, 2, 3].map(() => tellDeadlines(noon("2026-02-01"))));
  await tellDeadlines(noon("2026-03-01"));
  expect(
    await prisma().notice.findMany({
      where: { accountId: clerk.accountId },
      select: { kind: true, organizationId: true, year: true },
      orderBy: { kind: "asc" },
    }),
  ).toEqual([
    { kind: "deadlineNear", organizationId: civil, year: 2025 },
    { kind: "overdue", organizationId: civil, year: 2025 },
  ]);
});

test("who has handed in owes nothing, also while it corrects what was published", async () => {
  const report = (organizationId: string, status: "handedIn" | "correcting") =>
    prisma().report.create({
      data: { organizationId, year: 2025, templateId: "ogi-2021", status },
    });
  await report(civil, "handedIn");
  await tellDeadlines(noon("2026-02-01"));
  expect(await told(clerk)).toEqual([]);
  expect((await told(reviewer)).map(([, , owing]) => owing)).toEqual([1]);
  await report(water, "correcting");
  await prisma().notice.deleteMany();
  await tellDeadlines(noon("2026-02-01"));
  expect(await told(reviewer)).toEqual([]);
});

test("the day is that of the nearest office above that opened the year", async () => {
  const day = (text: string) => new Date(text);
  await prisma().reportingYear.create({
    data: {
      organizationId: above,
      year: 2025,
      templateId: "ogi-2021",
      issuedOn: day("2025-12-20"),
      draftDue: day("2026-01-10"),
      signatureDue: day("2026-01-20"),
      acceptanceDue: day("2026-01-28"),
      publicationDue: day("2026-01-31"),
    },
  });
  await tellDeadlines(noon("2026-01-18"));
  expect(await told(clerk)).toEqual([["2026-01-20", 2, null]]);
  expect(await told(reviewer)).toEqual([["2026-01-20", 2, 2]]);
});

test("closed accounts and offices that no longer report are left in peace", async () => {
  await prisma().account.update({
    where: { id: supervisor.accountId },
    data: { deactivatedAt: new Date() },
  });
  await prisma().organization.update({ where: { id: water }, data: { validTo: 2024 } });
  await tellDeadlines(noon("2026-01-30"));
  expect(await told(supervisor)).toEqual([]);
  expect((await told(reviewer)).map(([, , owing]) => owing)).toEqual([1]);
});
