"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import type { CommentAnswer, CommentThread } from "@/lib/report/review";
import type { Result } from "@/lib/result";
import { momentText } from "../moment-text";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { StateText } from "../ui/state-text";
import { useSending } from "../use-sending";
import { LongTextField } from "./long-text-field";
import {
  commentStateText,
  commentWeightText,
  type ReviewRefusal,
  reviewRefusalText,
} from "./messages";

type Answered = Promise<Result<unknown, ReviewRefusal>>;

/** What can be done with a remark. */
export type ThreadActions = {
  readonly reply: (input: { readonly commentId: string; readonly text: string }) => Answered;
  readonly resolve: (input: {
    readonly commentId: string;
    readonly text: string | null;
  }) => Answered;
  readonly settle: (input: {
    readonly commentId: string;
    readonly state: "confirmed" | "open";
    readonly text: string | null;
  }) => Answered;
};

/** A remark with its answers, and what the reader may do about it. */
export function CommentItem({
  thread,
  name,
  actions,
}: {
  readonly thread: CommentThread;
  readonly name: string;
  readonly actions: ThreadActions;
}) {
  const { weight, state, text, author, at, replies, versionNumber } = thread;
  return (
    <article aria-label={`${commentWeightText[weight]}：${name}`}>
      <p className="flex flex-wrap justify-between gap-x-4">
        <strong className={weight === "demand" ? "text-red-700" : "text-amber-800"}>
          {commentWeightText[weight]}
        </strong>
        <StateText
          tone={state === "open" ? "active" : "plain"}
          icon={state === "open" ? "empty" : state === "resolved" ? "half" : "check"}
        >
          {commentStateText[state]}
        </StateText>
      </p>
      <p className="mt-1 font-semibold">{name}</p>
      <Quote thread={thread} />
      <p className="mt-1 whitespace-pre-wrap">{text}</p>
      <p className="text-xs text-ink-600">
        {author} · {momentText(at)} · 第 {versionNumber} 版
      </p>
      {replies.length === 0 ? null : (
        <ul className="mt-2 space-y-2 border-l-2 border-line-200 pl-3">
          {replies.map((reply) => (
            <Answer key={reply.id} answer={reply} />
          ))}
        </ul>
      )}
      <AnswerForm thread={thread} actions={actions} />
    </article>
  );
}

/** A paragraph that has changed since is shown as the remark found it. */
function Quote({ thread: { quote, paragraph } }: { readonly thread: CommentThread }) {
  if (quote === null || paragraph === null) return null;
  return (
    <>
      <blockquote className="quote">{quote}</blockquote>
      {paragraph.kind === "found" ? null : (
        <p className="text-xs text-ink-600">
          {paragraph.kind === "changed"
            ? "这一段后来已修改，以上为原文"
            : "这一段后来已删去，以上为原文"}
        </p>
      )}
    </>
  );
}

function Answer({ answer: { author, at, text, state } }: { readonly answer: CommentAnswer }) {
  return (
    <li>
      {text === null ? null : <p className="whitespace-pre-wrap">{text}</p>}
      <p className="text-xs text-ink-600">
        {author} · {momentText(at)}
        {state === null ? null : ` · ${commentStateText[state]}`}
      </p>
    </li>
  );
}

function AnswerForm({
  thread: { id, state, may },
  actions: { reply, resolve, settle },
}: {
  readonly thread: CommentThread;
  readonly actions: ThreadActions;
}) {
  const router = useRouter();
  const { refusal, send } = useSending((reason: ReviewRefusal) => reviewRefusalText[reason]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : {};
    const wanted = submitter instanceof HTMLButtonElement ? submitter.value : "reply";
    const written = String(new FormData(form).get("text")).trim();
    const text = written === "" ? null : written;
    const ask = async () => {
      const answered = await (wanted === "resolve"
        ? resolve({ commentId: id, text })
        : wanted === "confirmed" || wanted === "open"
          ? settle({ commentId: id, state: wanted, text })
          : reply({ commentId: id, text: written }));
      router.refresh(); // refused, it shows what somebody else did meanwhile
      return answered;
    };
    send(ask, () => form.reset());
  }

  return (
    <details className="mt-2" open={may.resolve || (may.settle && state === "resolved")}>
      <summary className="link min-h-6">回应</summary>
      <form onSubmit={submit} className="mt-1">
        <LongTextField name="text" label="回应" rows={2} />
        <div className="mt-2 flex flex-wrap gap-2">
          {may.resolve ? <Answering value="resolve">已修改</Answering> : null}
          {may.settle && state !== "confirmed" ? (
            <Answering value="confirmed">确认</Answering>
          ) : null}
          {may.settle && state !== "open" ? <Answering value="open">未解决</Answering> : null}
          <Answering value="reply">仅回复</Answering>
        </div>
        <RefusalBanner text={refusal} />
      </form>
    </details>
  );
}

function Answering({ value, children }: { readonly value: string; readonly children: string }) {
  return (
    <Button type="submit" name="answer" value={value}>
      {children}
    </Button>
  );
}
