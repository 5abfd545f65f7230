import { blankReport, defaultTitle, type Report, withValues } from "../report/report";
import { ok, type Result, refuse } from "../result";
import type { Address } from "../template/cells";
import { templateForYear, templates } from "../template/registry";
import type { ReportTemplate } from "../template/template";
import type { Block, DocumentContent } from "./blocks";
import { cellNotices } from "./cell-notices";
import type { ImportOptions } from "./import-options";
import type { ImportedReport, Reading } from "./imported-report";
import { type ChosenFormat, chooseFormat } from "./match/choose-format";
import { convertCells } from "./match/convert-format";
import { flatBlocks } from "./match/flat-blocks";
import type { MatchedTable, PrintedTables } from "./match/match-table";
import { type MatchedTexts, matchTexts } from "./match/match-texts";
import { printedRows } from "./match/printed-rows";
import { type ReadTitle, readTitle } from "./match/read-title";
import { reportsIn } from "./match/several-reports";
import { otherTables, summaryOf } from "./match/unread-tables";
import type { Notice } from "./notice";
import { misshapenRowsOf, ownForm, printedForm } from "./printed/printed-form";
import { cellReadings, readCells, withPrintedCells } from "./read-cells";
import { withTextTables } from "./text/text-tables";
import type { UnreadableFile } from "./unreadable-file";

/** Makes a report of a document's paragraphs and tables, and tells what did not fit. */
export function reportFromDocument(
  document: DocumentContent,
  options: ImportOptions = {},
): Result<ImportedReport, UnreadableFile> {
  // Only a document of our own names the organ beside its text.
  const own = document.organization !== null;
  const any = options.template ?? newestTemplate();
  const flat = own ? document.blocks : withTextTables(flatBlocks(any, document.blocks));
  const parts = own ? [{ title: "", blocks: flat }] : reportsIn(any, flat);
  const part = parts[options.part ?? 0];
  if (parts.length > 1 && (options.part === undefined || !part)) {
    return refuse({ kind: "several-reports", titles: parts.map(({ title }) => title) });
  }
  return readPart({ ...document, blocks: part?.blocks ?? flat }, own, options);
}

function readPart(
  document: DocumentContent,
  own: boolean,
  options: ImportOptions,
): Result<ImportedReport, UnreadableFile> {
  const printed = tablesOfBlocks(document.blocks);
  const first = matchTexts(options.template ?? newestTemplate(), document.blocks, own);
  const heading = readTitle(first, document);
  const year = options.year ?? heading.year;
  const chosen = chooseFormat(printed, { year, template: options.template ?? null });
  if (chosen.tables.every(({ fit }) => fit <= 0)) return refuse({ kind: "no-report-tables" });
  if (year === null) return refuse({ kind: "no-year" });
  const texts = matchTexts(chosen.template, document.blocks, own);
  return ok(assemble({ chosen, texts, heading, year, printed, own }));
}

type ReadParts = {
  readonly chosen: ChosenFormat;
  readonly texts: MatchedTexts;
  readonly heading: ReadTitle;
  readonly year: number;
  readonly printed: PrintedTables;
  readonly own: boolean;
};

function assemble(parts: ReadParts): ImportedReport {
  const { chosen, texts, heading, year, printed, own } = parts;
  const { template } = chosen;
  const blank = blankReport(template, year, heading.organization);
  const cover = withValues(blank, [...texts.fields, ["title", overriddenTitle(blank, texts, own)]]);
  const tables = chosen.tables.map((table) => readTable(template, table, own));
  const cells = tables.flatMap((table) => table.cells);
  const blanks = cells.filter(({ placed }) => placed.text.trim() === "");
  const report = withPrintedCells(
    cover,
    tables.flatMap(({ converted }) => converted.values),
    new Set(blanks.map(({ cell }) => cell.address)),
  );
  return {
    report,
    printed: own ? ownForm(misshapenRowsOf(chosen)) : printedForm(chosen, texts, year),
    readings: new Map([
      ...textReadings(texts),
      ...tables.flatMap((table) => cellReadings(report, table.cells)),
    ]),
    unplaced: [
      ...texts.unplaced,
      ...chosen.tables.flatMap(({ unplaced }) => unplaced),
      ...tables.flatMap(({ converted }) => converted.unplaced),
      ...(own ? [] : otherTables(chosen, printed)),
    ],
    questions: [
      ...texts.questions,
      ...chosen.tables.flatMap(({ questions }) => questions),
      ...tables.flatMap(({ converted }) => converted.questions),
    ],
    notices: [
      ...summaryOf(chosen, texts),
      ...(own ? [] : heading.notices),
      ...yearNotice(heading, year),
      ...missingTexts(texts),
      ...texts.notices,
      ...chosen.tables.flatMap(({ notices }) => notices),
      ...tables.flatMap(({ notices }) => notices),
    ],
  };
}

function readTable(template: ReportTemplate, table: MatchedTable, own: boolean) {
  const cells = readCells(table.template, table.cells, own);
  const values = new Map(cells.map(({ cell, value }) => [cell.address, value] as const));
  const converted =
    table.template === template
      ? { values: [...values], questions: [], unplaced: [], notices: [] }
      : convertCells(table.template, template, values);
  return {
    cells,
    converted,
    notices: [...cellNotices(table.template, cells), ...converted.notices],
  };
}

function tablesOfBlocks(blocks: readonly Block[]): PrintedTables {
  const tables = blocks.filter((block) => block.kind === "table");
  return { tables, rows: printedRows(tables) };
}

function textReadings({ fields }: MatchedTexts): readonly (readonly [Address, Reading])[] {
  return fields.flatMap(([address, value]) =>
    typeof value === "string"
      ? [[address, { text: value, context: value.slice(0, 60), confidence: "sure" }] as const]
      : [],
  );
}

function overriddenTitle(blank: Report, { title }: MatchedTexts, own: boolean): string | null {
  const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "");
  const same = own ? title === defaultTitle(blank) : plain(title) === plain(defaultTitle(blank));
  return title === "" || same ? null : title;
}

function yearNotice(heading: ReadTitle, year: number): readonly Notice[] {
  if (heading.year === null || heading.year === year) return [];
  const message = `文件写的是 ${heading.year} 年，按指定的 ${year} 年读入，请核对。`;
  return [{ kind: "cover", severity: "warning", message, places: [], source: null }];
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

/** For what all formats share: the titles of sections. */
function newestTemplate(): ReportTemplate {
  const newest = templateForYear(Number.MAX_SAFE_INTEGER) ?? templates[0];
  if (!newest) throw new Error("no official format is registered");
  return newest;
}
