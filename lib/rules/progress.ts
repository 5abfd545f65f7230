import { type Report, textAt, valueAt } from "../report/report";
import { coverKey, finishedAddress, inputAddresses, sectionAddresses } from "../template/cells";
import type { ReportTemplate } from "../template/template";
import type { Issue } from "./issue";
import { isBlankRule } from "./tables/table-rules";

/** How far a part of the report is: 未开始, 填写中, 已完成, 有问题(n). */
export type SectionProgress = {
  readonly key: string;
  readonly heading: string;
  readonly state: "not-started" | "in-progress" | "done" | "problems";
  /** Errors in answered cells; blanks are not problems before the check. */
  readonly problems: number;
  readonly answered: number;
  readonly fields: number;
};

/** The task list of a report: 封面与前言 and the six sections. */
export function reportProgress(
  report: Report,
  issues: readonly Issue[],
): readonly SectionProgress[] {
  return sectionHeads(report.template).map((head) => sectionProgress(report, issues, head));
}

export type SectionHead = { readonly key: string; readonly heading: string };

/** Keys and headings of the wizard's pages in order. */
export function sectionHeads(template: ReportTemplate): readonly SectionHead[] {
  return [{ key: coverKey, heading: coverHeading }, ...template.sections];
}

/** Heading of the part before section 一, which the document prints without one. */
export const coverHeading = "封面与前言";

function sectionProgress(
  report: Report,
  issues: readonly Issue[],
  { key, heading }: SectionHead,
): SectionProgress {
  const addresses = inputAddresses(report.template, key);
  const answered = addresses.filter((address) => valueAt(report, address) !== null).length;
  const problems = problemsIn(report.template, key, issues);
  const isText = report.template.sections.every(
    (section) => section.key !== key || section.kind === "narrative",
  );
  const complete = isText
    ? textAt(report, finishedAddress(key)) !== null
    : answered === addresses.length;
  const state =
    problems > 0 ? "problems" : complete ? "done" : answered > 0 ? "in-progress" : "not-started";
  return { key, heading, state, problems, answered, fields: addresses.length };
}

/** S01 says of texts what the blank rules say of cells: not filled in yet. */
const missingSections = "S01";

function problemsIn(template: ReportTemplate, key: string, issues: readonly Issue[]): number {
  const inSection = new Set(sectionAddresses(template, key));
  return issues.filter(
    ({ rule, severity, places }) =>
      severity === "error" &&
      !isBlankRule(rule) &&
      rule !== missingSections &&
      places[0] !== undefined &&
      inSection.has(places[0]),
  ).length;
}
