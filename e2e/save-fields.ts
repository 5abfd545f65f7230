import { randomUUID } from "node:crypto";
import { type APIResponse, expect, type Page } from "@playwright/test";
import { type SeedName, seedReport } from "@/lib/fixtures/seed-reports";
import type { Address } from "@/lib/template/cells";
import { type Database, demoClerkId } from "./fixtures";

/** A report of the demo clerk with the contents of a fixture; its id. */
export async function storeSeed(page: Page, database: Database, name: SeedName): Promise<string> {
  const { year, template, fields } = seedReport(name);
  const id = await database.startReport(year, template.id);
  await saveFields(page, id, fields);
  return id;
}

/** Stores fields of a report that has none yet, as the editor would, without walking through it. */
export async function saveFields(
  page: Page,
  reportId: string,
  fields: Iterable<readonly [Address, unknown]>,
): Promise<void> {
  const operations = [...fields].map(([address, value]) => ({
    opId: randomUUID(),
    address,
    base: 0,
    value,
  }));
  expect((await sendOperations(page, reportId, operations)).status()).toBe(200);
}

/** Asks for operations of the demo clerk to be saved, as the editor does. */
export function sendOperations(
  page: Page,
  reportId: string,
  operations: readonly object[],
): Promise<APIResponse> {
  return page.request.put(`/api/reports/${reportId}/fields`, {
    data: { accountId: demoClerkId, operations },
  });
}
