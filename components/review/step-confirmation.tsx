import type { ReactNode } from "react";
import type { Step } from "@/lib/report/workflow";
import { momentText } from "../moment-text";
import { Banner } from "../ui/banner";
import { stepSequel } from "./messages";

/** What a person has done with a report, under which number, and what comes next. */
export function StepConfirmation({
  step,
  at,
  version,
  children,
}: {
  readonly step: Step;
  readonly at: Date;
  readonly version: { readonly number: number; readonly sha256: string } | null;
  /** The ways on. */
  readonly children: ReactNode;
}) {
  return (
    <section aria-label="办理结果" className="sheet space-y-4 p-6">
      <Banner tone="success">{stepSequel[step]}</Banner>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1">
        <dt className="text-ink-600">时间</dt>
        <dd>{momentText(at)}</dd>
        {version === null ? null : (
          <>
            <dt className="text-ink-600">版本</dt>
            <dd>第 {version.number} 版</dd>
            <dt className="text-ink-600">校验码</dt>
            <dd className="font-mono text-sm break-all">{version.sha256}</dd>
          </>
        )}
      </dl>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </section>
  );
}
