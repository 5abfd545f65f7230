import type { SheetCell } from "../spreadsheet/read-sheets";
import { isWord } from "./ledger-mapping";

/** What names a column. */
export type HeadName = {
  /** What stands in each row of the head just there, from above; nothing where a merged cell covers it. */
  readonly texts: readonly string[];
  /** What the merged cell above says, when it names several columns. */
  readonly group: string;
};

/** The names in a row. */
export function namesInRow(cells: readonly SheetCell[]): readonly HeadName[] {
  return textsOf(cells).map((text) => ({ texts: [text], group: "" }));
}

/**
 * The names in two rows: some of the upper one stand for themselves, others for the several of the lower
 * one that follow. Null where the lower row is no part of a head: it says a number, or something below a
 * name that stands for itself, as a line of a case does.
 */
export function namesInTwoRows(
  above: readonly SheetCell[],
  below: readonly SheetCell[],
): readonly HeadName[] | null {
  if (!below.every(isLabel)) return null;
  const [upper, lower] = [textsOf(above), textsOf(below)];
  const at = (texts: readonly string[], place: number) => texts[place] ?? "";
  const names: HeadName[] = [];
  let group = "";
  for (let place = 0; place < Math.max(upper.length, lower.length); place += 1) {
    const texts = [at(upper, place), at(lower, place)] as const;
    const [name, part] = texts;
    const isWide = at(upper, place + 1) === "" && at(lower, place + 1) !== "";
    if (name !== "" && part !== "" && part !== name && !isWide) return null;
    if (name !== "" || part === "") group = isWide && part !== "" ? name : "";
    names.push({ texts, group: part === "" ? "" : group });
  }
  return names;
}

function textsOf(cells: readonly SheetCell[]): readonly string[] {
  return cells.map((cell) => {
    const text = typeof cell === "string" ? cell.replace(/\s+/gu, "") : "";
    return isWord(text) ? text : "";
  });
}

function isLabel(cell: SheetCell): boolean {
  if (cell === null) return true;
  return typeof cell === "string" && isWord(cell) && !/\d/.test(cell.normalize("NFKC"));
}
