import type { DocumentStyle } from "../../report/document-style";
import type { Report } from "../../report/report";
import type { ReportTemplate } from "../../template/template";
import { deflatedEntry, zipArchive } from "../zip/zip-archive";
import type { PackageParts } from "./package-parts";
import { fillSkeleton, type Skeleton } from "./skeleton";

/** The Word file of a report, blanks left blank. Equal reports make equal bytes. */
export async function exportDocx(report: Report, style: DocumentStyle): Promise<Uint8Array> {
  const skeleton = await skeletonOf(report.template, style);
  const parts = fillSkeleton(report, skeleton);
  const entries = [...parts].map(([path, data]) => deflatedEntry(path, Buffer.from(data)));
  return zipArchive(entries, skeleton.archive);
}

/** All parts of that file before they are packed. */
export async function exportedParts(report: Report, style: DocumentStyle): Promise<PackageParts> {
  const skeleton = await skeletonOf(report.template, style);
  return new Map([...skeleton.fixedParts, ...fillSkeleton(report, skeleton)]);
}

/** The skeleton of a format and a style, compiled when first wanted. */
function skeletonOf(template: ReportTemplate, style: DocumentStyle): Promise<Skeleton> {
  const known = skeletons[style].get(template);
  if (known) return known;
  // docx weighs a megabyte: it is loaded when a file is wanted.
  const compiled = import("./compile-skeleton").then(({ compileSkeleton }) =>
    compileSkeleton(template, style),
  );
  skeletons[style].set(template, compiled);
  return compiled;
}

const skeletons: Record<DocumentStyle, WeakMap<ReportTemplate, Promise<Skeleton>>> = {
  official: new WeakMap(),
  gb9704: new WeakMap(),
};
