import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/server/actor";
import type { TestDatabase } from "@/lib/server/database/test-database";
import {
  officeOf,
  operation,
  save,
  signedInHeader,
  useTestDatabase,
} from "@/lib/server/database/test-offices";
import {
  createReviewedOffice,
  go,
  overviewOf,
  type ReviewedOffice,
  startCompleteDraft,
} from "@/lib/server/database/test-review";
import { prisma } from "@/lib/server/db";
import { narrativeAddress } from "@/lib/template/cells";
import { GET } from "./route";

let database: TestDatabase;
let office: ReviewedOffice;
let id: string;

beforeAll(async () => {
  database = await useTestDatabase();
  office = await createReviewedOffice();
  id = await startCompleteDraft(office.clerk);
});
afterAll(() => database.drop());

async function get(actor: Actor, version: string): Promise<Response> {
  const headers = await signedInHeader(actor);
  return GET(new Request(`http://app/api/reports/${id}/document?version=${version}`, { headers }), {
    params: Promise.resolve({ id }),
  });
}

async function documentOf(actor: Actor, version: string): Promise<Buffer> {
  const response = await get(actor, version);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function versionIds(): Promise<readonly string[]> {
  const rows = await prisma().reportVersion.findMany({
    where: { reportId: id },
    orderBy: { number: "asc" },
  });
  return rows.map((row) => row.id);
}

test("every version's Word file stays as it was, byte for byte, whatever is written later", async () => {
  const { clerk, supervisor, reviewer } = office;
  await go(id, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
  const ids = await versionIds();
  const before = await Promise.all(ids.map((version) => documentOf(clerk, version)));
  await go(id, [reviewer, "return", "请核对。"]);
  await save(clerk, id, operation(narrativeAddress("overview"), overviewOf(321), 1));
  await go(id, [clerk, "submit"]);
  await prisma().organization.update({
    where: { id: officeOf(clerk) },
    data: { fullName: "青溪县民政和社会保障局" },
  });
  const after = await Promise.all(ids.map((version) => documentOf(clerk, version)));
  expect(after.map((bytes, place) => bytes.equals(before[place] ?? Buffer.of()))).toEqual([
    true,
    true,
    true,
  ]);
  const [, , , resubmitted = ""] = await versionIds();
  expect((await documentOf(clerk, resubmitted)).equals(before[0] ?? Buffer.of())).toBe(false);
});

test("a version is named after its station, and not found for who may not see it", async () => {
  const { clerk, reviewer } = office;
  const [submitted = "", , handedIn = ""] = await versionIds();
  const disposition = (await get(clerk, submitted)).headers.get("content-disposition") ?? "";
  expect(decodeURIComponent(disposition)).toContain("送审稿");
  expect((await get(clerk, handedIn)).status).toBe(200);
  expect((await get(reviewer, submitted)).status).toBe(404);
  expect((await get(clerk, "no-version")).status).toBe(404);
  expect((await get(clerk, id)).status).toBe(404);
});
