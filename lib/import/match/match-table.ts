import type { MisshapenRow } from "../../rules/printed-form";
import type { Address } from "../../template/cells";
import type { ReportTemplate, Section } from "../../template/template";
import type { TableBlock } from "../blocks";
import type { Question, Unplaced } from "../imported-report";
import type { Notice } from "../notice";
import { hasDigit } from "./cell-text";
import type { FittedRow } from "./fit-values";
import { type FormRow, formRows, turnedRows } from "./form-rows";
import { sectionSpellings } from "./official-labels";
import { placeBySums, type SolvedRow } from "./place-by-sums";
import type { PrintedRow } from "./printed-rows";
import { missingColumns, type ReadRows, readRows } from "./read-rows";
import { refusalOf } from "./refused-table";
import type { RowMatch } from "./row-match";
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
  /** Printed rows that are rows of the form in its order, whether their figures could be placed or not. */
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

/** Reads the tables of a section as those of a format, its rows and columns exchanged where that says more. */
export function matchTable(
  template: ReportTemplate,
  section: Section,
  printed: PrintedTables,
): MatchedTable {
  const straight = matchRows(template, section, printed, formRows(template, section));
  const exchanged = turnedRows(template, section);
  if (exchanged.length === 0 || isMostlyRead(straight, template, section)) return straight;
  const turned = matchRows(template, section, printed, exchanged);
  return turned.cells.length > straight.cells.length ? turned : straight;
}

function isMostlyRead(
  { cells }: MatchedTable,
  template: ReportTemplate,
  section: Section,
): boolean {
  const all = formRows(template, section).flatMap(({ addresses }) => addresses);
  return cells.length * 2 > all.length;
}

