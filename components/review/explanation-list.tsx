"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import type { Result } from "@/lib/result";
import type { Issue } from "@/lib/rules/issue";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { useSending } from "../use-sending";
import { LongTextField } from "./long-text-field";
import { type ReviewRefusal, reviewRefusalText } from "./messages";

/** A finding with what was written about it. */
export type ExplainedIssue = Issue & {
  readonly fingerprint: string;
  readonly explanation: string | null;
};

export type SaveExplanationAction = (input: {
  readonly reportId: string;
  readonly fingerprint: string;
  readonly reason: string;
}) => Promise<Result<unknown, ReviewRefusal>>;

/** Warnings the clerk either mends or gives a reason for; the next reader sees the reason. */
export function ExplanationList({
  reportId,
  warnings,
  save,
}: {
  readonly reportId: string;
  readonly warnings: readonly ExplainedIssue[];
  readonly save: SaveExplanationAction;
}) {
  if (warnings.length === 0) return null;
  const open = warnings.filter(({ explanation }) => explanation === null).length;
  return (
    <section aria-labelledby="explanations" className="sheet px-5 py-4 print:hidden">
      <h2 id="explanations" className="text-lg font-semibold">
        请确认的问题{open > 0 ? `：还有 ${open} 处要写明原因` : "：都已写明原因"}
      </h2>
      <p className="mt-1 text-ink-600">
        数字无误的，请写明原因，审核人会看到。数字改变后须重新确认。
      </p>
      <ul className="mt-2 divide-y divide-line-200">
        {warnings.map((warning) => (
          <li key={warning.fingerprint} className="py-3">
            <Explanation reportId={reportId} warning={warning} save={save} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Explanation({
  reportId,
  warning: { fingerprint, message, explanation },
  save,
}: {
  readonly reportId: string;
  readonly warning: ExplainedIssue;
  readonly save: SaveExplanationAction;
}) {
  const router = useRouter();
  const { pending, refusal, send } = useSending((why: ReviewRefusal) => reviewRefusalText[why]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason"));
    send(() => save({ reportId, fingerprint, reason }), router.refresh);
  }

  return (
    <form onSubmit={submit}>
      <p>{message}</p>
      <LongTextField
        name="reason"
        label="原因"
        required
        rows={2}
        defaultValue={explanation ?? ""}
        className="mt-2 max-w-prose"
      />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button type="submit" aria-disabled={pending}>
          {pending ? "正在保存…" : "保存原因"}
        </Button>
        {explanation === null ? null : <span className="text-green-700">已写明原因</span>}
      </div>
      <RefusalBanner text={refusal} />
    </form>
  );
}
