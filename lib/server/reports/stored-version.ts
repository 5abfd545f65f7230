import "server-only";
import { readCanonicalText } from "@/lib/report/canonical";
import type { Report } from "@/lib/report/report";

// A version never changes, so neither does what is read from it.
const read = new Map<string, Report>();
const mostRead = 200;

/** The report in a version's content. */
export function readVersion(content: string): Report {
  const known = read.get(content);
  if (known) return known;
  const report = readCanonicalText(content);
  if (read.size >= mostRead) read.clear();
  read.set(content, report);
  return report;
}
