import "server-only";
import { type ImportOptions, largestFile } from "../../import/import-options";
import type { ImportedReport } from "../../import/imported-report";
import type { UnreadableFile } from "../../import/unreadable-file";
import { ok, type Result, refuse } from "../../result";
import { type PackedImport, packOrder, unpackImport } from "./packed-import";
import { answerOf, inTurn, programOf } from "./reading-process";

const program = programOf("lib/server/import/import-process.ts");

/**
 * Reads a report from a file in a process of its own, so that no file can stop, exhaust or end this
 * one. At most two are read at once, others wait their turn.
 */
export function importInProcess(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Result<ImportedReport, UnreadableFile>> {
  // The other process gets a copy, and there is none to make of too much.
  if (bytes.length > largestFile) {
    return Promise.resolve(refuse({ kind: "too-large", limit: largestFile }));
  }
  return inTurn(async () => {
    const order = packOrder(bytes, options);
    const answer = await answerOf<PackedImport, UnreadableFile>(program, order);
    return answer.ok ? ok(unpackImport(answer.value)) : answer;
  });
}
