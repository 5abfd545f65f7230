import { afterAll, beforeAll, expect, test } from "vitest";
import { blankReport } from "@/lib/report/report";
import { ogi2019 } from "@/lib/template/ogi-2019";
import { templateForYear } from "@/lib/template/registry";
import type { TestDatabase } from "../database/test-database";
import {
  createMember,
  createOffice,
  officeOf,
  startDraft,
  useTestDatabase,
} from "../database/test-offices";
import { prisma } from "../db";
import { chooseDocumentStyle, startReport } from "./commands";
import { findReport } from "./queries";

const january = new Date("2026-01-05T08:00:00Z");
let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

test("a started report is blank, in the format of its year, and remembers who started it", async () => {
  const [clerk] = await createOffice();
  const id = await startDraft(clerk);
  const template = templateForYear(2025) ?? ogi2019;
  expect(await findReport(clerk, id)).toMatchObject({
    status: "draft",
    revision: 0,
    report: blankReport(template, 2025, "青溪县民政局"),
    versions: {},
    documentStyle: "official",
  });
  expect(await prisma().reportEvent.findMany({ where: { reportId: id } })).toMatchObject([
    { kind: "started", accountId: clerk.accountId },
  ]);
});

test("a second start of the same year opens the first report", async () => {
  const [clerk, colleague] = await createOffice();
  const id = await startDraft(clerk);
  expect(
    await startReport(
      colleague,
      { organizationId: officeOf(clerk), year: 2025, from: "blank" },
      january,
    ),
  ).toEqual({
    ok: true,
    value: { id, created: false },
  });
});

test("a double click on start makes one report and one event", async () => {
  const [clerk, colleague] = await createOffice();
  const starts = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      startReport(
        index % 2 === 0 ? clerk : colleague,
        { organizationId: officeOf(clerk), year: 2025, from: "blank" },
        january,
      ),
    ),
  );
  const values = starts.flatMap((start) => (start.ok ? [start.value] : []));
  expect(values).toHaveLength(12);
  expect(new Set(values.map(({ id }) => id)).size).toBe(1);
  expect(values.filter(({ created }) => created)).toHaveLength(1);
  const organizationId = officeOf(clerk);
  expect(await prisma().report.count({ where: { organizationId } })).toBe(1);
  expect(await prisma().reportEvent.count({ where: { report: { organizationId } } })).toBe(1);
});

test("two units report the same year, each for itself", async () => {
  const [here] = await createOffice();
  const [there] = await createOffice("青溪县水利局");
  expect(await startDraft(here)).not.toBe(await startDraft(there));
});

test.each([
  [2018, "year-too-early"],
  [0, "year-too-early"],
  [-1, "year-too-early"],
  [2028, "year-too-late"],
  [99_999, "year-too-late"],
])("the year %i is refused as %s", async (year, reason) => {
  const [clerk] = await createOffice();
  expect(
    await startReport(
      clerk,
      { organizationId: officeOf(clerk), year: year, from: "blank" },
      january,
    ),
  ).toEqual({ ok: false, reason });
  expect(await prisma().report.count({ where: { organizationId: officeOf(clerk) } })).toBe(0);
});

test("the first year with a format and next year may be started", async () => {
  const [clerk] = await createOffice();
  expect(
    await startReport(
      clerk,
      { organizationId: officeOf(clerk), year: ogi2019.firstYear, from: "blank" },
      january,
    ),
  ).toMatchObject({ ok: true });
  expect(
    await startReport(
      clerk,
      { organizationId: officeOf(clerk), year: 2027, from: "blank" },
      january,
    ),
  ).toMatchObject({ ok: true });
});

test("next year begins at midnight in China", async () => {
  const [clerk] = await createOffice();
  const beforeMidnight = new Date("2025-12-31T15:59:59Z");
  const midnight = new Date("2025-12-31T16:00:00Z");
  expect(
    await startReport(
      clerk,
      { organizationId: officeOf(clerk), year: 2027, from: "blank" },
      beforeMidnight,
    ),
  ).toMatchObject({ reason: "year-too-late" });
  expect(
    await startReport(
      clerk,
      { organizationId: officeOf(clerk), year: 2027, from: "blank" },
      midnight,
    ),
  ).toMatchObject({ ok: true });
});

test("the chosen Word style is remembered for the whole office and for no other", async () => {
  const [clerk, colleague] = await createOffice();
  const [stranger] = await createOffice("青溪县水利局");
  const [id, foreign] = [await startDraft(clerk), await startDraft(stranger)];
  expect(
    await chooseDocumentStyle(clerk, { organizationId: officeOf(clerk), style: "gb9704" }),
  ).toEqual({ ok: true, value: "gb9704" });
  expect((await findReport(colleague, id))?.documentStyle).toBe("gb9704");
  expect((await findReport(stranger, foreign))?.documentStyle).toBe("official");
});

test("nobody starts a report or chooses a style for an office that is not hers", async () => {
  const [clerk] = await createOffice();
  const [stranger] = await createOffice("青溪县水利局");
  const organizationId = officeOf(stranger);
  const supervisor = await createMember(organizationId, "supervisor");
  const refused = { ok: false, reason: "not-found" };
  expect(await startReport(clerk, { organizationId, year: 2025, from: "blank" }, january)).toEqual(
    refused,
  );
  expect(
    await startReport(supervisor, { organizationId, year: 2025, from: "blank" }, january),
  ).toEqual(refused);
  expect(await chooseDocumentStyle(clerk, { organizationId, style: "gb9704" })).toEqual(refused);
  expect(await prisma().report.count({ where: { organizationId } })).toBe(0);
});

test("an office starts reports of its own years alone, and what it reported before stays", async () => {
  const [clerk] = await createOffice();
  const id = await startDraft(clerk);
  const organizationId = officeOf(clerk);
  await prisma().organization.update({
    where: { id: organizationId },
    data: { validFrom: 2024, validTo: 2025 },
  });
  for (const year of [2023, 2026]) {
    expect(await startReport(clerk, { organizationId, year, from: "blank" }, january)).toEqual({
      ok: false,
      reason: "office-not-reporting",
    });
  }
  expect(
    await startReport(clerk, { organizationId, year: 2024, from: "blank" }, january),
  ).toMatchObject({
    ok: true,
  });
  expect(await findReport(clerk, id)).not.toBeNull();
});

test("the log tells who started a report and who changed the style, each once", async () => {
  const [clerk] = await createOffice();
  const id = await startDraft(clerk);
  await startDraft(clerk);
  const organizationId = officeOf(clerk);
  await chooseDocumentStyle(clerk, { organizationId, style: "gb9704" });
  await chooseDocumentStyle(clerk, { organizationId, style: "gb9704" });
  const entries = await prisma().auditEntry.findMany({
    where: { username: clerk.username },
    orderBy: { number: "asc" },
  });
  expect(entries.map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
    ["report-started", id, { year: 2025 }],
    ["organization-changed", organizationId, { fields: ["documentStyle"] }],
  ]);
});
