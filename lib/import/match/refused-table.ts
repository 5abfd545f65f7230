import type { Section } from "../../template/template";
import type { Notice } from "../notice";
import type { FittedRow } from "./fit-values";
import { spellingsOf } from "./label";
import type { PrintedRow } from "./printed-rows";
import type { ReadRows } from "./read-rows";
import * as tell from "./table-notices";

/** Why a table that is there cannot be read as a whole; null when it can. */
export function refusalOf(
  section: Section,
  read: ReadRows,
  rows: readonly PrintedRow[],
): Notice | null {
  const places = read.forms.flatMap(({ addresses }) => addresses);
  if (read.fitted.some(isTwice)) return { ...tell.columnsTwice(section), places };
  if (read.fitted.some(({ heads }) => heads === "unclear"))
    return { ...tell.disorderedColumns(section), places };
  return lostRepeatedLines(read, rows) ? { ...tell.repeatedLinesLost(section), places } : null;
}

/** Each column is there twice, with figures of its own. */
function isTwice({ match, heads }: FittedRow): boolean {
  const figures = match.printed.values.filter((text) => text !== "").length;
  return typeof heads !== "string" && heads.isRepeated && figures > match.form.columns.length;
}

/** The labels are all there, the figures few and no two alike: equal lines have been removed. */
function lostRepeatedLines({ forms, fitted }: ReadRows, rows: readonly PrintedRow[]): boolean {
  const words = rows.flatMap(({ bare }) => bare);
  const seen = forms.filter(({ label }) => {
    const spellings = spellingsOf(label);
    return words.some((word) => spellings.includes(word));
  });
  const values = fitted.map(({ match }) => match.printed.values);
  const figures = values.flat().filter((text) => text !== "");
  const wanted = seen.reduce((sum, form) => sum + form.addresses.length, 0);
  return (
    seen.length >= 3 &&
    values.every((texts) => !texts.includes("")) &&
    figures.length * 2 < wanted &&
    new Set(figures).size === figures.length &&
    figures.every((text) => text.length < 8)
  );
}
