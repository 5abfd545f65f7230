import {
  type Address,
  type Cell,
  cellsOf,
  fieldAddresses,
  narrativeAddress,
} from "../template/cells";
import { onceFor } from "../template/once";
import type { ReportTemplate } from "../template/template";
import type { CellValue } from "./cell-value";

/** A report of one organ for one year. Text fields: null is unanswered. */
export type Report = {
  readonly template: ReportTemplate;
  readonly year: number;
  readonly organization: string;
  /** Values by address; an address that is left out is unanswered. */
  readonly fields: ReadonlyMap<Address, FieldValue>;
};

/** Text fields hold strings; cells hold cell values. */
export type FieldValue = CellValue;

/** A report in which nothing is answered yet. */
export function blankReport(template: ReportTemplate, year: number, organization: string): Report {
  return { template, year, organization, fields: new Map() };
}

export function valueAt(report: Report, address: Address): CellValue {
  return report.fields.get(address) ?? null;
}

/** Text of the title, preamble, a narrative or the sign-off; null when unanswered. */
export function textAt(report: Report, address: Address): string | null {
  const value = report.fields.get(address);
  return typeof value === "string" ? value : null;
}

export function narrativeText(report: Report, section: string): string | null {
  return textAt(report, narrativeAddress(section));
}

/** The report with some fields changed; null removes the answer. Unknown addresses are a bug. */
export function withValues(
  report: Report,
  changes: Iterable<readonly [Address, FieldValue]>,
): Report {
  const fields = new Map(report.fields);
  for (const [address, value] of changes) {
    if (!fieldAddresses(report.template).has(address)) throw new Error(`no field ${address}`);
    if (value === null) fields.delete(address);
    else fields.set(address, value);
  }
  return { ...report, fields };
}

/** 「某某局2025年政府信息公开工作年度报告」, or the title the clerk wrote instead. */
export function titleOf(report: Report): string {
  return textAt(report, "title") ?? defaultTitle(report);
}

export function defaultTitle({ organization, year, template }: Omit<Report, "fields">): string {
  return `${organization}${year}${template.titleSuffix}`;
}

/** The sign-off; null when neither organ nor date is given. */
export function signatureOf(
  report: Report,
): { readonly organization: string | null; readonly date: string | null } | null {
  const organization = textAt(report, "signature.organization");
  const date = textAt(report, "signature.date");
  return organization === null && date === null ? null : { organization, date };
}

/** Cells the clerk fills in: all but the totals. */
export const inputCells = onceFor((template: ReportTemplate): readonly Cell[] =>
  cellsOf(template).filter((cell) => cell.totals.length === 0),
);
