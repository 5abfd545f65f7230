"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId } from "react";
import type { Result } from "@/lib/result";
import { type ReviewRefusal, reviewRefusalText } from "../review/messages";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { StateText } from "../ui/state-text";
import { useSending } from "../use-sending";
import type { CheckedIssue } from "./checked-issue";

export type SaveExplanationAction = (input: {
  readonly reportId: string;
  readonly fingerprint: string;
  readonly reason: string;
}) => Promise<Result<unknown, ReviewRefusal>>;

/** Why a warning stands as it is; the next reader sees it. It counts for the values of now alone. */
export function FindingReason({
  reportId,
  issue: { fingerprint, message, explanation, expired, doubt },
  save,
}: {
  readonly reportId: string;
  readonly issue: CheckedIssue;
  readonly save: SaveExplanationAction;
}) {
  const id = useId();
  const router = useRouter();
  const { pending, refusal, send } = useSending((why: ReviewRefusal) => reviewRefusalText[why]);
  const offered = doubt === null ? "" : (doubt.note ?? "经核对，这里没有问题。");

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason"));
    send(() => save({ reportId, fingerprint, reason }), router.refresh);
  }

  return (
    <form onSubmit={submit} className="mt-2 max-w-prose" aria-label={`原因：${message}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id}>确认无误的，写明原因</label>
        {explanation === null ? null : (
          <StateText tone="success" icon="check">
            已写明原因
          </StateText>
        )}
      </div>
      {explanation === null && expired !== null ? (
        <p className="text-sm text-amber-800">内容已改变，请重新确认。上次写的原因保留在下面。</p>
      ) : null}
      <div className="mt-1 flex flex-wrap items-start gap-2">
        <textarea
          id={id}
          name="reason"
          rows={1}
          required
          maxLength={2000}
          defaultValue={explanation ?? expired ?? offered}
          className="control min-w-0 grow basis-80"
        />
        <Button type="submit" aria-disabled={pending}>
          {pending ? "正在保存…" : "保存原因"}
        </Button>
      </div>
      <RefusalBanner text={refusal} />
    </form>
  );
}
