import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { hostileTexts } from "../../fixtures/hostile-texts";
import { documentStyles } from "../../report/document-style";
import { blankReport, withValues } from "../../report/report";
import { cellsOf, fieldAddresses, finishedAddress, textSectionKeys } from "../../template/cells";
import { templates } from "../../template/registry";
import type { ReportTemplate } from "../../template/template";
import { textLines } from "../clean-text";
import { readZip } from "../zip/read-zip";
import { exportDocx } from "./export-docx";
import { lintDocx } from "./lint/lint-docx";

const formats = templates.map((template) => [template.id, template] as const);

describe.each(formats)("a Word file of %s", (_, template) => {
  describe.each(documentStyles)("style %s", (style) => {
    test.each(hostileTexts)("holds %j as text in every field", async (text) => {
      const file = await exportDocx(
        withValues(named(template, text), typed(template, text)),
        style,
      );
      expect(lintDocx(file)).toEqual([]);
      const document = readZip(file).get("word/document.xml")?.toString("utf8") ?? "";
      const written = wordsOf(document);
      const lines = textLines(text).filter((line) => line.trim() !== "");
      expect(lines.filter((line) => !written.includes(line.trim()))).toEqual([]);
      expect(document).not.toMatch(/<w:(altChunk|hyperlink|instrText)/);
    });
  });
});

const named = (template: ReportTemplate, text: string) => blankReport(template, 2025, text);

function typed(template: ReportTemplate, text: string) {
  const cells = new Set(cellsOf(template).map(({ address }) => address));
  const marks = new Set(textSectionKeys(template).map(finishedAddress));
  return [...fieldAddresses(template)]
    .filter((address) => !marks.has(address) && !/date/i.test(address))
    .map((address) => [address, cells.has(address) ? { raw: text } : text] as const);
}

/** What the document says; throws where it is no XML. */
function wordsOf(document: string): string {
  const words: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (text) => words.push(text));
  parser.on("opentag", ({ name }) => {
    if (name === "w:tab") words.push("\t");
  });
  parser.write(document).close();
  return words.join("");
}
