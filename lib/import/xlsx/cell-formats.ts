import { ok, type Result } from "../../result";
import type { Zip } from "../docx/zip-entry";
import type { UnreadableFile } from "../unreadable-file";
import type { CellContent } from "./sheet";
import { localName, readInto } from "./workbook-xml";

/** What the number of a cell with a style is. */
export type CellFormats = { readonly contentOf: (typed: string, style: number) => CellContent };

/** Built-in formats of dates and times, those of Chinese Excel among them (ECMA-376 18.8.30). */
const builtInDates = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 58 && id !== 48 && id !== 49);

/** Reads which styles show a number as a date; numbers of all others stay as they are. */
export function readCellFormats(zip: Zip, since1904: boolean): Result<CellFormats, UnreadableFile> {
  const dateFormats = new Set<number>();
  const dateStyles: boolean[] = [];
  let inCellStyles = false;
  const read = readInto(zip, "xl/styles.xml", ({ name, attributes }) => {
    const local = localName(name);
    if (local === "numFmt" && isDateCode(attributes.formatCode ?? "")) {
      dateFormats.add(Number(attributes.numFmtId));
    }
    if (local === "cellXfs") inCellStyles = true;
    if (local === "cellStyles" || local === "dxfs") inCellStyles = false;
    if (!inCellStyles || local !== "xf") return;
    const format = Number(attributes.numFmtId);
    dateStyles.push(builtInDates(format) || dateFormats.has(format));
  });
  if (!read.ok) return read;
  return ok({
    contentOf: (typed, style) =>
      (dateStyles[style] ? dateContent(typed, since1904) : null) ?? numberContent(typed),
  });
}

/** Without texts in quotes, escaped signs, colours and conditions, only dates are written with these. */
function isDateCode(code: string): boolean {
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").replace(/General/gi, ""));
}

/** As the program shows it: with 15 digits at most, so that 0.1 + 0.2 is 0.3. */
function numberContent(typed: string): CellContent {
  if (typed.trim() === "") return { text: typed, value: null };
  const number = Number(typed);
  if (!Number.isFinite(number)) return { text: typed, value: typed };
  const value = Number(number.toPrecision(15));
  const text = String(value);
  return { text: text.includes("e") ? typed : text, value };
}

const dayMilliseconds = 86_400_000;
/** Day 0 of the calendar from 1900, which counts a 29th of February 1900, and of the one from 1904. */
const day0 = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
const lastDay = 2_958_465;

/** Null for what is no day of the calendar; a time alone has no date. */
function dateContent(typed: string, since1904: boolean): CellContent | null {
  const days = Number(typed);
  if (typed.trim() === "" || !(days >= 0 && days <= lastDay)) return null;
  const start = since1904 ? day0.from1904 : day0.from1900;
  const moment = new Date(start + Math.round(days * dayMilliseconds));
  const [date = "", time = ""] = moment.toISOString().split(/[T.]/);
  if (days < 1) return { text: time, value: days };
  return { text: time === "00:00:00" ? date : `${date} ${time}`, value: moment };
}
