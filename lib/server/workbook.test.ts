import { expect, test } from "vitest";
import { xmlTree } from "@/lib/export/docx/lint/xml-tree";
import { readZip } from "@/lib/export/zip/read-zip";
import { firstSheet } from "@/lib/fixtures/first-sheet";
import { hostileTexts } from "@/lib/fixtures/hostile-texts";
import { workbookOf } from "./workbook";

const tricks = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x.example")'];

test("what a spreadsheet would compute comes back as the text it is, and no cell has a formula", async () => {
  const bytes = await workbookOf([["单位", "提示"], ...tricks.map((trick) => [trick, 2])]);
  const rows = firstSheet(bytes);
  expect(rows.slice(1).map(([name]) => String(name).trim())).toEqual(tricks.map((t) => t.trim()));
  expect(rows[1]?.[1]).toBe(2);
  const parts = [...readZip(bytes).values()].map((part) => part.toString("utf8"));
  expect(parts.join("")).not.toMatch(/<f[ >]/);
});

test.each(hostileTexts)("%j leaves the workbook sound and is text in it", async (text) => {
  const parts = [...readZip(await workbookOf([["单位"], [text], ["后"]]))];
  const sources = parts.filter(([path]) => /[.](xml|rels)$/.test(path));
  for (const [, content] of sources) expect(() => xmlTree(content.toString("utf8"))).not.toThrow();
  const written = sources.map(([, content]) => content.toString("utf8")).join("");
  expect(written).not.toMatch(/<f[ >]/);
  expect(written).toContain("后");
});
