import type { Metadata } from "next";
import { PageFrame } from "@/components/shell/page-frame";
import { CurrentReport } from "@/components/work-list/current-report";
import type { ReportLine } from "@/components/work-list/report-line";
import { ReportTable } from "@/components/work-list/report-table";
import { StartReport } from "@/components/work-list/start-report";
import { beijingTime } from "@/lib/report/beijing-time";
import { currentReportYear, daysToDeadline } from "@/lib/report/deadline";
import { sectionHeads } from "@/lib/rules/progress";
import { requireActor } from "@/lib/server/actor";
import { listReports, type ReportSummary } from "@/lib/server/reports/queries";
import { officesToWrite } from "@/lib/server/scope";
import { earliestYear, templateForYear } from "@/lib/template/registry";
import { startReportAction } from "../actions";
import { officeNames } from "../office-names";

export const metadata: Metadata = { title: { absolute: "报告列表 – 年报" } };

export default async function WorkListPage() {
  const actor = await requireActor();
  const reports = (await listReports(actor)).map(toLine);
  const today = new Date();
  const currentYear = currentReportYear(today);
  const current = reports.find(({ year }) => year === currentYear) ?? null;
  const [office] = officesToWrite(actor);
  const start = office ? (
    <StartReport
      organizationId={office.organizationId}
      years={startableYears(today)}
      startedYears={reports.map(({ year }) => year)}
      defaultYear={currentYear}
      primary={current === null}
      start={startReportAction}
    />
  ) : null;
  return (
    <PageFrame eyebrow={officeNames(actor)} title="政府信息公开工作年度报告">
      <div className="space-y-4">
        <CurrentReport
          year={currentYear}
          daysLeft={daysToDeadline(currentYear, today)}
          report={current}
          start={start}
        />
        <section aria-labelledby="all-reports" className="sheet">
          <h2 id="all-reports" className="px-6 pt-5 pb-3 text-lg font-semibold">
            全部报告（共 {reports.length} 份）
          </h2>
          {reports.length === 0 ? (
            <p className="px-6 pb-6 text-ink-600">
              还没有年度报告。在上面选择年度，开始第一份报告。
            </p>
          ) : (
            <div className="px-6 pb-4">
              <ReportTable reports={reports} />
            </div>
          )}
        </section>
        {current === null || start === null ? null : (
          <section aria-labelledby="start-report" className="sheet p-6">
            <h2 id="start-report" className="text-lg font-semibold">
              其他年度
            </h2>
            <p className="mt-1 mb-4 text-ink-600">
              一个单位一个年度只有一份报告，选择已开始的年度会直接打开。
            </p>
            {start}
          </section>
        )}
      </div>
    </PageFrame>
  );
}

function toLine({ sectionsDone, ...report }: ReportSummary): ReportLine {
  const template = templateForYear(report.year);
  return { ...report, done: sectionsDone, parts: template ? sectionHeads(template).length : 0 };
}

/** From the first year with an official format to next year, newest first. */
function startableYears(today: Date): readonly number[] {
  const last = beijingTime(today).year + 1;
  return Array.from({ length: last - earliestYear + 1 }, (_, index) => last - index);
}
