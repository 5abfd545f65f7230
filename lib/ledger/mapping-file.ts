import { z } from "zod";
import { ok, type Result, refuse } from "../result";
import { ledgerTables } from "../template/ledger-form";
import { isWord, type LedgerMapping, ledgerColumns, longestWord } from "./ledger-mapping";

const word = z.string().min(1).max(longestWord).refine(isWord, "不应含有号码");
const mostWords = 200;
const words = z
  .record(word, z.string().min(1).max(200))
  .refine((given) => Object.keys(given).length <= mostWords, `最多 ${mostWords} 个词`);

/** The stored form of a mapping. */
export const mappingSchema = z.strictObject({
  table: z.enum(ledgerTables),
  columns: z.partialRecord(z.enum(ledgerColumns), word).default({}),
  category: words.default({}),
  result: words.default({}),
});

const fileSchema = mappingSchema.extend({ format: z.literal("nianbao-ledger/1") });

/** A mapping as it was stored or sent; null when it is none. */
export function readMapping(stored: unknown): LedgerMapping | null {
  const read = mappingSchema.safeParse(stored);
  return read.success ? read.data : null;
}

/** The mapping of a file `{ "format": "nianbao-ledger/1", … }`, or what is wrong with it and where. */
export function readMappingFile(json: unknown): Result<LedgerMapping, readonly string[]> {
  const read = fileSchema.safeParse(json);
  if (!read.success) {
    return refuse(read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`));
  }
  const { format: _, ...mapping } = read.data;
  return ok(mapping);
}

/** The same as it is written into a file. */
export function toMappingFile(mapping: LedgerMapping) {
  return { format: "nianbao-ledger/1", ...mapping };
}
