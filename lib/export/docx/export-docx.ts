import type { DocumentStyle } from "../../report/document-style";
import type { Report } from "../../report/report";

/** The Word file of a report. Equal reports make equal bytes. */
export async function exportDocx(report: Report, style: DocumentStyle): Promise<Uint8Array> {
  // docx weighs a megabyte: it is loaded when a file is wanted.
  const { exportWithDocx } = await import("./export-with-docx");
  return exportWithDocx(report, style);
}
