import type { ReactNode } from "react";
import { ReportEditor } from "@/components/report-form/report-editor";
import { loadReport } from "../load-report";

export default async function EditorLayout({
  params,
  children,
}: {
  readonly params: Promise<{ readonly id: string }>;
  readonly children: ReactNode;
}) {
  const { id } = await params;
  const { report, revision, versions } = await loadReport(id);
  const draft = {
    id,
    template: report.template,
    year: report.year,
    organization: report.organization,
    revision,
    versions,
    fields: [...report.fields],
  };
  return <ReportEditor draft={draft}>{children}</ReportEditor>;
}
