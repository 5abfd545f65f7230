"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId } from "react";
import type { OfferedStep } from "@/lib/report/review";
import type { Step } from "@/lib/report/workflow";
import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { RefusalBanner } from "../ui/refusal-banner";
import { useSending } from "../use-sending";
import { LongTextField } from "./long-text-field";
import { stepConsequence, stepRefusalText, stepText, type TakeStepRefusal } from "./messages";

export type TakeStepAction = (input: {
  readonly reportId: string;
  readonly step: Step;
  readonly revision: number;
  readonly reason: string | null;
  readonly publication: { readonly address: string; readonly date: string } | null;
}) => Promise<Result<{ readonly eventId: string }, TakeStepRefusal>>;

/** Says what a step does, asks for what it needs, and takes it once. */
export function StepDialog({
  reportId,
  revision,
  offered: { step, reasonRequired },
  take,
  query,
  onClose,
}: {
  readonly reportId: string;
  readonly revision: number;
  readonly offered: OfferedStep;
  readonly take: TakeStepAction;
  /** What the page after it is to know. */
  readonly query: string;
  readonly onClose: () => void;
}) {
  const router = useRouter();
  const { pending, refusal, send } = useSending(stepRefusalText);

  function confirm(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const reason = textOf(entered, "reason");
    const address = textOf(entered, "address");
    const date = textOf(entered, "date");
    const publication = address !== null && date !== null ? { address, date } : null;
    send(
      () => take({ reportId, step, revision, reason, publication }),
      // A step may take the report out of the person's sight: she is told on a page of its own.
      ({ eventId }) => router.push(`/steps/${eventId}${query}`),
    );
  }

  return (
    <Dialog title={stepText[step]} open onClose={onClose}>
      <form onSubmit={confirm}>
        <p>{stepConsequence[step]}</p>
        {step === "publish" ? <PublicationFields /> : null}
        {asksForReason(step) ? (
          <LongTextField
            name="reason"
            label={reasonLabel(step)}
            required={reasonRequired}
            className="mt-3"
          />
        ) : null}
        <div className="mt-3">
          <RefusalBanner text={refusal} />
        </div>
        <DialogActions>
          <Button type="submit" look="primary" aria-disabled={pending}>
            {pending ? "正在处理…" : stepText[step]}
          </Button>
          <Button onClick={onClose}>取消</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function PublicationFields() {
  const id = useId();
  return (
    <div className="mt-3 space-y-3">
      <div>
        <label htmlFor={`${id}-address`} className="mb-1 block">
          公布网址（政府信息公开平台“政府信息公开年报”栏目）
        </label>
        <input
          id={`${id}-address`}
          name="address"
          type="url"
          required
          placeholder="https://"
          className="control w-full"
        />
      </div>
      <div>
        <label htmlFor={`${id}-date`} className="mb-1 block">
          公布日期
        </label>
        <input id={`${id}-date`} name="date" type="date" required className="control" />
      </div>
    </div>
  );
}

/** A step forward is its own reason. */
function asksForReason(step: Step): boolean {
  return step === "return" || step === "reopen" || step === "correct";
}

function reasonLabel(step: Step): string {
  if (step === "correct") return "更正说明";
  return step === "return" ? "退回原因" : "重新打开的原因";
}

function textOf(entered: FormData, name: string): string | null {
  const value = entered.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
