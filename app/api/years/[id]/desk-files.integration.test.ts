import { afterAll, beforeAll, expect, test } from "vitest";
import { readZip } from "@/lib/export/zip/read-zip";
import { firstSheet } from "@/lib/fixtures/first-sheet";
import type { TestDatabase } from "@/lib/server/database/test-database";
import {
  createMember,
  officeOf,
  signedInHeader,
  useTestDatabase,
} from "@/lib/server/database/test-offices";
import {
  createReviewedOffice,
  go,
  type ReviewedOffice,
  startCompleteDraft,
} from "@/lib/server/database/test-review";
import { prisma } from "@/lib/server/db";
import { GET as documents } from "./documents/route";
import { GET as list } from "./list/route";

let database: TestDatabase;
let office: ReviewedOffice;
let report: string;

beforeAll(async () => {
  database = await useTestDatabase();
  office = await createReviewedOffice();
  const { clerk, supervisor } = office;
  report = await startCompleteDraft(clerk);
  await go(report, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
});
afterAll(() => database.drop());

async function get(route: typeof list, path: string, person = office.reviewer): Promise<Response> {
  const headers = await signedInHeader(person);
  return route(new Request(`http://app/api/years/2025/${path}`, { headers }), {
    params: Promise.resolve({ id: "2025" }),
  });
}

const newestEntry = () => prisma().auditEntry.findFirst({ orderBy: { number: "desc" } });

test("the archive says beforehand how many reports it brings, and its download is in the log", async () => {
  const response = await get(documents, "documents?show=handedIn");
  expect(response.headers.get("x-report-count")).toBe("1");
  expect(readZip(new Uint8Array(await response.arrayBuffer())).size).toBe(1);
  expect(await newestEntry()).toMatchObject({
    action: "reports-exported",
    username: office.reviewer.username,
    detail: { year: 2025, count: 1 },
  });
});

test("a report that is being corrected is neither counted nor in the archive", async () => {
  const { clerk, reviewer } = office;
  await go(report, [reviewer, "accept"], [clerk, "publish"], [clerk, "correct", "更正表三。"]);
  expect((await get(documents, "documents?show=handedIn")).status).toBe(404);
  await go(report, [clerk, "submit"], [office.supervisor, "sign"], [clerk, "handIn"]);
  expect((await get(documents, "documents")).headers.get("x-report-count")).toBe("1");
});

test("the list comes as a workbook, an office called like a formula as its name, and is in the log", async () => {
  await prisma().organization.create({
    data: {
      parentId: officeOf(office.reviewer),
      fullName: "=1+1",
      shortName: "=1+1",
      kind: "department",
    },
  });
  const response = await get(list, "list?sort=status");
  expect(response.headers.get("content-type")).toContain("spreadsheetml.sheet");
  const rows = firstSheet(new Uint8Array(await response.arrayBuffer()));
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ["单位", "状态"],
    ["=1+1", "未开始"],
    ["青溪县民政局", "待主管部门审核"],
  ]);
  expect(await newestEntry()).toMatchObject({
    action: "desk-exported",
    detail: { year: 2025, count: 2 },
  });
});

test("who reviews nobody gets neither, nor does a year that was never asked for", async () => {
  const stranger = await createMember(officeOf(office.reviewer), "administrator");
  for (const person of [office.clerk, office.supervisor, stranger]) {
    expect((await get(list, "list", person)).status).toBe(404);
    expect((await get(documents, "documents", person)).status).toBe(404);
  }
  const headers = await signedInHeader(office.reviewer);
  const asked = new Request("http://app/api/years/x/list", { headers });
  expect((await list(asked, { params: Promise.resolve({ id: "x" }) })).status).toBe(404);
});
