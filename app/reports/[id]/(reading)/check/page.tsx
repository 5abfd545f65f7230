import type { Metadata } from "next";
import { chooseDocumentStyleAction } from "@/app/actions";
import { saveExplanationAction, takeStepAction } from "@/app/review-actions";
import { CheckResult } from "@/components/check/check-result";
import { PrintButton } from "@/components/check/print-button";
import { statusText } from "@/components/messages";
import { momentText } from "@/components/moment-text";
import { DownloadDocument } from "@/components/report-home/download-document";
import { ReportAnswers } from "@/components/report-view/report-answers";
import { ExplanationList } from "@/components/review/explanation-list";
import { FrozenBanner } from "@/components/review/frozen-banner";
import { StepBar } from "@/components/review/step-bar";
import { PageFrame } from "@/components/shell/page-frame";
import { defaultTitle } from "@/lib/report/report";
import { reportProgress } from "@/lib/rules/progress";
import { requireActor } from "@/lib/server/actor";
import { issuesIn } from "@/lib/server/reports/issues-in";
import { checkOf } from "@/lib/server/reports/review";
import { loadReport, type ReportRoute } from "../../load-report";

export async function generateMetadata({ params }: ReportRoute): Promise<Metadata> {
  const stored = await loadReport((await params).id);
  const count = issuesIn(stored).length;
  const found = count === 0 ? "未发现问题" : `有 ${count} 处问题`;
  return { title: `${found} – 体检与预览 – ${defaultTitle(stored.report)}` };
}

export default async function CheckPage({ params }: ReportRoute) {
  const { id } = await params;
  const stored = await loadReport(id);
  const { organizationId, report, status, updatedAt, documentStyle } = stored;
  const { issues, steps, writes } = await checkOf(await requireActor(), stored);
  const home = { label: `${report.year}年度报告`, href: `/reports/${id}` };
  return (
    <PageFrame
      crumbs={[{ label: "报告列表", href: "/" }, home]}
      eyebrow={`${report.organization} · ${report.year}年度`}
      title="体检与预览"
      actions={
        <div className="flex flex-wrap items-center gap-3">
          <DownloadDocument
            reportId={id}
            style={documentStyle}
            organizationId={organizationId}
            chooseStyle={chooseDocumentStyleAction}
            label="下载草稿 Word"
          />
          <PrintButton />
        </div>
      }
    >
      {writes ? null : <FrozenBanner reportId={id} status={status} />}
      <CheckResult
        reportId={id}
        template={report.template}
        issues={issues}
        progress={reportProgress(report, issues)}
        writes={writes}
      />
      <div className="mt-3 space-y-3">
        {writes ? (
          <ExplanationList
            reportId={id}
            warnings={issues.filter(({ severity }) => severity === "warning")}
            save={saveExplanationAction}
          />
        ) : null}
        <StepBar
          reportId={id}
          revision={stored.revision}
          steps={steps}
          errors={issues.filter(({ severity }) => severity === "error").length}
          take={takeStepAction}
        />
      </div>
      <p className="hidden text-right text-xs print:block">
        {statusText[status]} · 最后修改 {momentText(updatedAt)}
      </p>
      <div className="mt-4 print:mt-0">
        <ReportAnswers reportId={id} report={report} issues={issues} editable={writes} />
      </div>
    </PageFrame>
  );
}
