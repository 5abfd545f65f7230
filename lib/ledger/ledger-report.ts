import { blankReport, type Report, withValues } from "../report/report";
import type { LedgerForm } from "../template/ledger-form";
import type { ReportTemplate } from "../template/template";
import { type CountedCase, rowsByCell } from "./count-ledger";

/** A report that answers the ledger's table alone: a cell without cases is 0. */
export function ledgerReport(
  template: ReportTemplate,
  form: LedgerForm,
  {
    year,
    organization,
    cases,
  }: Pick<Report, "year" | "organization"> & {
    readonly cases: readonly CountedCase[];
  },
): Report {
  const rows = rowsByCell(template, form, cases);
  return withValues(
    blankReport(template, year, organization),
    [...rows].map(([address, found]) => [address, found.length] as const),
  );
}
