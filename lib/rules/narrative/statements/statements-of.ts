import { onceFor } from "../../../template/once";
import type { Subject } from "../../issue";
import type { Figure } from "../figures/figure";
import { figuresOf } from "../figures/figures-of";
import { isOfOthers, type Reporter, reporterOf } from "../figures/other-scope";
import { isComparison, isOfOtherTime, isPlanned } from "../figures/other-time";
import { disclosureSaying } from "./disclosure-sayings";
import { disputeSaying } from "./dispute-sayings";
import { requestSaying } from "./request-sayings";
import type { Statement } from "./statement";

/** What the narratives say about figures of the tables, as far as it is about this office and year. */
export const statementsOf = onceFor((subject: Subject): readonly Statement[] => {
  const { report, context } = subject;
  const reporter = reporterOf(report.organization, context);
  return figuresOf(subject).flatMap((figure) => {
    if (!isExactCase(figure)) return [];
    const said =
      disputeSaying(figure) ??
      requestSaying(figure, report.year, report.template) ??
      disclosureSaying(figure);
    return said && !isOfAnother(figure, report.year, reporter) ? [{ figure, ...said }] : [];
  });
});

/** Cases and documents are counted like this; persons, pages and days are no cases. */
function isExactCase({ number }: Figure): boolean {
  return number.kind === "count" && (number.unit === null || caseUnits.has(number.unit));
}

const caseUnits = new Set([
  ...[
    "件",
    "件次",
    "件（次）",
    "件/次",
    "条",
    "份",
    "宗",
    "宗次",
    "起",
    "例",
    "封",
    "项",
    "次",
    "个",
    "单",
  ],
  ...["部", "篇", "笔", "份次", "条次"],
]);

function isOfAnother(
  { before, near, paragraph, number }: Figure,
  year: number,
  reporter: Reporter,
): boolean {
  return (
    isOfOtherTime(before, year) ||
    isPlanned(before) ||
    isComparison(near) ||
    isQuoted(before) ||
    isOfOthers(before, reporter) ||
    // 51页 was cut off by the list of units, or a word goes on: 51件套.
    /^[A-Za-z]/.test(paragraph.plain.slice(number.end, number.end + 1))
  );
}

/** Inside 《》 or “” a number is somebody else's. */
function isQuoted(before: string): boolean {
  return (
    before.lastIndexOf("《") > before.lastIndexOf("》") ||
    before.lastIndexOf("“") > before.lastIndexOf("”")
  );
}
