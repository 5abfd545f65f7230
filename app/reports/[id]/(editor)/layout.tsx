import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ReportEditor } from "@/components/report-form/report-editor";
import { requireActor } from "@/lib/server/actor";
import { findReport } from "@/lib/server/reports/queries";

export default async function EditorLayout({
  params,
  children,
}: {
  readonly params: Promise<{ readonly id: string }>;
  readonly children: ReactNode;
}) {
  const { id } = await params;
  const stored = await findReport(await requireActor(), id);
  if (!stored) notFound();
  const { report, revision, versions } = stored;
  const draft = {
    id,
    templateId: report.template.id,
    year: report.year,
    organization: report.organization,
    revision,
    versions,
    fields: [...report.fields],
  };
  return <ReportEditor draft={draft}>{children}</ReportEditor>;
}
