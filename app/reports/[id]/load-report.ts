import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/server/actor";
import { findReport, type StoredReport } from "@/lib/server/reports/queries";
import { noteView } from "@/lib/server/reports/viewing";

export type ReportRoute = { readonly params: Promise<{ readonly id: string }> };

/** The report a page is about, read once a request; a page about no report is not found. */
export const loadReport = cache(async (id: string): Promise<StoredReport> => {
  const actor = await requireActor();
  const stored = await findReport(actor, id);
  if (!stored) notFound();
  await noteView(actor, stored);
  return stored;
});
