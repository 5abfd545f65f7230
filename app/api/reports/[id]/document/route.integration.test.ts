import { afterAll, beforeAll, expect, test } from "vitest";
import { exportDocx } from "@/lib/export/docx/export-docx";
import type { DocumentStyle } from "@/lib/report/document-style";
import type { Actor } from "@/lib/server/actor";
import type { TestDatabase } from "@/lib/server/database/test-database";
import {
  createOffice,
  demoClerk,
  officeOf,
  signedInHeader,
  startDraft,
  useTestDatabase,
} from "@/lib/server/database/test-offices";
import { closeDatabase, prisma } from "@/lib/server/db";
import { chooseDocumentStyle } from "@/lib/server/reports/commands";
import { findReport, listReports, type StoredReport } from "@/lib/server/reports/queries";
import { seedDemoCast } from "@/prisma/seed";
import { GET } from "./route";

let database: TestDatabase;
let actor: Actor;
let stored: StoredReport;
let headers: { readonly cookie: string };

beforeAll(async () => {
  database = await useTestDatabase();
  await seedDemoCast(database.url);
  actor = await demoClerk();
  headers = await signedInHeader(actor);
  const [report] = await listReports(actor);
  const found = await findReport(actor, report?.id ?? "");
  if (!found) throw new Error("the seeded report is missing");
  stored = found;
});
afterAll(() => database.drop());

function get(query = "", id = stored.id): Promise<Response> {
  return GET(new Request(`http://app/api/reports/${id}/document${query}`, { headers }), {
    params: Promise.resolve({ id }),
  });
}

async function exported(style: DocumentStyle): Promise<Uint8Array> {
  return new Uint8Array(await exportDocx(stored.report, style));
}

async function bytes(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

test.each<DocumentStyle>(["official", "gb9704"])(
  "the report is handed out in style %s",
  async (style) => {
    const response = await get(`?style=${style}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("wordprocessingml.document");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await bytes(response)).toEqual(await exported(style));
  },
);

test("without a style, or with an unknown one, the office's own is taken", async () => {
  await chooseDocumentStyle(actor, { organizationId: officeOf(actor), style: "gb9704" });
  const own = await exported("gb9704");
  expect(await bytes(await get())).toEqual(own);
  expect(await bytes(await get("?style=pdf"))).toEqual(own);
});

test("a hostile title cannot end the header", async () => {
  const { id: reportId } = stored;
  const value = '年报"; filename="evil.exe"\r\nX-Evil: 1';
  await prisma().reportField.upsert({
    where: { reportId_address: { reportId, address: "title" } },
    create: { reportId, address: "title", value, version: 1 },
    update: { value },
  });
  const response = await get();
  const { headers } = response;
  expect(headers.get("x-evil")).toBeNull();
  expect(headers.get("content-disposition")).toMatch(
    /^attachment; filename="report-2024-draft-\d{8}_\d{4}\.docx"; filename\*=UTF-8''[\w.%-]+$/,
  );
});

test("a draft is named as one, with the time of its last change", async () => {
  await prisma().reportField.deleteMany({ where: { reportId: stored.id, address: "title" } });
  await prisma().report.update({
    where: { id: stored.id },
    data: { updatedAt: new Date("2025-01-20T06:32:10Z") },
  });
  const disposition = (await get()).headers.get("content-disposition") ?? "";
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? "")).toBe(
    "青溪县民政局2024年政府信息公开工作年度报告（草稿_20250120_1432）.docx",
  );
});

test("a report of another unit is not found", async () => {
  const [stranger] = await createOffice("青溪县水利局");
  const response = await get("", await startDraft(stranger));
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ reason: "not-found" });
});

test("every download is in the audit log, with the style it was made in", async () => {
  await get("?style=gb9704");
  expect(await prisma().auditEntry.findFirst({ orderBy: { number: "desc" } })).toMatchObject({
    action: "report-exported",
    subject: stored.id,
    username: actor.username,
    detail: { format: "gb9704" },
  });
});

test("while the database is away the answer says so", async () => {
  const { DATABASE_URL } = process.env;
  await closeDatabase();
  process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/nowhere";
  const response = await get();
  await closeDatabase();
  process.env.DATABASE_URL = DATABASE_URL;
  expect(response.status).toBe(503);
});

test("with a real account the demo clerk gets nothing", async () => {
  const data = { username: "admin", email: "admin@nianbao.invalid", name: "正式账号" };
  await prisma().account.create({ data });
  expect((await get()).status).toBe(401);
});
