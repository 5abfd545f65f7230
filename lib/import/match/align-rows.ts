import { type Address, addressOf, tablesOf } from "../../template/cells";
import { columnLeaves, rowLeaves } from "../../template/heads";
import { onceFor } from "../../template/once";
import type { ReportTemplate, Section, Table } from "../../template/template";
import { bareLabel, keptShare, likeness, numberOf, spellingsOf } from "./label";
import { sectionSpellings } from "./official-labels";
import type { PrintedRow } from "./printed-rows";

/** A row of the official form that holds values. */
export type FormRow = {
  readonly table: Table;
  readonly key: string;
  readonly label: string;
  readonly addresses: readonly Address[];
};

/** A row of the form with the printed row that is it. */
export type RowMatch = {
  readonly form: FormRow;
  readonly printed: PrintedRow;
  /** 1 for the official words or a known alias, less for a label that only resembles them. */
  readonly likeness: number;
};

/** The rows of a section's tables that hold values, top to bottom. */
export function formRows(template: ReportTemplate, section: Section): readonly FormRow[] {
  return formRowsOf(section)(template);
}

const formRowsOf = onceFor((section: Section) =>
  onceFor((template: ReportTemplate): readonly FormRow[] =>
    tablesOf(template, section.key).flatMap((table) =>
      rowLeaves(table).map(({ leaf }) => ({
        table,
        key: leaf.key,
        label: leaf.label,
        addresses: columnLeaves(table).map((column) =>
          addressOf(table.key, leaf.key, column.leaf.key),
        ),
      })),
    ),
  ),
);

/** Labels less alike than this are different ones. */
const leastLikeness = 0.75;

/**
 * Pairs printed rows with those of a section's tables in printed order, so that the labels agree
 * best as a whole. A label that resembles two rows that are still free is paired with neither.
 */
export function alignRows(
  template: ReportTemplate,
  section: Section,
  printed: readonly PrintedRow[],
): readonly RowMatch[] {
  const forms = formRows(template, section);
  const heads = sectionSpellings(section)(template);
  const alike = printed.map((row, at) => rowLikeness(forms, row, printed[at + 1], heads));
  const weights = tableWeights(printed, heads);
  const pairs = bestPairs(alike, (row, form) => {
    const found = alike[row]?.[form] ?? 0;
    return found === 0 ? 0 : found + (weights.get(printed[row]?.table ?? -1) ?? 0);
  });
  return pairs.flatMap((pair, at) => {
    const { row, form } = pair;
    const [match, line] = [forms[form], printed[row]];
    const found = alike[row]?.[form] ?? 0;
    if (!match || !line) return [];
    const free = { from: (pairs[at - 1]?.form ?? -1) + 1, to: pairs[at + 1]?.form ?? forms.length };
    const others = (alike[row] ?? []).slice(free.from, free.to);
    const ambiguous =
      found < 1 && others.some((other, index) => index + free.from !== form && other > found - 0.1);
    return ambiguous ? [] : [{ form: match, printed: line, likeness: found }];
  });
}

/**
 * How surely a printed row is each row of the form: 1 for known words, 0 for different ones. A row
 * with known words is not compared with any others.
 */
function rowLikeness(
  forms: readonly FormRow[],
  row: PrintedRow,
  next: PrintedRow | undefined,
  heads: ReadonlySet<string>,
): readonly number[] {
  const tails = tailsOf(row);
  const known = forms.map((form) => (isCalled(form, row, tails, heads) ? 1 : 0));
  if (row.named || known.some((found) => found === 1)) return known;
  const continued = forms.map((form) => (next && goesOn(form, tails, next) ? 1 : 0));
  if (continued.some((found) => found === 1)) return continued;
  const last = row.labels.at(-1) ?? "";
  if ((row.bare.at(-1) ?? "").length < 2) return known;
  return forms.map((form) => similarity(form, spellingsOf(form.label), tails, last));
}

function isCalled(
  { label }: FormRow,
  row: PrintedRow,
  tails: readonly string[],
  heads: ReadonlySet<string>,
): boolean {
  if (label === "") return isUnlabelled(row, heads);
  const spellings = spellingsOf(label);
  if (tails.some((tail) => spellings.includes(tail))) return true;
  // 「不予公开-危及“三安全一稳定”」: the group stands in the same cell.
  const whole = row.bare.at(-1) ?? "";
  return spellings.some((one) => endsBehindHead(whole, one, heads));
}

