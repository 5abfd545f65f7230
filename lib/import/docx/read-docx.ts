import { ok, type Result, refuse } from "../../result";
import type { DocumentContent } from "../blocks";
import type { UnreadableFile } from "../unreadable-file";
import { decodeUtf8 } from "../utf8";
import { BlockReader } from "./block-reader";
import { readPart } from "./read-part";
import { openZip, type Zip } from "./zip-entry";

/** Where a Word file has its text; a file with macros has it in the same place. */
export const documentPart = "word/document.xml";

/** Reads a Word file. Only its text and its properties are inflated, whatever else it carries. */
export function readDocx(file: Buffer): Result<DocumentContent, UnreadableFile> {
  const zip = openZip(file);
  if (!zip.ok) return zip;
  const document = readXml(zip.value, documentPart);
  if (!document.ok) return document;
  if (document.value === null) return refuse({ kind: "damaged-file" });
  const reader = new BlockReader();
  const read = readPart(document.value, reader);
  if (!read.ok) return read;
  // Elsewhere the author is a person's name or the computer's.
  const organization = reader.hasOwnTables ? authorOf(zip.value) : ok(null);
  return organization.ok
    ? ok({ blocks: reader.blocks, organization: organization.value })
    : organization;
}

/** Our own export writes the organ as the author of the file. */
function authorOf(zip: Zip): Result<string | null, UnreadableFile> {
  const core = readXml(zip, "docProps/core.xml");
  if (!core.ok || core.value === null) return core;
  let inCreator = false;
  let author = "";
  const read = readPart(core.value, {
    open: ({ name }) => {
      inCreator = name === "dc:creator";
    },
    close: () => {
      inCreator = false;
    },
    text: (text) => {
      if (inCreator) author += text;
    },
  });
  return read.ok ? ok(author === "" ? null : author) : read;
}

/** The text of an XML part; null when the file has none of that name. */
export function readXml(zip: Zip, name: string): Result<string | null, UnreadableFile> {
  const entry = zip.read(name);
  if (!entry.ok || entry.value === null) return entry.ok ? ok(null) : entry;
  const xml = decodeUtf8(entry.value);
  return xml === null ? refuse({ kind: "damaged-file" }) : ok(xml);
}
