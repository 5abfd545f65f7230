import { readInterchange } from "../report/interchange";
import { ok, type Result, refuse } from "../result";
import { readDocx } from "./docx/read-docx";
import type { ImportedReport } from "./imported-report";
import { reportFromDocument } from "./report-from-document";
import type { UnreadableFile } from "./unreadable-file";
import { decodeUtf8 } from "./utf8";

const maxBytes = 15 * 1024 * 1024;

/** Reads a report from a file of any known kind, told by its first bytes. */
export function importReport(bytes: Uint8Array): Result<ImportedReport, UnreadableFile> {
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
  return report.ok ? ok({ report: report.value, notices: [], misshapenRows: [] }) : report;
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
