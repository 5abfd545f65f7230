import { expect, test } from "vitest";
import { readZip } from "@/lib/export/zip/read-zip";
import { firstSheet } from "@/lib/fixtures/first-sheet";
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
