import { fileKind } from "../../lib/import/file-kind";
import type { ImportedReport } from "../../lib/import/imported-report";
import { beijingDate } from "../../lib/report/beijing-time";
import { titleOf } from "../../lib/report/report";
import type { CheckContext } from "../../lib/rules/check-context";
import { findIssues } from "../../lib/rules/engine";
import type { Issue } from "../../lib/rules/issue";
import { bytesOf, readReport } from "../commands/report-file";
import { type IssuePlace, issuePlaces } from "./issue-place";
import { sourceLines } from "./source-lines";

/** A file that was read, with what the rules find in it. */
export type CheckedFile = {
  readonly file: string;
  readonly title: string;
  readonly imported: ImportedReport;
  readonly found: readonly FoundIssue[];
};

export type FoundIssue = { readonly issue: Issue; readonly place: IssuePlace };

/** Reads a report and checks it. */
export async function checkFile(
  file: string,
  contextOf: (imported: ImportedReport) => Promise<CheckContext>,
): Promise<CheckedFile> {
  const bytes = await bytesOf(file);
  const imported = await readReport(file, bytes);
  const { report, printed } = imported;
  const issues = findIssues(report, {
    printed,
    today: beijingDate(new Date()),
    ...(await contextOf(imported)),
  });
  const kind = fileKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  // Only a file of text has lines; without a finding nobody asks for them.
  const lines = kind.ok && issues.length > 0 ? sourceLines(bytes, kind.value) : null;
  const placeOf = issuePlaces(imported, lines);
  const found = issues.map((issue) => ({ issue, place: placeOf(issue) }));
  return { file, title: titleOf(report), imported, found };
}

/** Errors are what keeps a report from being handed in. */
export function hasErrors({ found }: CheckedFile): boolean {
  return found.some(({ issue }) => issue.severity === "error");
}
