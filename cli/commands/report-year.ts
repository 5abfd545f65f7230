import { earliestYear } from "../../lib/template/registry";
import { UsageError } from "./command";

/** Reports exist from the first official format up to next year, which may be prepared. */
export function checkYear(year: number): number {
  const latest = new Date().getFullYear() + 1;
  if (year < earliestYear || year > latest) {
    throw new UsageError(`报告年度 ${year} 超出范围，应在 ${earliestYear} 至 ${latest} 之间。`);
  }
  return year;
}
