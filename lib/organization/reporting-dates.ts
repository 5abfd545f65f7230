import type { OrganizationKind } from "./organization";

/** The dates of a report year as YYYY-MM-DD, in the order in which they come. */
export const reportingDates = [
  { key: "issuedOn", title: "下发" },
  { key: "draftDue", title: "初稿" },
  { key: "signatureDue", title: "部门审核" },
  { key: "acceptanceDue", title: "主管部门审核" },
  { key: "publicationDue", title: "公布" },
] as const;

export type ReportingDate = (typeof reportingDates)[number]["key"];
export type ReportingDates = Readonly<Record<ReportingDate, string>>;

export type DatesProblem =
  | "dates-out-of-order"
  | "issued-before-year-end"
  | "handed-in-after-january"
  | "published-too-late";

/**
 * What stands against the dates of a year. 条例 第四十九条: departments hand in and publish before
 * 31 January, the office that supervises publishes the government's own report before 31 March.
 */
export function datesProblem(
  year: number,
  dates: ReportingDates,
  kind: OrganizationKind,
): DatesProblem | null {
  const inOrder = reportingDates.map(({ key }) => dates[key]);
  if (inOrder.some((date, place) => date < (inOrder[place - 1] ?? ""))) return "dates-out-of-order";
  // Notices go out in December at the earliest; before there is nothing to report yet.
  if (dates.issuedOn < `${year}-11-01`) return "issued-before-year-end";
  if (dates.signatureDue > `${year + 1}-01-31`) return "handed-in-after-january";
  return dates.publicationDue > lastPublication(year, kind) ? "published-too-late" : null;
}

/** The last day on which an organ of this kind may publish. */
function lastPublication(year: number, kind: OrganizationKind): string {
  return kind === "government" || kind === "office" ? `${year + 1}-03-31` : `${year + 1}-01-31`;
}

/** Dates to begin with, as counties set them. */
export function usualDates(year: number): ReportingDates {
  return {
    issuedOn: `${year}-12-20`,
    draftDue: `${year + 1}-01-15`,
    signatureDue: `${year + 1}-01-22`,
    acceptanceDue: `${year + 1}-01-28`,
    publicationDue: `${year + 1}-01-31`,
  };
}
