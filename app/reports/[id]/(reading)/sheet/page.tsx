import type { Metadata } from "next";
import { PrintButton } from "@/components/check/print-button";
import { statusText } from "@/components/messages";
import { momentText } from "@/components/moment-text";
import { ReviewSheet } from "@/components/review/review-sheet";
import { PageFrame } from "@/components/shell/page-frame";
import { defaultTitle, titleOf } from "@/lib/report/report";
import { requireActor } from "@/lib/server/actor";
import { reviewSheetOf } from "@/lib/server/reports/review-sheet";
import { loadReport, type ReportRoute } from "../../load-report";

export async function generateMetadata({ params }: ReportRoute): Promise<Metadata> {
  const { report } = await loadReport((await params).id);
  return { title: `审核单 – ${defaultTitle(report)}` };
}

export default async function SheetPage({ params }: ReportRoute) {
  const { id } = await params;
  const stored = await loadReport(id);
  const { report, status, updatedAt } = stored;
  const sheet = await reviewSheetOf(await requireActor(), stored);
  return (
    <PageFrame
      crumbs={[
        { label: "报告列表", href: "/" },
        { label: `${report.year}年度报告`, href: `/reports/${id}` },
      ]}
      eyebrow={`${report.organization} · ${report.year}年度`}
      title="审核单"
      actions={<PrintButton />}
    >
      <ReviewSheet
        title={titleOf(report)}
        state={`${statusText[status]} · 最后修改 ${momentText(updatedAt)}`}
        year={report.year}
        template={report.template}
        {...sheet}
      />
    </PageFrame>
  );
}
