import { earliestYear } from "../../lib/template/registry";
import { type Arguments, UsageError } from "./command";

/** Reports exist from the first official format up to next year, which may be prepared. */
export function checkYear(year: number): number {
  const latest = new Date().getFullYear() + 1;
  if (year < earliestYear || year > latest) {
    throw new UsageError(`报告年度 ${year} 超出范围，应在 ${earliestYear} 至 ${latest} 之间。`);
  }
  return year;
}

/** The year given with --year; null without one. */
export function yearOption({ texts }: Arguments): number | null {
  const typed = texts.get("year");
  if (typed === undefined) return null;
  if (!/^\d{4}$/.test(typed)) {
    throw new UsageError(`年度“${typed}”不是四位数字，应写成 2025 这样。`);
  }
  return checkYear(Number(typed));
}
