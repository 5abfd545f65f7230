"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import type { Report } from "@/lib/report/report";
import type { Against, CommentThread } from "@/lib/report/review";
import type { CheckedIssue } from "../check/checked-issue";
import { type AddCommentAction, CommentForm } from "./comment-form";
import { CommentItem, type ThreadActions } from "./comment-item";
import { type CommentTarget, placeId, placeName } from "./comment-target";
import { ComparisonChoice, type ComparisonMode } from "./comparison-choice";
import { ReviewDocument } from "./review-document";
import { ReviewIssues } from "./review-issues";
import "./review.css";

/** The document at the left, everything said about it at the right. */
export function ReviewBoard({
  reportId,
  versionId,
  report,
  issues,
  threads,
  against,
  mayComment,
  add,
  actions,
}: {
  readonly reportId: string;
  readonly versionId: string;
  readonly report: Report;
  readonly issues: readonly CheckedIssue[];
  readonly threads: readonly CommentThread[];
  readonly against: Readonly<Record<Exclude<ComparisonMode, "none">, Against | null>>;
  readonly mayComment: boolean;
  readonly add: AddCommentAction;
  readonly actions: ThreadActions;
}) {
  const [mode, setMode] = useState<ComparisonMode>(against.submission ? "submission" : "none");
  const [target, setTarget] = useState<CommentTarget | null>(null);
  const opener = useRef<Element | null>(null);
  function openForm(wanted: CommentTarget): void {
    opener.current = document.activeElement;
    setTarget(wanted);
  }
  function closeForm(): void {
    setTarget(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  }
  const { template } = report;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys between problems work wherever the focus is
    <div className="review-board" onKeyDown={walkProblems}>
      <div className="min-w-0">
        <ComparisonChoice mode={mode} against={against} onChange={setMode} />
        <ReviewDocument
          report={report}
          issues={issues}
          threads={threads}
          comparison={mode === "none" ? null : (against[mode]?.comparison ?? null)}
          onComment={mayComment ? openForm : null}
        />
      </div>
      <aside aria-label="意见" className="sheet review-panel">
        <h2 className="border-b border-line-200 px-4 py-2 text-lg font-semibold">
          意见（{threads.length}）
        </h2>
        {target === null ? null : (
          <CommentForm
            key={`${target.place}${target.ordinal}${target.quote}`}
            reportId={reportId}
            versionId={versionId}
            target={target}
            name={placeName(template, target.place)}
            add={add}
            onDone={closeForm}
          />
        )}
        {threads.length === 0 && target === null ? (
          <p className="p-4 text-ink-600">
            {mayComment ? "还没有意见。点表中的数字或段落后的“批注”添加。" : "没有意见。"}
          </p>
        ) : null}
        <ul className="divide-y divide-line-200">
          {threads.map((thread) => (
            <li key={thread.id} tabIndex={-1} data-problem={placeId(thread.place)} className="p-4">
              <CommentItem
                thread={thread}
                name={placeName(template, thread.place)}
                actions={actions}
              />
            </li>
          ))}
        </ul>
        <ReviewIssues issues={issues} />
      </aside>
    </div>
  );
}

/** Alt+↓ and Alt+↑ go from problem to problem and show the place each is about. */
function walkProblems(event: KeyboardEvent<HTMLElement>): void {
  if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  const problems = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-problem]")];
  const current = problems.findIndex((problem) => problem.contains(document.activeElement));
  const next = event.key === "ArrowDown" ? current + 1 : Math.max(current, 0) - 1;
  const problem = problems[(next + problems.length) % problems.length];
  if (!problem) return;
  event.preventDefault();
  document.getElementById(problem.dataset.problem ?? "")?.scrollIntoView({ block: "center" });
  problem.focus();
}
