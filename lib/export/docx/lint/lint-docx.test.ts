import { describe, expect, test } from "vitest";
import { sampleReport } from "../../../fixtures/reports";
import { documentStyles } from "../../../report/document-style";
import { templates } from "../../../template/registry";
import { readZip } from "../../zip/read-zip";
import { storedEntry, zipArchive } from "../../zip/zip-archive";
import { exportDocx } from "../export-docx";
import { lintDocx } from "./lint-docx";

describe.each(templates.map((template) => [template.id, template] as const))(
  "%s",
  (_, template) => {
    test.each(documentStyles)("a report in style %s is sound", async (style) => {
      expect(lintDocx(await exportDocx(sampleReport(template), style))).toEqual([]);
    });
  },
);

type Defect = readonly [
  what: string,
  part: string,
  find: string | RegExp,
  replace: string,
  told: string,
];
const documentPart = "word/document.xml";

const defects: readonly Defect[] = [
  [
    "a cell without a paragraph",
    documentPart,
    /<w:p>(?:(?!<\/w:p>).)*<\/w:p><\/w:tc>/,
    "</w:tc>",
    "does not end with a paragraph",
  ],
  [
    "a span that is too wide",
    documentPart,
    '<w:gridSpan w:val="7"/>',
    '<w:gridSpan w:val="8"/>',
    "spans 8 of 7 columns",
  ],
  [
    "a merge that continues nothing",
    documentPart,
    '<w:vMerge w:val="restart"/>',
    "",
    "continues nothing",
  ],
  [
    "a row without a cell",
    documentPart,
    /(<w:tr>(?:(?!<w:tc>).)*)(<w:tc>.*?<\/w:tc>)+(<\/w:tr>)/,
    "$1$3",
    "no cell",
  ],
  [
    "a cell wider than its columns",
    documentPart,
    '<w:tcW w:type="dxa" w:w="685"/>',
    '<w:tcW w:type="dxa" w:w="700"/>',
    "is 700 wide over columns of 685",
  ],
  [
    "a table wider than its columns",
    documentPart,
    '<w:tblW w:type="dxa" w:w="9741"/>',
    '<w:tblW w:type="dxa" w:w="9999"/>',
    "add up to 9741, not 9999",
  ],
  ["a table without a grid", documentPart, /<w:tblGrid>.*?<\/w:tblGrid>/, "", "no grid"],
  [
    "an unknown style",
    documentPart,
    '<w:pStyle w:val="BodyText"/>',
    '<w:pStyle w:val="Body"/>',
    "no style Body",
  ],
  [
    "a style twice",
    "word/styles.xml",
    /(<w:style [^>]*w:styleId="BodyText".*?<\/w:style>)/,
    "$1$1",
    "style BodyText twice",
  ],
  [
    "a field without an end",
    documentPart,
    "</w:p><w:sectPr",
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:sectPr',
    "a field is not complete",
  ],
  ["a forbidden character", documentPart, "石桥镇", "石\uffff镇", "disallowed character"],
  ["a control character", documentPart, "石桥镇", "石\u0001镇", "disallowed character"],
  ["broken XML", documentPart, "</w:body>", "", "word/document.xml: "],
  [
    "a relation to nowhere",
    "word/_rels/document.xml.rels",
    "styles.xml",
    "style.xml",
    "leads to style.xml, which is missing",
  ],
  [
    "an id without a relation",
    documentPart,
    "<w:sectPr>",
    '<w:sectPr><w:footerReference w:type="default" r:id="rId99"/>',
    "names rId99",
  ],
  [
    "a part without a type",
    "[Content_Types].xml",
    /<Override [^>]*settings\.xml"\/>/,
    "",
    "word/settings.xml has no content type",
  ],
  [
    "a type without a part",
    "[Content_Types].xml",
    "</Types>",
    '<Override PartName="/word/no.xml" ContentType="text/xml"/></Types>',
    "/word/no.xml is missing",
  ],
  [
    "a wrong date",
    "docProps/core.xml",
    "<dc:title>",
    '<dcterms:created xsi:type="dcterms:W3CDTF" xmlns:dcterms="d" xmlns:xsi="x">yesterday</dcterms:created><dc:title>',
    "yesterday is no W3CDTF date",
  ],
];

test.each(defects)("finds %s", async (_, part, find, replace, told) => {
  const template = templates[0];
  if (!template) throw new Error("no format");
  const entries = [...readZip(await exportDocx(sampleReport(template), "official"))];
  const planted = entries.map(([path, data]) => {
    const text = data.toString("utf8");
    const changed = path === part ? text.replace(find, replace) : text;
    if (path === part && changed === text) throw new Error("the defect was not planted");
    return storedEntry(path, Buffer.from(changed));
  });
  expect(lintDocx(zipArchive(planted)).join("\n")).toContain(told);
});
