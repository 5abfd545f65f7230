import { afterAll, beforeAll, expect, test } from "vitest";
import { usualDates } from "@/lib/organization/reporting-dates";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { createMember, useTestDatabase } from "../database/test-offices";
import { prisma } from "../db";
import { listYears, openYear } from "./commands";

let database: TestDatabase;
let county: string;
let administrator: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  const data = { fullName: "青溪县人民政府", shortName: "县政府", kind: "government" } as const;
  county = (await prisma().organization.create({ data })).id;
  administrator = await createMember(county, "administrator");
});
afterAll(() => database.drop());

const before = new Date("2025-12-19T12:00:00Z");
const open = (year: number, now = before, dates = usualDates(year), actor = administrator) =>
  openYear(actor, { organizationId: county, year, dates }, now);

test("a year is opened with the format it prescribes, and told in the log", async () => {
  expect(await open(2025)).toEqual({ ok: true, value: null });
  expect(await listYears(administrator, before)).toEqual([
    {
      organizationId: county,
      organization: "青溪县人民政府",
      year: 2025,
      templateId: "ogi-2021",
      dates: usualDates(2025),
      issued: false,
    },
  ]);
  expect(await prisma().auditEntry.findFirstOrThrow()).toMatchObject({
    action: "year-opened",
    subject: county,
    detail: { year: 2025, format: "ogi-2021", from: "2025-12-20", to: "2026-01-31" },
  });
});

test("until it goes out its dates change; on that day in China they no longer do", async () => {
  const later = { ...usualDates(2025), draftDue: "2026-01-16" };
  expect(await open(2025, before, later)).toEqual({ ok: true, value: null });
  const issued = new Date("2025-12-19T16:00:00Z");
  expect(await open(2025, issued)).toEqual({ ok: false, reason: "already-issued" });
  expect(await listYears(administrator, issued)).toMatchObject([{ dates: later, issued: true }]);
});

test("years without a format and dates outside the law are refused", async () => {
  expect(await open(2018)).toEqual({ ok: false, reason: "no-format" });
  const late = { ...usualDates(2024), publicationDue: "2025-04-01" };
  expect(await open(2024, before, late)).toEqual({ ok: false, reason: "published-too-late" });
});

test("nobody else opens or sees the years", async () => {
  const reviewer = await createMember(county, "reviewer");
  expect(await open(2026, before, usualDates(2026), reviewer)).toMatchObject({
    reason: "not-found",
  });
  expect(await listYears(reviewer, before)).toEqual([]);
});
