import type { Issue, Rule, Subject } from "../issue";

/** Not published on the last day for it, or later (《条例》第四十九条). */
export function findLatePublication(
  { context: { publication, today } }: Subject,
  rule: Rule,
): readonly Issue[] {
  if (!publication) return [];
  const { due, publishedOn } = publication;
  if (publishedOn === null) {
    if (today === undefined || today <= due) return [];
    return [issueOf(rule, `应在 ${due} 前公布，到 ${today} 还没有公布。请尽快公布。`)];
  }
  return publishedOn <= due
    ? []
    : [issueOf(rule, `应在 ${due} 前公布，实际于 ${publishedOn} 公布。请说明原因。`)];
}

/** Published before the year it reports on was over. */
export function findEarlyPublication(
  { report, context: { publication } }: Subject,
  rule: Rule,
): readonly Issue[] {
  const day = publication?.publishedOn ?? null;
  if (day === null || day > `${report.year}-12-31`) return [];
  return [
    issueOf(rule, `公布日期是 ${day}，${report.year} 年还没有结束。请核对日期，或者核对报告年度。`),
  ];
}

/** Changed after it was published, without a word about what. */
export function findSilentChange(
  { context: { publication } }: Subject,
  rule: Rule,
): readonly Issue[] {
  const change = publication?.changedAfter ?? null;
  if (change === null || (change.note ?? "").trim() !== "") return [];
  return [
    issueOf(rule, `公布后于 ${change.on} 作了改动，没有更正说明。请在页面上写明更正的内容和日期。`),
  ];
}

/** An issue about the publication as a whole; the report's title is where a reader is taken. */
export function issueOf(rule: Rule, message: string): Issue {
  return { rule: rule.id, severity: rule.severity, message, places: ["title"] };
}
