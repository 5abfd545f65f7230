import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { longestRaw, longestText } from "@/lib/report/limits";
import type { FieldValue } from "@/lib/report/report";
import { cellsOf, narrativeAddress } from "@/lib/template/cells";
import { ogi2021 } from "@/lib/template/ogi-2021";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import {
  createOffice,
  operation,
  save,
  startDraft,
  useTestDatabase,
} from "../database/test-offices";
import { prisma } from "../db";
import { findReport } from "./queries";
import { saveFields } from "./save-fields";

const counts = cellsOf(ogi2021).filter(
  ({ quantity, totals }) => quantity === "count" && totals.length === 0,
);
const [first = "", second = "", third = ""] = counts.map(({ address }) => address);
const overview = narrativeAddress(
  ogi2021.sections.find(({ kind }) => kind === "narrative")?.key ?? "",
);

let database: TestDatabase;
let clerk: Actor;
let colleague: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

async function draft(): Promise<string> {
  [clerk, colleague] = await createOffice();
  return startDraft(clerk);
}

test("edits are stored with version 1, and the revision and time go on", async () => {
  const id = await draft();
  const before = await findReport(clerk, id);
  const saved = await saveFields(clerk, id, [operation(first, 3), operation(overview, "一段")]);
  const after = await findReport(clerk, id);
  expect(saved.ok && saved.value.results.map(({ status }) => status)).toEqual([
    "applied",
    "applied",
  ]);
  expect(saved.ok && saved.value.revision).toBe((before?.revision ?? 0) + 1);
  expect(after?.versions).toEqual({ [first]: 1, [overview]: 1 });
  expect(after?.report.fields).toEqual(
    new Map<string, FieldValue>([
      [first, 3],
      [overview, "一段"],
    ]),
  );
  expect(saved.ok && new Date(saved.value.savedAt)).toEqual(after?.updatedAt);
});

test("an edit of the version somebody has seen is applied", async () => {
  const id = await draft();
  await save(clerk, id, operation(first, 3));
  expect(await save(colleague, id, operation(first, 4, 1))).toMatchObject([
    { status: "applied", version: 2 },
  ]);
});

test("a stale edit is a conflict that shows the other value, its author and time", async () => {
  const id = await draft();
  await save(colleague, id, operation(first, 3));
  const [result] = await save(clerk, id, operation(first, 4));
  expect(result).toMatchObject({ status: "conflict", version: 1, value: 3, author: "沈知远" });
  const { updatedAt } = await prisma().report.findUniqueOrThrow({ where: { id } });
  expect(result?.status === "conflict" && new Date(result.at)).toEqual(updatedAt);
});

test("a stale edit is told what it was made on, so that both can be merged", async () => {
  const id = await draft();
  await save(clerk, id, operation(first, 3));
  await save(colleague, id, operation(first, 4, 1));
  await save(colleague, id, operation(first, 5, 2));
  expect(await save(clerk, id, operation(first, 6, 1), operation(second, 1))).toMatchObject([
    { status: "conflict", value: 5, before: 3 },
    { status: "applied" },
  ]);
  expect(await save(clerk, id, operation(first, 7, 0))).toMatchObject([
    { status: "conflict", value: 5, before: null },
  ]);
});

test("a conflict neither changes the report nor loses what was typed", async () => {
  const id = await draft();
  await save(colleague, id, operation(first, 3));
  const mine = operation(first, 4);
  await save(clerk, id, mine);
  expect((await findReport(clerk, id))?.revision).toBe(1);
  const kept = await prisma().reportChange.findMany({ where: { reportId: id, opId: mine.opId } });
  expect(kept).toMatchObject([{ result: "conflict", value: 4, accountId: clerk.accountId }]);
});

test("an operation sent again is answered with the version it got, even when the field went on", async () => {
  const id = await draft();
  const sent = operation(first, 3);
  await save(clerk, id, sent);
  await save(colleague, id, operation(first, 9, 1));
  expect(await save(clerk, id, sent)).toEqual([
    { opId: sent.opId, status: "duplicate", version: 1 },
  ]);
  expect((await findReport(clerk, id))?.report.fields.get(first)).toBe(9);
});

test("a conflict sent again stays one conflict", async () => {
  const id = await draft();
  await save(colleague, id, operation(first, 3));
  const mine = operation(first, 4);
  await save(clerk, id, mine);
  expect(await save(clerk, id, mine)).toMatchObject([{ status: "conflict", value: 3 }]);
  expect(await prisma().reportChange.count({ where: { reportId: id } })).toBe(2);
});

test("an operation id that comes back with other content is not acknowledged", async () => {
  const id = await draft();
  const sent = operation(first, 3);
  await save(clerk, id, sent);
  const reused = [
    { ...sent, value: 5, base: 1 },
    { ...sent, address: second, value: 5 },
  ];
  expect(await save(clerk, id, ...reused)).toMatchObject([
    { status: "conflict", value: 3, version: 1 },
    { status: "conflict", value: null, version: 0 },
  ]);
  expect((await findReport(clerk, id))?.versions).toEqual({ [first]: 1 });
});

