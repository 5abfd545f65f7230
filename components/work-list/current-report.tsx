import { type ReactNode, useId } from "react";
import { hasReported } from "@/lib/report/desk-line";
import { statusText } from "../messages";
import { momentText } from "../moment-text";
import { LinkButton, PlainLinkButton } from "../ui/button";
import { DeadlineText } from "./deadline-text";
import { PartProgress } from "./part-progress";
import type { ReportLine } from "./report-line";
import { addressIn, wayInText } from "./way-in";

/** The report that is due next: how far it is, how long there is, and the way on. */
export function CurrentReport({
  office,
  year,
  due,
  days,
  report,
  start,
}: {
  /** Its name, for a person who works for several. */
  readonly office: string | null;
  readonly year: number;
  /** The day it should be handed in, and how many days there are until then. */
  readonly due: string;
  readonly days: number;
  readonly report: ReportLine | null;
  /** The form that starts a report, for the year that has none yet; null for who may not. */
  readonly start: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="sheet p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="text-xl font-semibold">
          {office === null ? "" : `${office}：`}
          {year}年度报告
        </h2>
        {report !== null && hasReported(report) ? null : <DeadlineText due={due} days={days} />}
      </div>
      {report === null ? (
        <>
          <p className="mt-2 mb-4 text-ink-600">
            {start === null
              ? "填报人还没有开始这一年度的报告。"
              : "还没有开始。开始后按封面与前言和六个部分逐项填写，随时可以离开，填写的内容自动保存。"}
          </p>
          {start}
        </>
      ) : (
        <CurrentState report={report} />
      )}
    </section>
  );
}

function CurrentState({ report }: { readonly report: ReportLine }) {
  const { wayIn, status } = report;
  return (
    <>
      <p className="mt-2 mb-4 flex flex-wrap gap-x-6 gap-y-1">
        <strong>{statusText[status]}</strong>
        <PartProgress report={report} />
        <span className="text-ink-600">最后修改 {momentText(report.updatedAt)}</span>
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <LinkButton look={wayIn === "read" ? "secondary" : "primary"} href={addressIn(report)}>
          {wayInText[wayIn]}
        </LinkButton>
        <LinkButton href={`/reports/${report.id}/check`}>体检</LinkButton>
        <PlainLinkButton href={`/api/reports/${report.id}/document`}>下载 Word</PlainLinkButton>
      </div>
    </>
  );
}
