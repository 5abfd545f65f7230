import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ledgerCsv, personal } from "@/lib/fixtures/ledger-csv";
import type { Actor } from "@/lib/server/actor";
import type { TestDatabase } from "@/lib/server/database/test-database";
import {
  createMember,
  createOffice,
  officeOf,
  signedInHeader,
  startDraft,
  useTestDatabase,
} from "@/lib/server/database/test-offices";
import { connectionPool, prisma } from "@/lib/server/db";
import { ledgerForm } from "@/lib/template/ledger-form";
import { ogi2021 } from "@/lib/template/ogi-2021";
import { POST } from "./route";

const form = ledgerForm(ogi2021, "requests");
if (!form) throw new Error("no ledger");
const mapping = { table: "requests", columns: {}, category: {}, result: {} } as const;
const plain = { table: "requests", mapping: null, sheet: null, headRow: null };

let database: TestDatabase;
let clerk: Actor;
let colleague: Actor;
let draft: string;

beforeAll(async () => {
  database = await useTestDatabase();
  [clerk, colleague] = await createOffice();
  draft = await startDraft(clerk);
});
afterAll(() => database.drop());

async function count(
  actor: Actor | null,
  file: string,
  {
    choice = plain,
    id = draft,
    headers = {},
  }: Readonly<{
    choice?: unknown;
    id?: string;
    headers?: Readonly<Record<string, string>>;
  }> = {},
) {
  const signedIn = actor ? await signedInHeader(actor) : {};
  const response = await POST(
    new Request(`http://app/api/reports/${id}/ledger`, {
      method: "POST",
      body: `${JSON.stringify(choice)}\n${file}`,
      headers: { host: "app", "content-type": "application/octet-stream", ...signedIn, ...headers },
    }),
    { params: Promise.resolve({ id }) },
  );
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) };
}

const csv = ledgerCsv(form, 2025, 200);
const strange = [
  "编号,申请人类型,收到日期,答复日期,办理结果",
  "1,乡贤,2025-3-7,2025-3-9,予以公开",
  "2,公民,2025-3-7,2025-3-9,予以公开",
].join("\r\n");

describe("a ledger is counted", () => {
  test("for the clerk of the office, and the draft stays as it was", async () => {
    const { status, body } = await count(clerk, csv);
    expect(status).toBe(200);
    expect(body.value.reading.value.cases).toHaveLength(200);
    expect(await prisma().reportField.count({ where: { reportId: draft } })).toBe(0);
  });
  test("by the words that the office has decided, which a colleague finds again", async () => {
    const decided = { ...mapping, category: { 乡贤: "otherOrganization" } };
    await count(clerk, strange, { choice: { ...plain, mapping: decided } });
    const { body } = await count(colleague, strange);
    expect(body.value.mapping).toEqual(decided);
    expect(body.value.reading.value.uncounted).toEqual([]);
    const [stranger] = await createOffice("云岭镇人民政府");
    const other = await count(stranger, strange, { id: await startDraft(stranger) });
    expect(other.body.value.reading.value.uncounted).toMatchObject([{ row: 2 }]);
  });
});

describe("nothing is counted", () => {
  test("for somebody of another office, or who does not write its reports", async () => {
    const [stranger] = await createOffice("青溪县教育局");
    const supervisor = await createMember(officeOf(clerk), "supervisor");
    for (const other of [stranger, supervisor]) {
      expect(await count(other, csv)).toMatchObject({ status: 404, body: { reason: "not-found" } });
    }
    expect(await count(null, csv)).toMatchObject({ status: 401 });
    expect(await count(clerk, csv, { id: "not-an-id" })).toMatchObject({ status: 404 });
  });
  test("into a report that is frozen, and nothing is remembered", async () => {
    const [author] = await createOffice("青溪县水利局");
    const id = await startDraft(author);
    await prisma().report.update({ where: { id }, data: { status: "submitted" } });
    const answer = await count(author, csv, { id, choice: { ...plain, mapping } });
    expect(answer).toMatchObject({ status: 409, body: { reason: "locked" } });
    const organizationId = officeOf(author);
    expect(await prisma().ledgerMapping.count({ where: { organizationId } })).toBe(0);
  });
  test("from another site, or for a choice of another shape", async () => {
    const foreign = { origin: "http://elsewhere.example", "sec-fetch-site": "cross-site" };
    expect(await count(clerk, csv, { headers: foreign })).toMatchObject({ status: 403 });
    for (const choice of [{}, { ...plain, more: 1 }, { ...plain, table: "fees" }]) {
      expect(await count(clerk, csv, { choice })).toMatchObject({ status: 400 });
    }
  });
});

test("no name, telephone or number of an applicant reaches database, log or answer", async () => {
  const written = ["stdout", "stderr"] as const;
  const spies = written.map((stream) => vi.spyOn(process[stream], "write"));
  const choices = [
    plain,
    { ...plain, mapping },
    // The column of names is taken for the one of types.
    { ...plain, mapping: { ...mapping, columns: { category: "申请人" } } },
    { ...plain, mapping: { ...mapping, columns: { result: "联系电话" } } },
    { ...plain, headRow: 5 },
  ];
  const answers = await Promise.all(choices.map((choice) => count(clerk, csv, { choice })));
  const broken = await count(clerk, `PK${csv}`);
  const logged = spies.flatMap((spy) => spy.mock.calls.map(([text]) => String(text))).join("");
  for (const spy of spies) spy.mockRestore();

  const { rows: tables } = await connectionPool().query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const stored = await Promise.all(
    tables.map(({ name }) => connectionPool().query(`SELECT t::text AS row FROM "${name}" t`)),
  );
  expect(tables.length).toBeGreaterThan(20);
  const places = {
    database: stored.flatMap(({ rows }) => rows.map(({ row }) => row)).join(""),
    log: logged,
    answers: [...answers, broken].map(({ text }) => text).join(""),
  };
  for (const word of Object.values(personal)) {
    for (const [place, text] of Object.entries(places))
      expect([place, text.includes(word)]).toEqual([place, false]);
  }
});