function goesOn({ label }: FormRow, tails: readonly string[], next: PrintedRow): boolean {
  return spellingsOf(label).some((one) => goesOnBehindFigures(tails, one, next));
}

function similarity(
  form: FormRow,
  spellings: readonly string[],
  tails: readonly string[],
  last: string,
): number {
  const [printedNumber, number] = [numberOf(last), numberOf(form.label)];
  const contradicts = printedNumber !== null && number !== null && printedNumber !== number;
  if (contradicts) return 0;
  const alike = spellings.flatMap((one) =>
    one.length < 4 ? [] : tails.map((tail) => likeness(tail, one)),
  );
  const short = bareLabel(last);
  const shortened =
    printedNumber !== null && printedNumber === number && short.length >= 4
      ? keptShare(short, bareLabel(form.label)) * 0.95
      : 0;
  const best = Math.max(0, shortened, ...alike);
  // A label that differs is never as sure as one that does not.
  return best >= leastLikeness ? Math.min(best, 0.98) : 0;
}

/** The row of a table without row labels: figures under its column heads, no words of its own. */
function isUnlabelled(row: PrintedRow, heads: ReadonlySet<string>): boolean {
  const above = row.bare.join("");
  return [...heads].filter((head) => head.length >= 4 && above.includes(head)).length >= 2;
}

/** Every number of words from the right, joined: 「（」「一」「）予以公开」 is 一予以公开. */
function tailsOf({ bare }: PrintedRow): readonly string[] {
  const last = bare.slice(-longestTail);
  return last.map((_text, at) => last.slice(at).join("")).filter((text) => text !== "");
}

const longestTail = 12;

function endsBehindHead(whole: string, spelling: string, heads: ReadonlySet<string>): boolean {
  if (spelling.length < 2 || !whole.endsWith(spelling)) return false;
  return heads.has(whole.slice(0, -spelling.length));
}

/** The label goes on below its figures: 「5.要求行政机关确认或重」 0 0 … 「新出具已获取信息」. */
function goesOnBehindFigures(
  tails: readonly string[],
  spelling: string,
  next: PrintedRow,
): boolean {
  const below = next.bare.join("");
  return tails.some(
    (tail) =>
      tail.length >= 4 &&
      tail.length < spelling.length &&
      spelling.startsWith(tail) &&
      below.startsWith(spelling.slice(tail.length)),
  );
}

/** A table that has more of the section's labels is rather the official one. */
function tableWeights(
  rows: readonly PrintedRow[],
  heads: ReadonlySet<string>,
): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { table, bare } of rows) {
    const known = bare.filter((label) => heads.has(label)).length;
    weights.set(table, Math.min(0.2, (weights.get(table) ?? 0) + known * 0.004));
  }
  return weights;
}

type Pair = { readonly row: number; readonly form: number };

/** The pairs in order with the greatest sum of worths; a worth of 0 is no pair. */
function bestPairs(
  rows: readonly (readonly number[])[],
  worth: (row: number, form: number) => number,
): readonly Pair[] {
  const forms = rows[0]?.length ?? 0;
  const sums = [Array.from({ length: forms + 1 }, () => 0)];
  for (let row = 1; row <= rows.length; row += 1) {
    const line = [0];
    for (let form = 1; form <= forms; form += 1) {
      const own = worth(row - 1, form - 1);
      const paired = own > 0 ? (sums[row - 1]?.[form - 1] ?? 0) + own : 0;
      line.push(Math.max(paired, sums[row - 1]?.[form] ?? 0, line[form - 1] ?? 0));
    }
    sums.push(line);
  }
  const pairs: Pair[] = [];
  let [row, form] = [rows.length, forms];
  while (row > 0 && form > 0) {
    const here = sums[row]?.[form] ?? 0;
    if (here === (sums[row - 1]?.[form] ?? 0)) row -= 1;
    else if (here === (sums[row]?.[form - 1] ?? 0)) form -= 1;
    else {
      pairs.push({ row: row - 1, form: form - 1 });
      row -= 1;
      form -= 1;
    }
  }
  return pairs.reverse();
}
