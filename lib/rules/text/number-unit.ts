import { countUnit, measureUnit, rankUnit, timeUnit } from "./number-words";

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
  const percent = matchAt(/[%‰]/y, plain, end);
  if (percent !== "") return { unit: percent, kind: percent === "%" ? "percent" : "other" };
  const money = matchAt(/元/y, plain, end);
  if (money !== "") return { unit: money, kind: "amount" };
  const time = matchAt(timeUnit, plain, end);
  if (time !== "") return { unit: time, kind: isYear(value) && time[0] === "年" ? "year" : "time" };
  const measure = matchAt(measureUnit, plain, end);
  if (measure !== "") return { unit: measure, kind: "other" };
  const unit = matchAt(countUnit, plain, end);
  const whole = Number.isInteger(value);
  if (unit !== "") return { unit, kind: whole ? "count" : "other" };
  const rank = matchAt(rankUnit, plain, end);
  if (rank !== "") return { unit: rank, kind: rank === "号" ? "code" : "ordinal" };
  if (factor === 1 && decimals === 0 && isYear(value)) return { unit: "", kind: "year" };
  if (!whole || (decimals > 0 && factor === 1)) return { unit: "", kind: "other" };
  return { unit: "", kind: factor === 1 && value >= smallestCode ? "code" : "count" };
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2099;
}

/** 12345 without a unit is a telephone number, 110 as well; as counts they would have one. */
const smallestCode = 10_000;

/** What a sticky pattern matches at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
