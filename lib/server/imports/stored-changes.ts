import "server-only";
import { z } from "zod";
import { storedValue } from "../reports/stored-fields";

/** What an import did: the value before and the version reached, and what others had changed meanwhile. */
export const storedChanges = z.object({
  applied: z.array(z.object({ address: z.string(), before: storedValue, version: z.int() })),
  conflicts: z.array(z.string()),
});
export type StoredChanges = z.infer<typeof storedChanges>;
