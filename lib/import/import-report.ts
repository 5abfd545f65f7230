import { readInterchange } from "../report/interchange";
import type { Report } from "../report/report";
import { ok, type Result, refuse } from "../result";
import type { PrintedForm } from "../rules/printed-form";
import { fileKind } from "./file-kind";
import { type ImportOptions, largestFile } from "./import-options";
import type { ImportedReport } from "./imported-report";
import type { Notice } from "./notice";
import { ownForm } from "./printed/printed-form";
import { readDocument } from "./read-document";
import { reportFromDocument } from "./report-from-document";
import type { UnreadableFile } from "./unreadable-file";
import { decodeUtf8 } from "./utf8";

/** Reads a report from a file of any known kind, told by its content and not by its name. */
export async function importReport(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Result<ImportedReport, UnreadableFile>> {
  if (bytes.length > largestFile) return refuse({ kind: "too-large", limit: largestFile });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = fileKind(file);
  if (!kind.ok) return kind;
  if (kind.value === "json") return importJson(file);
  const document = await readDocument(file, kind.value);
  if (!document.ok) return document;
  const report = reportFromDocument(document.value, options);
  return report.ok && kind.value === "pdf" ? ok(withCaution(report.value)) : report;
}

/** A PDF has no cells; those who drew its lines may have meant others. */
function withCaution(imported: ImportedReport): ImportedReport {
  const caution: Notice = {
    kind: "read-by-place",
    severity: "info",
    message: "PDF 中的表格是按文字位置和框线还原的，请对照原文逐格核对数字。",
    places: [],
    source: null,
  };
  const printed = withoutSpacing(imported.printed);
  return { ...imported, printed, notices: [...imported.notices, caution] };
}

/** Where a line of a cell ends, its words in a PDF stand apart: that says nothing about what was typed. */
function withoutSpacing(printed: PrintedForm): PrintedForm {
  const bare = (text: string) => text.replace(/\s/g, "");
  const labels = printed.labels.filter(({ text, official }) => bare(text) !== bare(official));
  return { ...printed, labels };
}

function importJson(file: Buffer): Result<ImportedReport, UnreadableFile> {
  const json = parseJson(decodeUtf8(file));
  if (!json.ok) return json;
  const report = readInterchange(json.value);
  return report.ok ? ok(ownReport(report.value)) : report;
}

function ownReport(report: Report): ImportedReport {
  const nothing = { notices: [], readings: new Map(), unplaced: [], questions: [] };
  return { report, printed: ownForm([]), ...nothing };
}

function parseJson(text: string | null): Result<unknown, UnreadableFile> {
  try {
    return text === null ? refuse({ kind: "not-json" }) : ok(JSON.parse(text));
  } catch {
    return refuse({ kind: "not-json" });
  }
}
