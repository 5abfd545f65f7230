import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "../database/test-database";
import { useTestDatabase } from "../database/test-offices";
import {
  createReviewedOffice,
  go,
  type ReviewedOffice,
  startCompleteDraft,
  step,
} from "../database/test-review";
import { prisma } from "../db";
import { findReport } from "./queries";
import { versionsOf } from "./versions";

let database: TestDatabase;
let owner: pg.Client;
let office: ReviewedOffice;
let reportId: string;

beforeAll(async () => {
  database = await useTestDatabase();
  owner = new pg.Client({ connectionString: database.adminUrl });
  await owner.connect();
  office = await createReviewedOffice();
  reportId = await startCompleteDraft(office.clerk);
  await go(reportId, [office.clerk, "submit"]);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** What only the owner of the database can do, past every trigger. */
async function tamper(): Promise<void> {
  await owner.query(`BEGIN; SET LOCAL session_replication_role = replica;
    UPDATE report_version SET content = replace(content, '320条', '321条'); COMMIT;`);
}

async function versions() {
  const stored = await findReport(office.supervisor, reportId);
  if (!stored) throw new Error("the report is not found");
  return versionsOf(office.supervisor, stored);
}

test("a version that is not what was frozen is neither shown nor signed", async () => {
  expect(await versions()).toHaveLength(1);
  await tamper();
  await expect(versions()).rejects.toThrow(/is not what was frozen/);
  await expect(step(office.supervisor, reportId, "sign")).rejects.toThrow(/is not what was frozen/);
  expect(await prisma().report.findUnique({ where: { id: reportId } })).toMatchObject({
    status: "submitted",
  });
});
