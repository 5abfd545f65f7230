import type { Issue, Severity } from "@/lib/rules/issue";

/** Gravest first. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

/** The findings gravest first; of one weight in the order of the rules. */
export function gravestFirst<Found extends Issue>(issues: readonly Found[]): readonly Found[] {
  return severities.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
}

/** Tells findings of one check apart. */
export function issueKey({ rule, places, passages = [], message }: Issue): string {
  return [rule, ...places, ...passages.map(({ start }) => start), message].join(" ");
}
