import { ok, type Result } from "../../result";
import { readXml } from "../docx/read-docx";
import { readPart } from "../docx/read-part";
import type { Zip } from "../docx/zip-entry";
import type { UnreadableFile } from "../unreadable-file";
import { localName, unescaped } from "./workbook-xml";

/** The texts that cells name by their number; readings of signs are none of them. */
export function readSharedStrings(zip: Zip): Result<readonly string[], UnreadableFile> {
  const xml = readXml(zip, "xl/sharedStrings.xml");
  if (!xml.ok || xml.value === null) return xml.ok ? ok([]) : xml;
  const strings: string[] = [];
  const path: string[] = [];
  const read = readPart(xml.value, {
    open: ({ name }) => {
      const local = localName(name);
      path.push(local);
      if (local === "si") strings.push("");
    },
    close: () => {
      path.pop();
    },
    text: (text) => {
      if (path.at(-1) !== "t" || path.includes("rPh")) return;
      strings.push((strings.pop() ?? "") + text);
    },
  });
  return read.ok ? ok(strings.map(unescaped)) : read;
}
