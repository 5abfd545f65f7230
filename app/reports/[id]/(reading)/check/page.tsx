import type { Metadata } from "next";
import { cache } from "react";
import { chooseDocumentStyleAction } from "@/app/actions";
import { reportRuleAction, saveExplanationAction, takeStepAction } from "@/app/review-actions";
import { CheckDesk } from "@/components/check/check-desk";
import { CheckResult } from "@/components/check/check-result";
import { PrintButton } from "@/components/check/print-button";
import type { RuleInWords } from "@/components/findings/rule-link";
import { statusText } from "@/components/messages";
import { momentText } from "@/components/moment-text";
import { DownloadDocument } from "@/components/report-home/download-document";
import { ReportAnswers } from "@/components/report-view/report-answers";
import { FrozenBanner } from "@/components/review/frozen-banner";
import { StepBar } from "@/components/review/step-bar";
import { PageFrame } from "@/components/shell/page-frame";
import { defaultTitle } from "@/lib/report/report";
import type { Issue } from "@/lib/rules/issue";
import { reportProgress } from "@/lib/rules/progress";
import { ruleOf } from "@/lib/rules/rule-book";
import { requireActor } from "@/lib/server/actor";
import { checkOf } from "@/lib/server/reports/review";
import { loadReport, type ReportRoute } from "../../load-report";

/** Once a request: the title tells how much the page shows. */
const loadCheck = cache(async (id: string) => {
  const actor = await requireActor();
  const stored = await loadReport(id);
  return { actor, stored, ...(await checkOf(actor, stored)) };
});

export async function generateMetadata({ params }: ReportRoute): Promise<Metadata> {
  const { stored, issues } = await loadCheck((await params).id);
  const found = issues.length === 0 ? "未发现问题" : `有 ${issues.length} 处问题`;
  return { title: `${found} – 体检与预览 – ${defaultTitle(stored.report)}` };
}

export default async function CheckPage({ params }: ReportRoute) {
  const { id } = await params;
  const { actor, stored, issues, steps, writes } = await loadCheck(id);
  const { organizationId, report, status, updatedAt, documentStyle } = stored;
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
      <CheckDesk
        draft={{
          id,
          accountId: actor.accountId,
          template: report.template,
          year: report.year,
          organization: report.organization,
          fields: [...report.fields],
          versions: stored.versions,
        }}
        issues={issues}
        rules={rulesOf(issues)}
        writes={writes}
        actions={{ explain: saveExplanationAction, doubt: reportRuleAction }}
      />
      <CheckResult
        reportId={id}
        sound={issues.length === 0}
        progress={reportProgress(report, issues)}
        writes={writes}
      />
      <div className="mt-3">
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

/** The words of the rules that found something; the book itself stays on the server. */
function rulesOf(issues: readonly Issue[]): Readonly<Record<string, RuleInWords>> {
  return Object.fromEntries(
    issues.map(({ rule }) => {
      const { id, title, basis } = ruleOf(rule);
      return [id, { id, title, basis }];
    }),
  );
}
