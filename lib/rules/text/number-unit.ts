import { unitBehind } from "./number-words";

/**
 * Only counts, percentages and amounts can be compared. A code is a document or telephone number or
 * the like; other are years, days, ranks, multiples.
 */
export type NumberKind =
  | "count"
  | "percent"
  | "amount"
  | "year"
  | "time"
  | "ordinal"
  | "code"
  | "other";

/** The unit behind the digits, and what it makes of the number. */
export function unitAt(
  plain: string,
  { value, decimals }: { readonly value: number; readonly decimals: number },
  end: number,
  factor: number,
): { readonly unit: string; readonly kind: NumberKind } {
  unitBehind.lastIndex = end;
  const [unit = "", percent, money, time, measure, count, rank] = unitBehind.exec(plain) ?? [];
  const whole = Number.isInteger(value);
  if (percent) return { unit, kind: percent === "%" ? "percent" : "other" };
  if (money) return { unit, kind: "amount" };
  if (time) return { unit, kind: isYear(value) && time[0] === "年" ? "year" : "time" };
  if (measure) return { unit, kind: "other" };
  if (count) return { unit, kind: whole ? "count" : "other" };
  if (rank) return { unit, kind: rank === "号" ? "code" : "ordinal" };
  if (factor === 1 && decimals === 0 && isYear(value)) return { unit: "", kind: "year" };
  if (!whole || (decimals > 0 && factor === 1)) return { unit: "", kind: "other" };
  return { unit: "", kind: factor === 1 && value >= smallestCode ? "code" : "count" };
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2099;
}

/** 12345 without a unit is a telephone number, 110 as well; as counts they would have one. */
const smallestCode = 10_000;
