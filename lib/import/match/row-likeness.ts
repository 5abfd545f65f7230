import type { FormRow } from "./form-rows";
import {
  bareLabel,
  isComposed,
  keptShare,
  leastLikeness,
  likeness,
  numberOf,
  spellingsOf,
} from "./label";
import type { PrintedRow } from "./printed-rows";

/**
 * How surely a printed row is each row of the form: 1 for known words, 0 for different ones. A row
 * with known words is not compared with any others.
 */
export function rowLikeness(
  forms: readonly FormRow[],
  row: PrintedRow,
  next: PrintedRow | undefined,
  heads: ReadonlySet<string>,
): readonly number[] {
  const tails = tailsOf(row);
  const known = forms.map((form) =>
    isCalled(form, row, tails, heads) && !isInOtherGroup(form, forms, row) ? 1 : 0,
  );
  if (row.named || known.some((found) => found === 1)) return known;
  const continued = forms.map((form) => (next && goesOn(form, tails, next) ? 1 : 0));
  if (continued.some((found) => found === 1)) return continued;
  const last = row.labels.at(-1) ?? "";
  if ((row.bare.at(-1) ?? "").length < 2) return known;
  return forms.map((form) => similarity(form, spellingsOf(form.label), tails, last));
}

function isCalled(
  { label, turned }: FormRow,
  row: PrintedRow,
  tails: readonly string[],
  heads: ReadonlySet<string>,
): boolean {
  if (label === "") return isUnlabelled(row, heads);
  if (!turned && isUnderHeads(row)) return false;
  const spellings = spellingsOf(label);
  if (tails.some((tail) => spellings.includes(tail))) return true;
  // 「不予公开-危及“三安全一稳定”」: the group stands in the same cell.
  const whole = row.bare.at(-1) ?? "";
  return spellings.some((one) => endsBehindHead(whole, one, heads));
}

/** Without words of its own, below several side by side: 总计 at the end of these is no row. */
function isUnderHeads({ ownLabels, heads }: PrintedRow): boolean {
  const line = heads.at(-1)?.line;
  return ownLabels === 0 && heads.filter((head) => head.line === line).length >= fewestHeads;
}

const fewestHeads = 3;

/** Of rows with one name, those of another group than the one that the row names. */
function isInOtherGroup(form: FormRow, forms: readonly FormRow[], row: PrintedRow): boolean {
  const namesakes = forms.filter(({ label }) => label === form.label);
  if (namesakes.length < 2 || row.ownLabels === 0) return false;
  const own = row.bare.slice(-row.ownLabels).join("");
  const named = (label: string) => spellingsOf(label).some((one) => own.includes(one));
  const fits = ({ above }: FormRow) => above.filter(named).length;
  return fits(form) < Math.max(...namesakes.map(fits));
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
  const words = form.above.length > 0 ? [...spellings, bareLabel(pathOf(form))] : spellings;
  const alike = words.flatMap((one) =>
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

/** 「行政诉讼—复议后起诉—结果维持」: the label behind those of its groups. */
function pathOf({ above, label }: FormRow): string {
  return [...above, label].join("");
}

/** The row of a table without row labels: figures under its column heads, no name of another row. */
function isUnlabelled(row: PrintedRow, heads: ReadonlySet<string>): boolean {
  const own = row.bare.slice(row.bare.length - row.ownLabels);
  // A title or a note may stand on one line with the heads, before the first of them.
  const from = own.findIndex((label) => heads.has(label));
  const isOnlyHeads = from !== -1 && own.slice(from).every((label) => heads.has(label));
  if (row.named || (own.length > 1 && !isOnlyHeads)) return false;
  const above = [...row.heads.map(({ bare }) => bare), ...row.bare].join("");
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
  return isComposed(whole.slice(0, -spelling.length), heads, mostGroups);
}

/** Groups above a row: 行政诉讼, 复议后起诉. */
const mostGroups = 3;

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
