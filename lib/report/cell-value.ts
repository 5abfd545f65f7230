import type { Quantity } from "../template/template";
import { plainDigits } from "./plain-digits";

export const amountUnits = ["元", "万元"] as const;
export type AmountUnit = (typeof amountUnits)[number];

/** An amount that brings its own unit; `unit` is null when none was written. */
export type AmountWithUnit = { readonly value: string; readonly unit: AmountUnit | null };

/** Text that is no value of the cell's quantity, kept as typed but for spaces around it. */
export type RawText = { readonly raw: string };

/**
 * What a cell holds: null unanswered · number for counts · decimal string (万元) for amounts ·
 * amount with unit · raw text. 0 is an answer.
 */
export type CellValue = number | string | AmountWithUnit | RawText | null;

/** Counts have at most nine digits; a longer row of digits is a slip and stays raw text. */
const largestCount = 999_999_999;
const decimal = /^\d{1,12}(\.\d{1,12})?$/;

/** Reads typed or printed text as a value of the quantity; what is no such value stays raw. */
export function parseCell(quantity: Quantity, typed: string): CellValue {
  const text = normalizeDigits(typed);
  if (text === "") return null;
  return parsers[quantity](text) ?? { raw: typed.trim() };
}

/** The text of a value as the form shows it and the document prints it. */
export function formatCell(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") {
    return "raw" in value ? value.raw : `${value.value}${value.unit ?? ""}`;
  }
  return String(value);
}

export function isRaw(value: CellValue): value is RawText {
  return typeof value === "object" && value !== null && "raw" in value;
}

/** The value as an exact integer of 10⁻¹² 件 or 万元, so that money is never a float; null when there is none. */
export function scaledValue(value: CellValue): bigint | null {
  if (value === null || isRaw(value)) return null;
  if (typeof value === "number") return BigInt(value) * scale;
  if (typeof value === "string") return scaledDecimal(value);
  const scaled = scaledDecimal(value.value);
  return value.unit === "元" ? scaled / 10_000n : scaled;
}

/** The value of a quantity that a scaled integer stands for, the other way round. */
export function unscaled(quantity: Quantity, scaled: bigint): CellValue {
  if (quantity === "count" || quantity === "signedCount") return Number(scaled / scale);
  const fraction = String(scaled % scale).padStart(12, "0");
  const value = canonicalDecimal(`${scaled / scale}.${fraction}`);
  return quantity === "amount" ? value : { value, unit: "万元" };
}

/** The count in a cell; null when it is unanswered or holds no count. */
export function countOf(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}

/** Digits after the decimal point of an amount. */
export function decimalPlaces(value: CellValue): number {
  const text = typeof value === "string" ? value : isAmount(value) ? value.value : "";
  return text.split(".")[1]?.length ?? 0;
}

export function sameValue(left: CellValue, right: CellValue): boolean {
  if (left === right) return true;
  if (isRaw(left) && isRaw(right)) return left.raw === right.raw;
  return (
    isAmount(left) && isAmount(right) && left.value === right.value && left.unit === right.unit
  );
}

function isAmount(value: CellValue): value is AmountWithUnit {
  return typeof value === "object" && value !== null && "value" in value;
}

const scale = 10n ** 12n;

function scaledDecimal(text: string): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(whole) * scale + BigInt(fraction.padEnd(12, "0"));
}

const parsers: Record<Quantity, (text: string) => CellValue> = {
  count: (text) => (/^\d+$/.test(text) ? withinRange(Number(text)) : null),
  signedCount: (text) => (/^[+-]?\d+$/.test(text) ? withinRange(Number(text)) : null),
  amount: (text) => (decimal.test(text) ? canonicalDecimal(text) : null),
  amountWithUnit: (text) => {
    const [, value = "", unit] = /^([\d.]+)\s*(元|万元)?$/.exec(text) ?? [];
    if (!decimal.test(value)) return null;
    return { value: canonicalDecimal(value), unit: amountUnits.find((u) => u === unit) ?? null };
  },
};

function withinRange(count: number): number | null {
  return Math.abs(count) <= largestCount ? count + 0 : null;
}

/** Full-width digits and signs become plain ones, spaces around and thousands separators go. */
function normalizeDigits(typed: string): string {
  const text = plainDigits(typed).replace(/[−–]/g, "-").trim();
  return /^[+-]?\d{1,3}(,\d{3})+(?![\d,])/.test(text) ? text.replaceAll(",", "") : text;
}

function canonicalDecimal(text: string): string {
  const [whole = "0", fraction = ""] = text.split(".");
  const digits = fraction.replace(/0+$/, "");
  const integer = whole.replace(/^0+(?=\d)/, "");
  return digits === "" ? integer : `${integer}.${digits}`;
}
