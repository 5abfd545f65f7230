import { importReport } from "@/lib/import/import-report";
import { ok } from "@/lib/result";
import { answerOnce } from "@/lib/server/import/answer-once";
import { peakMemory } from "./peak-memory";

// Run in a process of its own: the most memory that reading one file needs.
answerOnce(async ({ file }: { readonly file: Uint8Array }) => {
  await importReport(file);
  return ok(peakMemory());
});
