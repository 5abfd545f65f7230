import { readInterchange } from "../report/interchange";
import type { Report } from "../report/report";
import { ok, type Result, refuse } from "../result";
import type { ReportTemplate } from "../template/template";
import { readDocx } from "./docx/read-docx";
import type { ImportedReport } from "./imported-report";
import { reportFromDocument } from "./report-from-document";
import type { UnreadableFile } from "./unreadable-file";
import { decodeUtf8 } from "./utf8";

const maxBytes = 15 * 1024 * 1024;

/** What the person who imports has said about a file. */
export type ImportOptions = {
  /** Reporting year, where the file names none or another one. */
  readonly year?: number;
  /** Format of the report to make; without it the one that the tables and the year speak for. */
  readonly template?: ReportTemplate;
  /** Which report of a file that holds several, counted from 0. */
  readonly part?: number;
};

/** Reads a report from a file of any known kind, told by its content and not by its name. */
export async function importReport(
  bytes: Uint8Array,
  _options: ImportOptions = {},
): Promise<Result<ImportedReport, UnreadableFile>> {
  if (bytes.length > maxBytes) return refuse({ kind: "too-large", limit: maxBytes });
  if (startsWith(bytes, "PK")) return importDocx(bytes);
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) {
    return refuse({ kind: "unknown-type", extension: "doc" });
  }
  if (startsWith(bytes, "%PDF")) return refuse({ kind: "unknown-type", extension: "pdf" });
  return importJson(bytes);
}

function importDocx(bytes: Uint8Array): Result<ImportedReport, UnreadableFile> {
  const document = readDocx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return document.ok ? reportFromDocument(document.value) : document;
}

function importJson(bytes: Uint8Array): Result<ImportedReport, UnreadableFile> {
  const text = decodeUtf8(bytes);
  if (text === null) return refuse({ kind: "unknown-type", extension: null });
  const json = parseJson(text);
  if (!json.ok) return json;
  const report = readInterchange(json.value);
  return report.ok ? ok(ownReport(report.value)) : report;
}

function ownReport(report: Report): ImportedReport {
  const nothing = { notices: [], misshapenRows: [], readings: new Map(), unplaced: [] };
  return { report, ...nothing, questions: [] };
}

function parseJson(text: string): Result<unknown, UnreadableFile> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse({ kind: "not-json" });
  }
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((character, at) => bytes[at] === character.charCodeAt(0));
}
