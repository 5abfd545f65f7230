import type { MisshapenRow } from "../../rules/printed-form";
import type { Address } from "../../template/cells";
import type { ReportTemplate, Section } from "../../template/template";
import type { TableBlock } from "../blocks";
import type { Question, Unplaced } from "../imported-report";
import type { Notice } from "../notice";
import { alignRows, type FormRow, formRows, type RowMatch } from "./align-rows";
import { disorderedTables } from "./column-order";
import { type FittedRow, fitValues } from "./fit-values";
import { spellingsOf } from "./label";
import { sectionSpellings } from "./official-labels";
import { placeBySums, type SolvedRow } from "./place-by-sums";
import type { PrintedRow } from "./printed-rows";
import * as tell from "./table-notices";

/** The text of a cell and the row it stood in. */
export type PlacedText = {
  readonly address: Address;
  readonly text: string;
  readonly context: string;
  readonly confidence: "sure" | "check";
};

/** What the tables of a document say for one section, read as one format. */
export type MatchedTable = {
  readonly template: ReportTemplate;
  readonly section: Section;
  /** Printed rows that are rows of the form, whether their figures could be placed or not. */
  readonly matches: readonly RowMatch[];
  readonly cells: readonly PlacedText[];
  readonly misshapenRows: readonly MisshapenRow[];
  readonly notices: readonly Notice[];
  readonly questions: readonly Question[];
  readonly unplaced: readonly Unplaced[];
  /** Printed rows that were told of, read or not. */
  readonly used: ReadonlySet<PrintedRow>;
  /** How well the format fits; 0 when there is no such table. */
  readonly fit: number;
};

/** Everything the reader knows of a document's tables. */
export type PrintedTables = {
  readonly tables: readonly TableBlock[];
  readonly rows: readonly PrintedRow[];
};

/** Reads the tables of a section as those of a format. */
export function matchTable(
  template: ReportTemplate,
  section: Section,
  { tables, rows }: PrintedTables,
): MatchedTable {
  const matches = alignRows(template, section, rows);
  const base = { template, section };
  if (matches.length === 0) return { ...base, ...nothing, notices: [tell.missingTable(section)] };
  const forms = formRows(template, section);
  const used = new Set(matches.map(({ printed }) => printed));
  const fitted = fitValues(matches, tables);
  const fit = fitOf(template, section, fitted, rows);
  const refusal = refusalOf(section, matches, forms, rows);
  if (refusal) {
    const unplaced = [...used].filter(hasFigures).map((row) => tell.unreadRow(section, row));
    return { ...base, ...nothing, matches, used, fit, notices: [refusal], unplaced };
  }
  const solved = placeBySums(fitted);
  const open = solved.filter(({ texts }) => texts === null);
  return {
    ...base,
    matches,
    used,
    fit,
    cells: [...fitted.flatMap(cellsOfFitted), ...solved.flatMap(cellsOfSolved)],
    misshapenRows: misshapenOf(fitted),
    notices: [
      ...matches
        .filter(({ likeness }) => likeness < 1)
        .map((match) => tell.similarLabel(section, match)),
      ...fitted.filter(isDoubtful).map((row) => tell.doubtfulColumns(section, row)),
      ...solved.filter(({ texts }) => texts !== null).map((row) => tell.placedBySums(section, row)),
      ...open.map((row) => tell.misshapenRow(section, row)),
      ...missingRows(forms, matches).map((form) => tell.missingRow(section, form)),
    ],
    questions: open
      .filter(({ possible }) => possible.length > 0)
      .map((row) => tell.askPlace(section, row)),
    unplaced: [
      ...open.map(({ row }) => tell.unreadRow(section, row.match.printed)),
      ...fitted
        .filter(({ excess }) => excess.length > 0)
        .map((row) => tell.excessFigures(section, row)),
    ],
  };
}

