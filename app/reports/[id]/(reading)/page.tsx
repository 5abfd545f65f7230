import type { Metadata } from "next";
import { chooseDocumentStyleAction } from "@/app/actions";
import { undoImportAction } from "@/app/import/actions";
import { momentText } from "@/components/moment-text";
import { ContinueButton } from "@/components/report-home/continue-button";
import { DownloadDocument } from "@/components/report-home/download-document";
import { TaskList } from "@/components/report-home/task-list";
import { ImportLink } from "@/components/report-import/import-link";
import { ImportList } from "@/components/report-import/import-list";
import { FrozenBanner } from "@/components/review/frozen-banner";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/button";
import { defaultTitle } from "@/lib/report/report";
import { reportProgress, type SectionProgress } from "@/lib/rules/progress";
import { requireActor } from "@/lib/server/actor";
import { importsOf } from "@/lib/server/imports/queries";
import { issuesIn } from "@/lib/server/reports/issues-in";
import { mayWrite } from "@/lib/server/reports/review";
import { loadReport, type ReportRoute } from "../load-report";

export async function generateMetadata({ params }: ReportRoute): Promise<Metadata> {
  const { report } = await loadReport((await params).id);
  return { title: defaultTitle(report) };
}

export default async function ReportHomePage({ params }: ReportRoute) {
  const { id } = await params;
  const stored = await loadReport(id);
  const { organizationId, report, updatedAt, documentStyle, status } = stored;
  const writes = mayWrite(await requireActor(), stored);
  const imports = await importsOf(stored);
  const progress = reportProgress(report, issuesIn(stored));
  const done = progress.filter(({ state }) => state === "done").length;
  return (
    <PageFrame
      crumbs={[{ label: "报告列表", href: "/" }]}
      eyebrow={report.organization}
      title={`${report.year}${report.template.titleSuffix}`}
    >
      {writes ? null : (
        <div className="mb-3">
          <FrozenBanner reportId={id} status={status} />
        </div>
      )}
      <div className="mb-4 flex flex-wrap items-center gap-3">
        {writes ? (
          <ContinueButton
            reportId={id}
            firstUnfinished={firstUnfinished(progress)}
            parts={progress.map(({ key }) => key)}
            label={progress.every(({ state }) => state === "not-started") ? "开始填写" : "继续填写"}
          />
        ) : null}
        {writes ? <ImportLink target={{ reportId: id }} /> : null}
        <LinkButton href={`/reports/${id}/check`}>体检与预览</LinkButton>
        <LinkButton href={`/reports/${id}/sheet`}>审核单</LinkButton>
        <LinkButton href={`/reports/${id}/history`}>历史与对比</LinkButton>
        <DownloadDocument
          reportId={id}
          style={documentStyle}
          organizationId={organizationId}
          chooseStyle={chooseDocumentStyleAction}
        />
      </div>
      <p className="mb-3 text-ink-600">
        已完成 {done}/{progress.length} 部分 · 最后修改 {momentText(updatedAt)} · 格式依据{" "}
        {report.template.authority}
      </p>
      <TaskList reportId={id} progress={progress} />
      {imports.length === 0 ? null : (
        <div className="mt-4">
          <ImportList imports={imports} undo={writes ? undoImportAction : null} />
        </div>
      )}
      {writes ? (
        <ZeroReportEntry id={id} firstTable={firstTableSection(report.template.sections)} />
      ) : null}
    </PageFrame>
  );
}

function ZeroReportEntry({ id, firstTable }: { readonly id: string; readonly firstTable: string }) {
  return (
    <section aria-labelledby="zero-report" className="sheet mt-4 px-6 py-4">
      <h2 id="zero-report" className="text-lg font-semibold">
        零报告
      </h2>
      <p className="mt-1 mb-3 text-ink-600">
        本年没有收到政府信息公开申请，也没有复议、诉讼的，可以一次将三张表中未填的单元格填为 0。
      </p>
      <LinkButton href={`/reports/${id}/${firstTable}?zero=1`}>填写零报告</LinkButton>
    </section>
  );
}

function firstTableSection(
  sections: readonly { readonly kind: string; readonly key: string }[],
): string {
  const section = sections.find(({ kind }) => kind === "tables");
  if (!section) throw new Error("the format has no tables");
  return section.key;
}

function firstUnfinished(progress: readonly SectionProgress[]): string {
  const open = progress.find(({ state }) => state !== "done") ?? progress[0];
  if (!open) throw new Error("the format has no parts");
  return open.key;
}
