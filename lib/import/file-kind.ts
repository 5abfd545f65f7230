import { ok, type Result, refuse } from "../result";
import { decodeText } from "./decode-text";
import { openCompoundFile } from "./doc/compound-file";
import { oleContent } from "./doc/ole-content";
import { documentPart } from "./docx/read-docx";
import { openZip } from "./docx/zip-entry";
import type { UnreadableFile, UnsupportedType } from "./unreadable-file";
import { workbookPart } from "./xlsx/read-workbook";

export type FileKind = "doc" | "docx" | "html" | "json" | "mht" | "pdf" | "text" | "xlsx";

/** What a file is by its content; its name says nothing, because web pages are saved as .doc and .xls. */
export function fileKind(bytes: Buffer): Result<FileKind, UnreadableFile> {
  if (startsWith(bytes, "PK")) return zipKind(bytes);
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) return oleKind(bytes);
  // Some programs write a few bytes before the mark (ISO 32000-1, Annex H, note 13).
  if (bytes.subarray(0, 1024).includes("%PDF-")) return ok("pdf");
  const known = magics.find(([, magic]) => startsWith(bytes, magic));
  if (known) return refuse({ kind: "unsupported-type", type: known[0] });
  return textKind(bytes);
}

const magics: readonly (readonly [UnsupportedType, string])[] = [
  ["image", "\xff\xd8\xff"],
  ["image", "\x89PNG"],
  ["image", "GIF8"],
  ["image", "BM"],
  ["image", "II*\x00"],
  ["image", "MM\x00*"],
  ["image", "RIFF"],
  ["rtf", "{\\rtf"],
  ["archive", "Rar!"],
  ["archive", "7z\xbc\xaf"],
  ["archive", "\x1f\x8b"],
];

function zipKind(bytes: Buffer): Result<FileKind, UnreadableFile> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const { names } = zip.value;
  if (names.has(documentPart)) return ok("docx");
  if (names.has(workbookPart)) return ok("xlsx");
  const other = zipMarks.find(([, name]) => names.has(name));
  return refuse({ kind: "unsupported-type", type: other?.[0] ?? "archive" });
}

/** GB/T 33190 for .ofd, ISO/IEC 26300 for OpenDocument. */
const zipMarks: readonly (readonly [UnsupportedType, string])[] = [
  ["ofd", "OFD.xml"],
  ["powerpoint", "ppt/presentation.xml"],
  ["open-document", "mimetype"],
];

function oleKind(bytes: Buffer): Result<FileKind, UnreadableFile> {
  const content = oleContent(bytes);
  if (content === "word") return ok("doc");
  if (content === "encrypted") return refuse({ kind: "encrypted-file" });
  if (content !== null) return refuse({ kind: "unsupported-type", type: content });
  return isSound(bytes)
    ? refuse({ kind: "unsupported-type", type: "ole" })
    : refuse({ kind: "damaged-file" });
}

/** What was cut off has often lost the list of what it holds. */
function isSound(bytes: Buffer): boolean {
  try {
    openCompoundFile(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How far into a file its kind must show. */
const sample = 4096;

function textKind(bytes: Buffer): Result<FileKind, UnreadableFile> {
  const start = asciiOf(bytes.subarray(0, sample)).trimStart();
  if (/^[{[]/.test(start)) return ok("json");
  if (/^(mime-version|from|content-type):/im.test(start) && /multipart\//i.test(start)) {
    return ok("mht");
  }
  if (/<(!doctype html|html|head|body|meta|table|div|p|span)[\s>]/i.test(start)) return ok("html");
  return isText(bytes) ? ok("text") : refuse({ kind: "unknown-type" });
}

/** The ASCII characters among bytes of any charset: those of UTF-16 have zeros between them. */
function asciiOf(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/\0|[^\0-\x7f]/g, "");
}

function isText(bytes: Buffer): boolean {
  const text = decodeText(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell programs from texts
  return text !== null && text.trim() !== "" && !/[\0-\x08\x0e-\x19]/.test(text);
}

function startsWith(bytes: Buffer, magic: string): boolean {
  return bytes.subarray(0, magic.length).toString("latin1") === magic;
}