function matchRows(
  template: ReportTemplate,
  section: Section,
  { tables, rows }: PrintedTables,
  forms: readonly FormRow[],
): MatchedTable {
  const labels = sectionSpellings(section)(template);
  const read = readRows(forms, labels, rows, tables);
  const { fitted, conflicts, possible } = read;
  const spaced = fitted
    .filter((row) => tables[row.match.printed.table]?.spaced && hasBlankBefore(row))
    .map(({ match }) => match);
  const base = { template, section };
  if (fitted.length === 0) return { ...base, ...nothing, notices: [tell.missingTable(section)] };
  const told = [...fitted, ...conflicts].map(({ match }) => match);
  const matches = read.matches.filter(({ form }) => !form.turned);
  const used = new Set([...told, ...read.repeated, ...possible].map(({ printed }) => printed));
  const fit = fitOf(read, labels, rows);
  const refusal = refusalOf(section, read, rows);
  if (refusal) {
    const unplaced = [...used].filter(hasFigures).map((row) => tell.unreadRow(section, row));
    return { ...base, ...nothing, matches, used, fit, notices: [refusal], unplaced };
  }
  const solved = placeBySums(fitted);
  const open = solved.filter(({ texts }) => texts === null);
  const disputed = new Set(conflicts.map(({ match }) => match.form));
  return {
    ...base,
    matches,
    used,
    fit,
    cells: [
      ...fitted.flatMap((row) => cellsOfFitted(row, disputed)),
      ...solved.flatMap(cellsOfSolved),
    ],
    misshapenRows: misshapenOf(fitted),
    notices: [
      ...doubts(section, read, solved),
      ...(spaced.length > 0 ? [tell.spacedBlanks(section, spaced)] : []),
      ...gaps(section, read),
    ],
    questions: [
      ...open
        .filter(({ row: { match }, possible: ways }) => ways.length > 0 && !match.form.turned)
        .map((row) => tell.askPlace(section, row)),
      ...possible.map((match) => tell.askRow(section, match)),
    ],
    unplaced: [
      ...[...open.map(({ row }) => row), ...conflicts].map(({ match }) =>
        tell.unreadRow(section, match.printed),
      ),
      ...possible.map(({ printed }) => tell.unreadRow(section, printed)),
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

/** Figures that were read but may be wrong. */
function doubts(
  section: Section,
  { fitted, conflicts, refilled, moved }: ReadRows,
  solved: readonly SolvedRow[],
): readonly Notice[] {
  const alike = fitted.filter(({ match }) => match.likeness < 1);
  const [sound, open] = [true, false].map((isPlaced) =>
    solved.filter(({ texts }) => (texts !== null) === isPlaced),
  );
  return [
    ...alike.map(({ match }) => tell.similarLabel(section, match)),
    ...fitted.filter(isDoubtful).map((row) => tell.doubtfulColumns(section, row)),
    ...(sound ?? []).map((row) => tell.placedBySums(section, row)),
    ...(open ?? []).map((row) => tell.misshapenRow(section, row)),
    ...conflicts.map((row) => tell.repeatedRow(section, row)),
    ...refilled.map((row) => tell.refilledRow(section, row)),
    ...tell.otherOrder(section, moved, fitted),
  ];
}

/** Rows and columns of the form that are not printed. */
function gaps(section: Section, { fitted, forms }: ReadRows): readonly Notice[] {
  const missing = forms.filter((form) => fitted.every(({ match }) => match.form !== form));
  return [
    ...missing.map((form) => tell.missingRow(section, form)),
    ...tell.missingColumns(
      section,
      forms.map((form) => [form, missingColumns(form, fitted)] as const),
    ),
  ];
}

/** A label without figures may also be the head of a column. */
const blankWorth = 0.3;

/** Rows with the right number of figures count, labels that only this format has count too. */
function fitOf(
  { forms, fitted }: ReadRows,
  labels: ReadonlySet<string>,
  rows: readonly PrintedRow[],
): number {
  const words = new Set(rows.flatMap(({ bare }) => bare));
  const heads = [...labels].filter((word) => words.has(word)).length;
  const rowsFit = fitted.reduce((sum, { match, texts, certain, excess }) => {
    const isBlank = texts !== null && !texts.some((text) => hasDigit(text ?? ""));
    if (isBlank) return sum + match.likeness * blankWorth;
    const whole = texts === null || excess.length > 0 ? 0 : certain ? 1 : 0.4;
    return sum + match.likeness + whole;
  }, 0);
  const found = new Set(fitted.map(({ match }) => match.form)).size;
  return Math.max(0.01, rowsFit + heads * 0.5 - (forms.length - found) * 0.6);
}

/** A blank stands before a figure. */
function hasBlankBefore({ texts }: FittedRow): boolean {
  const isFilled = (texts ?? []).map((text) => text !== null && text !== "");
  return isFilled.slice(0, isFilled.lastIndexOf(true) + 1).includes(false);
}

function hasFigures({ values }: PrintedRow): boolean {
  return values.some((text) => text !== "");
}

function isDoubtful({ texts, certain }: FittedRow): boolean {
  return texts !== null && !certain;
}

function cellsOfFitted(row: FittedRow, disputed: ReadonlySet<FormRow>): readonly PlacedText[] {
  const sure = row.certain && row.match.likeness === 1 && !disputed.has(row.match.form);
  return row.texts === null ? [] : placed(row, row.texts, sure ? "sure" : "check");
}

function cellsOfSolved({ row, texts }: SolvedRow): readonly PlacedText[] {
  return texts === null ? [] : placed(row, texts, "check");
}

function placed(
  { match: { form, printed } }: FittedRow,
  texts: readonly (string | null)[],
  confidence: PlacedText["confidence"],
): readonly PlacedText[] {
  return form.addresses.flatMap((address, at) => {
    const text = texts[at] ?? null;
    return text === null ? [] : [{ address, text, context: printed.source, confidence }];
  });
}

/** Rows printed with another number of figures than the format has, placed or not. */
function misshapenOf(rows: readonly FittedRow[]): readonly MisshapenRow[] {
  return rows
    .filter(
      ({ match, texts, excess }) => !match.form.turned && (texts === null || excess.length > 0),
    )
    .map(({ match, given, texts }) => ({
      table: match.form.table.key,
      row: match.form.key,
      valueCells: texts === null ? given.length : given.filter((text) => text !== "").length,
    }));
}
