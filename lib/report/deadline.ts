import { beijingDate, beijingTime } from "./beijing-time";

/**
 * The report year an office works on: last year's until June, because reports are due in January
 * to March and may be late; from July the running year, which is being prepared.
 */
export function currentReportYear(today: Date): number {
  const { year, month } = beijingTime(today);
  return month < 7 ? year - 1 : year;
}

/** Days left in China to a day such as 2026-01-31; negative when it has passed. */
export function daysLeft(due: string, now: Date): number {
  return Math.round((Date.parse(due) - Date.parse(beijingDate(now))) / (24 * 60 * 60 * 1000));
}
