import { ok, type Result } from "../../result";
import { readXml } from "../docx/read-docx";
import { type PartReader, readPart } from "../docx/read-part";
import type { Zip } from "../docx/zip-entry";
import type { UnreadableFile } from "../unreadable-file";

/** Reads the opening tags of a part; a part that is not there has none. */
export function readInto(
  zip: Zip,
  path: string,
  open: PartReader["open"],
): Result<null, UnreadableFile> {
  const xml = readXml(zip, path);
  if (!xml.ok || xml.value === null) return xml.ok ? ok(null) : xml;
  return readPart(xml.value, { open, close: () => {}, text: () => {} });
}

/** Some programs write a prefix before every name. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Signs that XML has none of are written as their number, as _x000D_ (ECMA-376 22.9.2.19, ST_Xstring). */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