const nothing = {
  matches: [],
  cells: [],
  misshapenRows: [],
  questions: [],
  unplaced: [],
  used: new Set<PrintedRow>(),
  fit: 0,
};

/** Rows with the right number of figures count, labels that only this format has count too. */
function fitOf(
  template: ReportTemplate,
  section: Section,
  fitted: readonly FittedRow[],
  rows: readonly PrintedRow[],
): number {
  const known = sectionSpellings(section)(template);
  const words = new Set(rows.flatMap(({ bare }) => bare));
  const heads = [...known].filter((word) => words.has(word)).length;
  const rowsFit = fitted.reduce((sum, { match, texts, certain, excess }) => {
    const whole = texts === null || excess.length > 0 ? 0 : certain ? 1 : 0.4;
    return sum + match.likeness + whole;
  }, 0);
  const missing = formRows(template, section).length - fitted.length;
  return Math.max(0.01, rowsFit + heads * 0.5 - missing * 0.6);
}

/** Why a table that is there cannot be read as a whole. */
function refusalOf(
  section: Section,
  matches: readonly RowMatch[],
  forms: readonly FormRow[],
  rows: readonly PrintedRow[],
): Notice | null {
  if (disorderedTables(matches).length > 0) return tell.disorderedColumns(section);
  return lostRepeatedLines(matches, forms, rows) ? tell.repeatedLinesLost(section) : null;
}

/** The labels are all there, the figures few and no two alike: equal lines have been removed. */
function lostRepeatedLines(
  matches: readonly RowMatch[],
  forms: readonly FormRow[],
  rows: readonly PrintedRow[],
): boolean {
  const words = rows.flatMap(({ bare }) => bare);
  const seen = forms.filter(({ label }) => {
    const spellings = spellingsOf(label);
    return words.some((word) => spellings.includes(word));
  });
  const figures = matches.flatMap(({ printed }) => figuresOf(printed));
  const wanted = seen.reduce((sum, form) => sum + form.addresses.length, 0);
  return (
    seen.length >= 3 &&
    matches.every(({ printed }) => !printed.values.includes("")) &&
    figures.length * 2 < wanted &&
    new Set(figures).size === figures.length &&
    figures.every((text) => text.length < 8)
  );
}

function figuresOf({ values }: PrintedRow): readonly string[] {
  return values.filter((text) => text !== "");
}

function hasFigures(row: PrintedRow): boolean {
  return figuresOf(row).length > 0;
}

function isDoubtful({ texts, certain }: FittedRow): boolean {
  return texts !== null && !certain;
}

function cellsOfFitted(row: FittedRow): readonly PlacedText[] {
  const sure = row.certain && row.match.likeness === 1;
  return row.texts === null ? [] : placed(row, row.texts, sure ? "sure" : "check");
}

function cellsOfSolved({ row, texts }: SolvedRow): readonly PlacedText[] {
  return texts === null ? [] : placed(row, texts, "check");
}

function placed(
  { match: { form, printed } }: FittedRow,
  texts: readonly string[],
  confidence: PlacedText["confidence"],
): readonly PlacedText[] {
  return form.addresses.map((address, at) => ({
    address,
    text: texts[at] ?? "",
    context: printed.source,
    confidence,
  }));
}

/** Rows printed with another number of figures than the format has, placed or not. */
function misshapenOf(rows: readonly FittedRow[]): readonly MisshapenRow[] {
  return rows
    .filter(({ texts, excess }) => texts === null || excess.length > 0)
    .map(({ match, given, texts }) => ({
      table: match.form.table.key,
      row: match.form.key,
      valueCells: texts === null ? given.length : given.filter((text) => text !== "").length,
    }));
}

function missingRows(forms: readonly FormRow[], matches: readonly RowMatch[]): readonly FormRow[] {
  return forms.filter((form) =>
    matches.every((match) => match.form.key !== form.key || match.form.table !== form.table),
  );
}
