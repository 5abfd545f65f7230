import type { ReactNode } from "react";
import { LeftEdits } from "@/components/journal/left-edits";
import { CurrentReport } from "@/components/work-list/current-report";
import type { ReportLine } from "@/components/work-list/report-line";
import { ReportTable } from "@/components/work-list/report-table";
import { StartReport } from "@/components/work-list/start-report";
import { beijingTime } from "@/lib/report/beijing-time";
import { currentReportYear, daysLeft } from "@/lib/report/deadline";
import { wayIn } from "@/lib/report/workflow";
import { sectionHeads } from "@/lib/rules/progress";
import type { Actor, Membership } from "@/lib/server/actor";
import { dueDays } from "@/lib/server/desk/due-days";
import { listReports, type ReportSummary } from "@/lib/server/reports/queries";
import { officesToWrite, ownOffices, rolesIn } from "@/lib/server/scope";
import { templateForYear, yearsUpTo } from "@/lib/template/registry";
import { startReportAction } from "../actions";

/** The reports of the offices a person works for: a card for each office, then all of them. */
export async function OwnReports({
  actor,
  today,
}: {
  readonly actor: Actor;
  readonly today: Date;
}) {
  const reports = (await listReports(actor)).map((report) => toLine(actor, report));
  const offices = ownOffices(actor);
  const writable = new Set(officesToWrite(actor).map(({ organizationId }) => organizationId));
  const year = currentReportYear(today);
  const dues = await dueDays(
    offices.map(({ organizationId }) => organizationId),
    year,
  );
  const cards = offices.map((office) => ({
    ...cardOf(office, reports, { today, mayStart: writable.has(office.organizationId) }),
    due: dues.get(office.organizationId) ?? `${year + 1}-01-31`,
  }));
  return (
    <>
      <LeftEdits
        accountId={actor.accountId}
        reports={reports
          .filter((report) => report.wayIn === "write")
          .map(({ id, year }) => ({ id, name: `${year}年度报告` }))}
      />
      {cards.map(({ office, due, current, start }) => (
        <CurrentReport
          key={office.organizationId}
          office={offices.length > 1 ? office.organizationName : null}
          year={currentReportYear(today)}
          due={due}
          days={daysLeft(due, today)}
          report={current}
          start={start}
        />
      ))}
      <section aria-labelledby="all-reports" className="sheet">
        <h2 id="all-reports" className="px-6 pt-5 pb-3 text-lg font-semibold">
          全部报告（共 {reports.length} 份）
        </h2>
        {reports.length === 0 ? (
          <p className="px-6 pb-6 text-ink-600">
            {writable.size === 0
              ? "还没有年度报告。填报人开始后在这里显示。"
              : "还没有年度报告。在上面选择年度，开始第一份报告。"}
          </p>
        ) : (
          <div className="px-6 pb-4">
            <ReportTable reports={reports} />
          </div>
        )}
      </section>
      {cards.map(({ office, current, start }) =>
        current === null || start === null ? null : (
          <OtherYears key={office.organizationId} office={offices.length > 1 ? office : null}>
            {start}
          </OtherYears>
        ),
      )}
    </>
  );
}

function OtherYears({
  office,
  children,
}: {
  readonly office: Membership | null;
  readonly children: ReactNode;
}) {
  const id = `start-report-${office?.organizationId ?? ""}`;
  return (
    <section aria-labelledby={id} className="sheet p-6">
      <h2 id={id} className="text-lg font-semibold">
        {office === null ? "其他年度" : `${office.organizationName}：其他年度`}
      </h2>
      <p className="mt-1 mb-4 text-ink-600">
        一个单位一个年度只有一份报告，选择已开始的年度会直接打开。
      </p>
      {children}
    </section>
  );
}

function cardOf(
  office: Membership,
  reports: readonly OfficeReport[],
  { today, mayStart }: { readonly today: Date; readonly mayStart: boolean },
) {
  const own = reports.filter(({ organizationId }) => organizationId === office.organizationId);
  const year = currentReportYear(today);
  const current = own.find((report) => report.year === year);
  const start = mayStart ? (
    <StartReport
      organizationId={office.organizationId}
      years={yearsUpTo(beijingTime(today).year + 1)}
      startedYears={own.map((report) => report.year)}
      defaultYear={year}
      primary={current === undefined}
      start={startReportAction}
    />
  ) : null;
  return { office, current: current ?? null, start };
}

type OfficeReport = ReportLine & { readonly organizationId: string };

function toLine(actor: Actor, { sectionsDone, ...report }: ReportSummary): OfficeReport {
  const { year, status, organizationId } = report;
  const template = templateForYear(year);
  return {
    ...report,
    done: sectionsDone,
    parts: template ? sectionHeads(template).length : 0,
    wayIn: wayIn(status, rolesIn(actor, officeOf(actor, organizationId))),
  };
}

/** The office of one of the actor's own reports, with its place in the tree. */
function officeOf({ memberships }: Actor, id: string) {
  return { id, path: memberships.find(({ organizationId }) => organizationId === id)?.path ?? "" };
}
