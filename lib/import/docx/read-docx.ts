import { ok, type Result, refuse } from "../../result";
import type { DocumentContent } from "../blocks";
import type { UnreadableFile } from "../unreadable-file";
import { decodeUtf8 } from "../utf8";
import { BlockReader } from "./block-reader";
import { readPart } from "./read-part";
import { readZipEntry } from "./zip-entry";

/** Reads a Word file. Only its text and its properties are inflated, whatever else it carries. */
export function readDocx(file: Buffer): Result<DocumentContent, UnreadableFile> {
  const document = readXml(file, "word/document.xml");
  if (!document.ok) return document;
  if (document.value === null) return refuse({ kind: "not-a-word-file" });
  const reader = new BlockReader();
  const read = readPart(document.value, reader);
  if (!read.ok) return read;
  // Elsewhere the author is a person's name or the computer's.
  const organization = reader.hasOwnTables ? authorOf(file) : ok(null);
  return organization.ok
    ? ok({ blocks: reader.blocks, organization: organization.value })
    : organization;
}

/** Our own export writes the organ as the author of the file. */
function authorOf(file: Buffer): Result<string | null, UnreadableFile> {
  const core = readXml(file, "docProps/core.xml");
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

function readXml(file: Buffer, name: string): Result<string | null, UnreadableFile> {
  const entry = readZipEntry(file, name);
  if (!entry.ok || entry.value === null) return entry.ok ? ok(null) : entry;
  const xml = decodeUtf8(entry.value);
  return xml === null ? refuse({ kind: "damaged-file" }) : ok(xml);
}