test("two people who type the same number do not disagree", async () => {
  const id = await draft();
  await save(colleague, id, operation(first, 3));
  expect(await save(clerk, id, operation(first, 3))).toMatchObject([
    { status: "duplicate", version: 1 },
  ]);
});

test("later edits of a field in one batch are typed on top of the earlier ones", async () => {
  const id = await draft();
  const batch = [
    operation(first, 1),
    operation(first, 12),
    operation(first, 12),
    operation(first, 123),
  ];
  expect((await save(clerk, id, ...batch)).map((result) => result.version)).toEqual([1, 2, 2, 3]);
  expect((await save(clerk, id, ...batch)).map(({ status }) => status)).toEqual(
    batch.map(() => "duplicate"),
  );
});

test("a batch sent again when leaving the page carries newer edits of the same fields", async () => {
  const id = await draft();
  const sent = operation(first, 1);
  await save(clerk, id, sent);
  expect(await save(clerk, id, sent, operation(first, 12))).toMatchObject([
    { status: "duplicate", version: 1 },
    { status: "applied", version: 2 },
  ]);
});

test("an emptied field keeps its row, so that its versions go on", async () => {
  const id = await draft();
  await save(clerk, id, operation(first, 3));
  await save(clerk, id, operation(first, null, 1));
  const stored = await findReport(clerk, id);
  expect(stored?.report.fields.has(first)).toBe(false);
  expect(stored?.versions).toEqual({ [first]: 2 });
  expect(await save(colleague, id, operation(first, 5, 1))).toMatchObject([
    { status: "conflict", value: null, version: 2 },
  ]);
});

test("emptying a field that was never filled changes nothing", async () => {
  const id = await draft();
  expect(await save(clerk, id, operation(first, null))).toMatchObject([
    { status: "duplicate", version: 0 },
  ]);
  expect(await findReport(clerk, id)).toMatchObject({ revision: 0, versions: {} });
});

test("an edit that changed nothing is acknowledged again when its answer was lost", async () => {
  const id = await draft();
  await save(clerk, id, operation(first, 3));
  const same = operation(first, 3, 1);
  await save(clerk, id, same, operation(first, 4, 1));
  expect(await save(clerk, id, same)).toMatchObject([{ status: "duplicate", version: 1 }]);
});

test("of many who write one field at once one wins and every other value is kept", async () => {
  const id = await draft();
  const sent = Array.from({ length: 24 }, (_, index) => operation(first, index + 1));
  const results = await Promise.all(
    sent.map((one, index) => save(index % 2 === 0 ? clerk : colleague, id, one)),
  );
  const statuses = results.flat().map(({ status }) => status);
  expect(statuses.filter((status) => status === "applied")).toHaveLength(1);
  expect(statuses.filter((status) => status === "conflict")).toHaveLength(23);
  const kept = await prisma().reportChange.findMany({ where: { reportId: id } });
  expect(new Set(kept.map(({ value }) => value))).toEqual(new Set(sent.map(({ value }) => value)));
});

test("many who write different fields at once all succeed", async () => {
  const id = await draft();
  const addresses = counts.slice(0, 40).map(({ address }) => address);
  const results = await Promise.all(
    addresses.map((address, index) =>
      save(index % 2 === 0 ? clerk : colleague, id, operation(address, index)),
    ),
  );
  expect(results.flat().every(({ status }) => status === "applied")).toBe(true);
  const stored = await findReport(clerk, id);
  expect(addresses.map((address) => stored?.report.fields.get(address))).toEqual(
    addresses.map((_, index) => index),
  );
  expect(stored?.revision).toBe(40);
});

test("batches that name the same fields in opposite order do not block each other", async () => {
  const id = await draft();
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, index) => {
      const batch = [operation(first, index + 1), operation(second, index + 1)];
      return save(clerk, id, ...(index % 2 === 0 ? batch : batch.reverse()));
    }),
  );
  expect(results.flat().filter(({ status }) => status === "applied")).toHaveLength(2);
});

test("a report of another unit, a missing one and a mistyped id are not found", async () => {
  const id = await draft();
  const [stranger] = await createOffice("青溪县水利局");
  const attempts = [id, "00000000-0000-4000-8000-000000000000", "no-id"].map((target) =>
    saveFields(stranger, target, [operation(first, 666)]),
  );
  expect(await Promise.all(attempts)).toEqual(
    attempts.map(() => ({ ok: false, reason: "not-found" })),
  );
  expect((await findReport(clerk, id))?.report.fields.size).toBe(0);
});

