import type { MisshapenRow, PrintedForm, PrintedFormat } from "../../rules/printed-form";
import { cellIndex, cellsOf } from "../../template/cells";
import { templateForYear } from "../../template/registry";
import type { ReportTemplate, Section } from "../../template/template";
import type { ChosenFormat } from "../match/choose-format";
import type { MatchedTable } from "../match/match-table";
import type { MatchedTexts } from "../match/match-texts";
import { type OfficialHead, officialHeads } from "./official-heads";
import { differingLabels, readLabels } from "./printed-labels";

/** What a foreign document prints of the form itself, for the check; a report stores none of it. */
export function printedForm(
  chosen: ChosenFormat,
  { printed }: MatchedTexts,
  year: number,
): PrintedForm {
  const { template, tables } = chosen;
  const known = cellIndex(template);
  return {
    ...printed,
    labels: tables
      .flatMap((table) => differingLabels(readLabels(table)))
      .filter(({ place }) => known.has(place)),
    otherFormats: tables.flatMap((table) => otherFormat(template, table, year)),
    misshapenRows: misshapenRowsOf(chosen),
  };
}

/** A file of our own prints the official words; only its rows may have been changed since. */
export function ownForm(misshapenRows: readonly MisshapenRow[]): PrintedForm {
  return {
    beforeTitle: [],
    title: [],
    headings: [],
    missingSections: [],
    labels: [],
    otherFormats: [],
    besideTables: [],
    misshapenRows,
  };
}

/** Rows with another number of value cells than the report's format has. */
export function misshapenRowsOf({ template, tables }: ChosenFormat): readonly MisshapenRow[] {
  const known = new Set(template.tables.map(({ key }) => key));
  return tables
    .flatMap(({ misshapenRows }) => misshapenRows)
    .filter(({ table }) => known.has(table));
}

/** A table of another format than the one prescribed for the year, with the words that give it away. */
function otherFormat(
  template: ReportTemplate,
  table: MatchedTable,
  year: number,
): readonly PrintedFormat[] {
  const prescribed = templateForYear(year) ?? template;
  if (table.template === prescribed || table.matches.length === 0) return [];
  const official = new Set(officialHeads(prescribed, sectionLike(prescribed, table)).map(roleOf));
  const words = readLabels(table)
    .filter(({ head }) => !official.has(roleOf(head)))
    .map(({ text }) => text.replace(/\s*[\r\n]+\s*/g, ""));
  const place = cellsOf(template).find((cell) => cell.table.section === table.section.key);
  if (words.length === 0 || !place) return [];
  return [
    {
      section: table.section.key,
      format: table.template.id,
      words: [...new Set(words)],
      place: place.address,
    },
  ];
}

function sectionLike({ sections }: ReportTemplate, { section }: MatchedTable): Section {
  return sections.find(({ key }) => key === section.key) ?? section;
}

/** 「（六）其他处理」 heads a row in one format and three rows in the other. */
function roleOf({ kind, group, label }: OfficialHead): string {
  return `${kind} ${group} ${label}`;
}
