import "server-only";
import { z } from "zod";
import { mappingSchema } from "@/lib/ledger/mapping-file";
import { ok, type Result, refuse } from "@/lib/result";
import { ledgerTables } from "@/lib/template/ledger-form";
import type { WantedCount } from "./count-ledger-file";

const choiceSchema = z
  .strictObject({
    table: z.enum(ledgerTables),
    mapping: mappingSchema.nullable(),
    sheet: z.string().max(100).nullable(),
    headRow: z.int().min(1).max(50_000).nullable(),
  })
  .refine(({ table, mapping }) => mapping === null || mapping.table === table);

/** Most bytes of that line. */
export const longestChoice = 100_000;

/** The body of a count: one line of JSON that says how to read, and then the bytes of the file. */
export function readCountRequest(
  body: Uint8Array<ArrayBuffer>,
): Result<WantedCount, "invalid-request"> {
  const end = body.subarray(0, longestChoice).indexOf(0x0a);
  if (end === -1) return refuse("invalid-request");
  const choice = choiceSchema.safeParse(parse(body.subarray(0, end)));
  if (!choice.success) return refuse("invalid-request");
  return ok({ ...choice.data, file: body.slice(end + 1) });
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