test("a stranger learns nothing about a report's format", async () => {
  const id = await draft();
  const [stranger] = await createOffice("青溪县水利局");
  expect(await saveFields(stranger, id, [operation("tables.unknown", 1)])).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("an account that does not exist saves nothing", async () => {
  const id = await draft();
  const nobody = { accountId: "00000000-0000-4000-8000-000000000000" };
  expect(await saveFields(nobody, id, [operation(first, 1)])).toMatchObject({
    reason: "not-found",
  });
});

test("a report that is no draft is locked", async () => {
  const id = await draft();
  await save(clerk, id, operation(first, 3));
  await prisma().report.update({ where: { id }, data: { status: "submitted" } });
  expect(await saveFields(clerk, id, [operation(first, 4, 1)])).toEqual({
    ok: false,
    reason: "locked",
  });
  expect((await findReport(clerk, id))?.report.fields.get(first)).toBe(3);
});

test("an unknown address is named and the whole batch is left out", async () => {
  const id = await draft();
  const strange = ["tables.requests.nobody", "__proto__", "constructor", ""];
  const batch = [operation(first, 1), ...strange.map((address) => operation(address, 1))];
  expect(await saveFields(clerk, id, batch)).toEqual({
    ok: false,
    reason: { kind: "unknown-address", addresses: strange },
  });
  expect((await findReport(clerk, id))?.versions).toEqual({});
});

test("a number where text belongs is refused and not dropped", async () => {
  const id = await draft();
  expect(await saveFields(clerk, id, [operation(overview, 5)])).toMatchObject({
    reason: { kind: "not-text", addresses: [overview] },
  });
});

test("text at its limit is stored and text beyond it is refused with both lengths", async () => {
  const id = await draft();
  const long = "政".repeat(longestText);
  expect(await save(clerk, id, operation(overview, long))).toMatchObject([{ status: "applied" }]);
  expect(await saveFields(clerk, id, [operation(overview, `${long}务`, 1)])).toMatchObject({
    reason: { kind: "text-too-long", length: longestText + 1, limit: longestText },
  });
  expect(await saveFields(clerk, id, [operation(first, "x".repeat(longestRaw + 1))])).toMatchObject(
    {
      reason: { kind: "text-too-long", addresses: [first], limit: longestRaw },
    },
  );
});

test.each<[FieldValue, FieldValue]>([
  ["１２", 12],
  ["1,051", 1051],
  [0, 0],
  ["", null],
  [1.5, { raw: "1.5" }],
  ["1.5", { raw: "1.5" }],
  ["12件", { raw: "12件" }],
  ["-1", { raw: "-1" }],
  [-1, { raw: "-1" }],
  ["1e5", { raw: "1e5" }],
  [{ raw: "/" }, { raw: "/" }],
  ["123456789012345678901234567890", { raw: "123456789012345678901234567890" }],
])("a count typed as %j is kept as %j", async (typed, kept) => {
  const id = await draft();
  await save(clerk, id, operation(first, typed));
  const stored = await findReport(clerk, id);
  expect(stored?.report.fields.get(first) ?? null).toEqual(kept);
});

test("history can be neither changed nor deleted, not even by the owner of the tables", async () => {
  const id = await draft();
  await save(clerk, id, operation(first, 3));
  await expect(prisma().reportChange.deleteMany()).rejects.toThrow(/permission denied/);
  await expect(prisma().reportChange.updateMany({ data: { value: 1 } })).rejects.toThrow(/denied/);
  await expect(prisma().reportEvent.deleteMany()).rejects.toThrow(/permission denied/);
  await expect(asOwner("DELETE FROM report_change")).rejects.toThrow(/append-only/);
  await expect(asOwner("UPDATE report_event SET at = now()")).rejects.toThrow(/append-only/);
  await expect(asOwner("TRUNCATE report_event")).rejects.toThrow(/append-only/);
});

test("history replayed gives the fields, whoever wrote in whatever order", async () => {
  const anOperation = fc.record({
    address: fc.constantFrom(first, second, third),
    value: fc.oneof(fc.nat(9), fc.constant(null), fc.constant("12件")),
    base: fc.nat(4),
    again: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anOperation, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      async (batches) => {
        const id = await draft();
        for (const batch of batches) {
          const operations = batch.map(({ address, value, base }) =>
            operation(address, value, base),
          );
          await save(clerk, id, ...operations);
          await save(colleague, id, ...operations.filter((_, index) => batch[index]?.again));
        }
        expect(await replayed(id)).toEqual(await storedFields(id));
      },
    ),
    { numRuns: 40 },
  );
});

async function replayed(reportId: string) {
  const changes = await prisma().reportChange.findMany({
    where: { reportId, result: "applied" },
    orderBy: { baseVersion: "asc" },
  });
  return new Map(
    changes.map(({ address, value, baseVersion }) => [
      address,
      { value, version: baseVersion + 1 },
    ]),
  );
}

async function storedFields(reportId: string) {
  const fields = await prisma().reportField.findMany({ where: { reportId } });
  return new Map(fields.map(({ address, value, version }) => [address, { value, version }]));
}

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
