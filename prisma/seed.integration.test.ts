import { beforeEach, expect, test } from "vitest";
import { findIssues } from "@/lib/rules/engine";
import type { TestDatabase } from "@/lib/server/database/test-database";
import { demoClerk, useTestDatabase } from "@/lib/server/database/test-offices";
import { prisma } from "@/lib/server/db";
import { findReport, listReports } from "@/lib/server/reports/queries";
import { seedDemoCast } from "./seed";

let database: TestDatabase;

beforeEach(async () => {
  database = await useTestDatabase();
  return () => database.drop();
});

test("the work list opens with last year's report, finished and free of findings", async () => {
  await seedDemoCast(database.url);
  const actor = await demoClerk();
  const [report, ...others] = await listReports(actor);
  expect(others).toEqual([]);
  expect(report).toMatchObject({ year: 2024, sectionsDone: 7, problems: 0, status: "draft" });
  const stored = await findReport(actor, report?.id ?? "");
  expect(stored && findIssues(stored.report)).toEqual([]);
});

test("seeding again, also twice at once, changes nothing", async () => {
  await Promise.all([seedDemoCast(database.url), seedDemoCast(database.url)]);
  const first = await everything();
  await seedDemoCast(database.url);
  expect(await everything()).toEqual(first);
});

test("a cast from before there was a sign-in gets its names and passwords, and keeps its work", async () => {
  await seedDemoCast(database.url);
  const first = await everything();
  await prisma().credential.deleteMany();
  await prisma().account.updateMany({
    where: { username: "zhouxiaohe" },
    data: { username: "5eed", email: "5eed@nianbao.invalid", mustChangePassword: true },
  });
  await seedDemoCast(database.url);
  expect(await everything()).toEqual({
    ...first,
    accounts: first.accounts.map((account) => ({ ...account, updatedAt: expect.any(Date) })),
  });
  expect(await prisma().credential.count()).toBe(first.accounts.length);
});

test("a database with accounts of its own is left alone", async () => {
  await prisma().organization.create({
    data: { fullName: "某县档案局", shortName: "档案局", kind: "department" },
  });
  await prisma().account.create({
    data: { username: "admin", email: "admin@nianbao.invalid", name: "管理员" },
  });
  await seedDemoCast(database.url);
  expect(await prisma().organization.count()).toBe(1);
});

async function everything() {
  return {
    organizations: await prisma().organization.findMany({ orderBy: { id: "asc" } }),
    accounts: await prisma().account.findMany({ orderBy: { id: "asc" } }),
    reports: await prisma().report.findMany({ include: { fields: true } }),
    changes: await prisma().reportChange.count(),
    events: await prisma().reportEvent.count(),
  };
}
