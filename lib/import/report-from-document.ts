import { blankReport, defaultTitle, type Report, withValues } from "../report/report";
import { ok, type Result, refuse } from "../result";
import { templateForYear, templates } from "../template/registry";
import type { ReportTemplate } from "../template/template";
import type { DocumentContent } from "./blocks";
import type { ImportedReport } from "./imported-report";
import { matchRows } from "./match/match-rows";
import { type MatchedTexts, matchTexts } from "./match/match-texts";
import { findOfficialTables, type OfficialTables } from "./match/official-tables";
import { readTitle } from "./match/read-title";
import type { Notice } from "./notice";
import { withPrintedCells } from "./read-cells";
import type { UnreadableFile } from "./unreadable-file";

/** Makes a report of a document's paragraphs and tables, and tells what did not fit. */
export function reportFromDocument(
  document: DocumentContent,
): Result<ImportedReport, UnreadableFile> {
  const candidates = officialTables(document);
  const texts = matchTexts(candidates[0].template, document.blocks);
  if (candidates[0].found === 0) return refuse({ kind: "no-report-tables" });
  const heading = readTitle(texts, document);
  if (heading === null) return refuse({ kind: "no-year" });
  const tables = prescribedAmong(candidates, heading.year);
  const rows = tables.sections.map((section) => matchRows(tables.template, section));
  const { year, organization } = heading;
  const blank = blankReport(tables.template, year, organization);
  const report = withPrintedCells(
    withValues(blank, [...texts.fields, ["title", overriddenTitle(blank, texts)]]),
    rows.flatMap((matched) => matched.texts),
  );
  return ok({
    report,
    misshapenRows: rows.flatMap((matched) => matched.misshapenRows),
    readings: new Map(),
    unplaced: [],
    questions: [],
    notices: [...missingTexts(texts), ...rows.flatMap((matched) => matched.notices)],
  });
}

/** The formats whose labels the document has most of. */
function officialTables({
  blocks,
}: DocumentContent): readonly [OfficialTables, ...OfficialTables[]] {
  const tables = blocks.filter((block) => block.kind === "table");
  const [first, ...rest] = templates
    .map((template) => findOfficialTables(template, tables))
    .sort((left, right) => right.found - left.found);
  if (!first) throw new Error("no official format is registered");
  return [first, ...rest.filter(({ found }) => found === first.found)];
}

/** Where labels alone do not decide, the year does. */
function prescribedAmong(
  [first, ...rest]: readonly [OfficialTables, ...OfficialTables[]],
  year: number,
): OfficialTables {
  const prescribed: ReportTemplate | null = templateForYear(year);
  return [first, ...rest].find(({ template }) => template === prescribed) ?? first;
}

function overriddenTitle(blank: Report, { title }: MatchedTexts): string | null {
  return title === "" || title === defaultTitle(blank) ? null : title;
}

function missingTexts({ missingSections }: MatchedTexts): readonly Notice[] {
  return missingSections
    .filter(({ kind }) => kind === "narrative")
    .map(({ heading }) => ({
      kind: "missing-section",
      severity: "warning",
      message: `没有找到标题“${heading}”，这一部分留空。`,
      places: [],
      source: null,
    }));
}
