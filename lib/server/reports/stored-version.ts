import "server-only";
import { readCanonicalText } from "@/lib/report/canonical";
import type { Report } from "@/lib/report/report";
import { frozenContent, type Stored } from "./frozen-version";

// A version never changes, so neither does what is read from it.
const read = new Map<string, Report>();
const mostRead = 200;

/** The report in a version, which is what was frozen. */
export function readVersion(version: Stored): Report {
  const content = frozenContent(version);
  const known = read.get(content);
  if (known) return known;
  const report = readCanonicalText(content);
  if (read.size >= mostRead) read.clear();
  read.set(content, report);
  return report;
}
