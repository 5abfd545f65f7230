"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef } from "react";
import { type CommentWeight, commentWeights } from "@/lib/report/review";
import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { useSending } from "../use-sending";
import type { CommentTarget } from "./comment-target";
import { LongTextField } from "./long-text-field";
import { commentWeightText, type ReviewRefusal, reviewRefusalText } from "./messages";

export type AddCommentAction = (
  input: CommentTarget & {
    readonly reportId: string;
    readonly versionId: string;
    readonly weight: CommentWeight;
    readonly text: string;
  },
) => Promise<Result<unknown, ReviewRefusal>>;

/** Writes a remark at the place the reviewer chose. */
export function CommentForm({
  reportId,
  versionId,
  target,
  name,
  add,
  onDone,
}: {
  readonly reportId: string;
  readonly versionId: string;
  readonly target: CommentTarget;
  readonly name: string;
  readonly add: AddCommentAction;
  readonly onDone: () => void;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  // It opens far from the place it is about: whoever has no mouse must not look for it.
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const { pending, refusal, send } = useSending(
    (reason: ReviewRefusal) => reviewRefusalText[reason],
  );

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const weight = commentWeights.find((one) => one === entered.get("weight")) ?? "demand";
    const text = String(entered.get("text"));
    send(
      () => add({ ...target, reportId, versionId, weight, text }),
      () => {
        onDone();
        router.refresh();
      },
    );
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      aria-label="添加意见"
      className="border-b border-line-200 p-4"
    >
      <p className="font-semibold">{name}</p>
      {target.quote === null ? null : <blockquote className="quote">{target.quote}</blockquote>}
      <fieldset className="mt-2 flex gap-4">
        <legend className="sr-only">意见类型</legend>
        {commentWeights.map((weight) => (
          <label key={weight} className="inline-flex min-h-6 items-center gap-1.5">
            <input type="radio" name="weight" value={weight} defaultChecked={weight === "demand"} />
            {commentWeightText[weight]}
          </label>
        ))}
      </fieldset>
      <LongTextField name="text" label="意见" required className="mt-2" />
      <RefusalBanner text={refusal} />
      <div className="mt-2 flex gap-3">
        <Button type="submit" aria-disabled={pending}>
          添加意见
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </form>
  );
}
