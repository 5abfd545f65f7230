import type { ImportOptions } from "../../import/import-options";
import type { ImportedReport } from "../../import/imported-report";
import type { UnreadableFile } from "../../import/unreadable-file";
import type { Result } from "../../result";
import { issuedTemplate } from "../../template/registry";

/** What goes into the process that reads. Formats cross by their id: a copy of one is not the one that is known. */
export type PackedOrder = Omit<ImportOptions, "template"> & {
  readonly bytes: Uint8Array;
  readonly template?: string;
};

/** What comes out of it. */
export type PackedAnswer = Result<PackedImport, UnreadableFile>;
export type PackedImport = Omit<ImportedReport, "report"> & {
  readonly report: Omit<ImportedReport["report"], "template"> & { readonly template: string };
};

export function packOrder(bytes: Uint8Array, { template, ...options }: ImportOptions): PackedOrder {
  return { bytes, ...options, ...(template && { template: template.id }) };
}

export function optionsOf({ bytes: _, template, ...options }: PackedOrder): ImportOptions {
  return { ...options, ...(template !== undefined && { template: issuedTemplate(template) }) };
}

export function packImport(imported: ImportedReport): PackedImport {
  const { template, ...report } = imported.report;
  return { ...imported, report: { ...report, template: template.id } };
}

export function unpackImport(packed: PackedImport): ImportedReport {
  const template = issuedTemplate(packed.report.template);
  return { ...packed, report: { ...packed.report, template } };
}
