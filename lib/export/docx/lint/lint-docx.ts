import { readZip } from "../../zip/read-zip";
import { lintPackage, type Package } from "./lint-package";
import { lintTables } from "./lint-tables";
import { descendants, type XmlElement, xmlTree } from "./xml-tree";

/** What Word or a reader would stumble over in a Word file; empty when it is sound. */
export function lintDocx(file: Uint8Array): readonly string[] {
  const texts = [...readZip(file)].map(([path, data]) => [path, data.toString("utf8")] as const);
  const broken = texts.flatMap(([path, text]) => lintXml(path, text));
  if (broken.length > 0) return broken;
  const parts = new Map(texts.map(([path, text]) => [path, xmlTree(text)] as const));
  const document = parts.get("word/document.xml");
  if (!document) return ["no document"];
  return [
    ...lintPackage(parts),
    ...lintTables(document),
    ...lintStyles(parts),
    ...[...parts].flatMap(([path, part]) => lintFields(path, part)),
    ...lintDates(texts),
  ];
}

function lintXml(path: string, text: string): readonly string[] {
  try {
    xmlTree(text);
    return [];
  } catch (error) {
    return [`${path}: ${error instanceof Error ? error.message : error}`];
  }
}

function lintStyles(parts: Package): readonly string[] {
  const styles = parts.get("word/styles.xml");
  if (!styles) return ["no styles"];
  const ids = descendants(styles, "w:style").map(({ attributes }) => attributes["w:styleId"] ?? "");
  const named = [...parts.values()].flatMap((part) =>
    styleNames.flatMap((name) =>
      descendants(part, name).map(({ attributes }) => attributes["w:val"] ?? ""),
    ),
  );
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `style ${id} twice`),
    ...[...new Set(named)].filter((id) => !ids.includes(id)).map((id) => `no style ${id}`),
  ];
}

/** Fields that begin must part and end, in this order, with an instruction. */
function lintFields(path: string, part: XmlElement): readonly string[] {
  const steps = descendants(part, "w:fldChar").map(
    ({ attributes }) => attributes["w:fldCharType"] ?? "",
  );
  const complex =
    steps
      .join(" ")
      .replace(/begin( separate)? end ?/g, "")
      .trim() === "";
  const simple = descendants(part, "w:fldSimple").every(({ attributes }) => attributes["w:instr"]);
  return complex && simple ? [] : [`${path}: a field is not complete`];
}

function lintDates(texts: readonly (readonly [string, string])[]): readonly string[] {
  const core = texts.find(([path]) => path === "docProps/core.xml")?.[1] ?? "";
  return [...core.matchAll(/<dcterms:\w+[^>]*>([^<]*)</g)]
    .map(([, date = ""]) => date)
    .filter((date) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(date))
    .map((date) => `${date} is no W3CDTF date`);
}

const styleNames = ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"] as const;
