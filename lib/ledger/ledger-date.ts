import type { SheetCell } from "../spreadsheet/read-sheets";

/** A day as 2025-03-07; such texts sort as the days do. */
export type LedgerDate = string;

/** What a date cell of a ledger says. `none`: nothing was entered, also as a dash or 无. */
export type ReadDate =
  | { readonly kind: "date"; readonly date: LedgerDate }
  | { readonly kind: "none" | "not-a-date" | "impossible-date" };

/**
 * Reads a day in any form that stands in real ledgers: a date of the workbook, its serial number,
 * 2025-3-7, 2025/3/7, 2025.3.7, 2025年3月7日, 20250307, each also with a time. A year of two digits and
 * 3/7/2025 can mean several days and are no date.
 */
export function readLedgerDate(cell: SheetCell): ReadDate {
  if (cell instanceof Date) return dateOf(cell);
  if (typeof cell === "number") return readNumber(cell);
  return typeof cell === "string"
    ? readText(cell)
    : { kind: cell === null ? "none" : "not-a-date" };
}

const day = 24 * 60 * 60 * 1000;
/** Serial number of 1970-01-01 in the calendar of Excel. */
const serialOf1970 = 25_569;
/** 1954 to 2119: smaller and larger numbers in a date column are something else. */
const serials = { first: 20_000, last: 80_000 };

const patterns = [
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:\s*(?:T|\s|星期|周|\().*)?$/u,
  /^(\d{4})(\d\d)(\d\d)$/,
];

function readText(typed: string): ReadDate {
  const text = typed
    .normalize("NFKC")
    .replace(/[−–—―]/g, "-")
    .trim();
  if (/^[-/\\]*$/.test(text) || text === "无") return { kind: "none" };
  for (const pattern of patterns) {
    const [, year, month, dayOfMonth] = pattern.exec(text) ?? [];
    if (dayOfMonth !== undefined)
      return calendarDate(Number(year), Number(month), Number(dayOfMonth));
  }
  return /^\d{5}(\.\d+)?$/.test(text) ? readNumber(Number(text)) : { kind: "not-a-date" };
}

function readNumber(number: number): ReadDate {
  if (number >= serials.first && number < serials.last) {
    return dateOf(new Date((number - serialOf1970) * day));
  }
  return /^\d{8}$/.test(String(number)) ? readText(String(number)) : { kind: "not-a-date" };
}

function dateOf(moment: Date): ReadDate {
  if (Number.isNaN(moment.getTime())) return { kind: "not-a-date" };
  return { kind: "date", date: moment.toISOString().slice(0, 10) };
}

function calendarDate(year: number, month: number, dayOfMonth: number): ReadDate {
  const moment = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === dayOfMonth;
  return exists && year >= 1900 ? dateOf(moment) : { kind: "impossible-date" };
}
