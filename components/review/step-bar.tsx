"use client";

import { type ReactNode, useState } from "react";
import type { OfferedStep } from "@/lib/report/review";
import type { Step } from "@/lib/report/workflow";
import { Button } from "../ui/button";
import { errorSummaryId } from "../ui/error-summary";
import { stepText } from "./messages";
import { StepDialog, type TakeStepAction } from "./step-dialog";

/** The steps a person may take now. A submission with errors leads back to their list. */
export function StepBar({
  reportId,
  revision,
  steps,
  errors = 0,
  take,
  query = "",
  children,
}: {
  readonly reportId: string;
  readonly revision: number;
  readonly steps: readonly OfferedStep[];
  readonly errors?: number;
  readonly take: TakeStepAction;
  /** What the page after a step is to know, as `?show=waiting`. */
  readonly query?: string;
  readonly children?: ReactNode;
}) {
  const [open, setOpen] = useState<OfferedStep | null>(null);
  if (steps.length === 0 && !children) return null;

  function press(offered: OfferedStep): void {
    if (offered.step === "submit" && errors > 0) document.getElementById(errorSummaryId)?.focus();
    else setOpen(offered);
  }

  return (
    <div className="sheet flex flex-wrap items-center gap-3 px-4 py-3 print:hidden">
      {children}
      {steps.map((offered, place) => (
        <Button
          key={offered.step}
          look={isForward(offered.step) && place === firstForward(steps) ? "primary" : "secondary"}
          onClick={() => press(offered)}
        >
          {stepText[offered.step]}
        </Button>
      ))}
      {open === null ? null : (
        <StepDialog
          key={open.step}
          reportId={reportId}
          revision={revision}
          offered={open}
          take={take}
          query={query}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

const forward: readonly Step[] = ["submit", "sign", "handIn", "accept", "publish"];

function isForward(step: Step): boolean {
  return forward.includes(step);
}

function firstForward(steps: readonly OfferedStep[]): number {
  return steps.findIndex(({ step }) => isForward(step));
}
