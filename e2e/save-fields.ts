import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { Address } from "@/lib/template/cells";

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
  const response = await page.request.put(`/api/reports/${reportId}/fields`, {
    data: { operations },
  });
  expect(response.status()).toBe(200);
}
