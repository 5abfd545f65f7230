import { beijingTime } from "./beijing-time";

/**
 * The report year an office works on: last year's until June, because reports are due in January
 * to March and may be late; from July the running year, which is being prepared.
 */
export function currentReportYear(today: Date): number {
  const { year, month } = beijingTime(today);
  return month < 7 ? year - 1 : year;
}

/** Days left to 31 January of the next year (条例 art. 49); negative when the day has passed. */
export function daysToDeadline(reportYear: number, today: Date): number {
  const { year, month, day } = beijingTime(today);
  const deadline = Date.UTC(reportYear + 1, 0, 31);
  return Math.round((deadline - Date.UTC(year, month - 1, day)) / (24 * 60 * 60 * 1000));
}
