import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { findIssues } from "@/lib/rules/engine";
import { cellsOf, finishedAddress, narrativeAddress } from "@/lib/template/cells";
import { ogi2021 } from "@/lib/template/ogi-2021";
import type { TestDatabase } from "../database/test-database";
import {
  createOffice,
  officeOf,
  operation,
  save,
  startDraft,
  useTestDatabase,
} from "../database/test-offices";
import { prisma } from "../db";
import { startReport } from "./commands";
import { findReport, listReports } from "./queries";

const inputs = cellsOf(ogi2021).filter(({ totals }) => totals.length === 0);
const [narrative] = ogi2021.sections.filter(({ kind }) => kind === "narrative");
const narrativeKey = narrative?.key ?? "";
let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => database.drop());

test("the work list shows the office's own reports, newest year first", async () => {
  const [clerk] = await createOffice();
  const [stranger] = await createOffice("青溪县水利局");
  await startDraft(stranger);
  for (const year of [2020, 2025, 2023])
    await startReport(clerk, { organizationId: officeOf(clerk), year, from: "blank" }, new Date());
  const list = await listReports(clerk);
  expect(list.map(({ year }) => year)).toEqual([2025, 2023, 2020]);
  expect(new Set(list.map(({ organization }) => organization))).toEqual(new Set(["青溪县民政局"]));
});

test("the work list counts answered fields, finished sections and problems", async () => {
  const [clerk] = await createOffice();
  const id = await startDraft(clerk);
  const [first] = inputs;
  await save(
    clerk,
    id,
    ...inputs.map(({ address }) => operation(address, address === first?.address ? "3件" : 0)),
    operation(narrativeAddress(narrativeKey), "一段文字"),
    operation(finishedAddress(narrativeKey), "yes"),
  );
  const [summary] = await listReports(clerk);
  const stored = await findReport(clerk, id);
  expect(
    stored && findIssues(stored.report).filter(({ severity }) => severity === "error"),
  ).not.toEqual([]);
  expect(summary).toMatchObject({ id, status: "draft", answered: inputs.length + 1, problems: 1 });
  // 表三, 表四 and one text; 表二 has the problem.
  expect(summary?.sectionsDone).toBe(3);
});

test("a report of another unit, a missing one and a mistyped id are not found", async () => {
  const [clerk] = await createOffice();
  const [stranger] = await createOffice("青溪县水利局");
  const id = await startDraft(clerk);
  expect(await findReport(stranger, id)).toBeNull();
  expect(await findReport(clerk, "00000000-0000-4000-8000-000000000000")).toBeNull();
  expect(await findReport(clerk, "../../etc/passwd")).toBeNull();
});

test("what the format does not know is told in the log and stays stored", async () => {
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const [clerk] = await createOffice();
  const reportId = await startDraft(clerk);
  const address = inputs[0]?.address ?? "";
  await prisma().reportField.createMany({
    data: [
      { reportId, address: "tables.of\nanother.format", value: 7, version: 1 },
      { reportId, address, value: { neither: "value" }, version: 1 },
    ],
  });
  expect((await findReport(clerk, reportId))?.report.fields.size).toBe(0);
  const lines = log.mock.calls.map(([line]) => String(line));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    event: "unreadable-fields",
    reportId,
    addresses: expect.arrayContaining(["tables.of\nanother.format", address]),
  });
  expect(lines[0]?.trimEnd()).not.toContain("\n");
  expect(await prisma().reportField.count({ where: { reportId } })).toBe(2);
});
