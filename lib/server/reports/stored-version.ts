import "server-only";
import { readCanonicalText } from "@/lib/report/canonical";
import type { Report } from "@/lib/report/report";
import { frozenContent, type Stored } from "./frozen-version";

// A version never changes, so neither does what was read from it. By hash: a text that is another one is
// hashed again and refused.
const read = new Map<string, { readonly content: string; readonly report: Report }>();
const mostRead = 200;

/** The report in a version, which is what was frozen. */
export function readVersion(version: Stored): Report {
  const known = read.get(version.sha256);
  if (known?.content === version.content) return known.report;
  const content = frozenContent(version);
  const report = readCanonicalText(content);
  if (read.size >= mostRead) read.clear();
  read.set(version.sha256, { content, report });
  return report;
}
