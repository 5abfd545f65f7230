"use client";

import { Suspense } from "react";
import { useComments } from "../review/comments-context";
import { latePart } from "../ui/late-part";
import { useEditorPanel } from "./editor-panel-context";
import { ProblemPanel } from "./problem-panel";
import { useLive, useReportForm } from "./report-form-context";

const LastYearPanel = latePart(() =>
  import("./last-year-panel").then((part) => part.LastYearPanel),
);

// Most sections have no remarks: what shows them is fetched when it is asked for.
const CommentPanel = latePart(() =>
  import("../review/comment-panel").then((part) => part.CommentPanel),
);

/** Beside the form: what is wrong now, what belongs into a row, what the reviewer said. */
export function SidePanel({ section }: { readonly section: string }) {
  const { view, showProblems, showGuidance, showLastYear, showComments, guidance } =
    useEditorPanel();
  const { lastYear } = useReportForm().session;
  const open = useComments().threads.filter(({ state }) => state === "open").length;
  const count = useLive("issues", (live) => live.issues().length);
  return (
    <aside aria-label="问题与口径说明" className="sheet side-panel">
      <div className="flex border-b border-line-200">
        <PanelTab selected={view === "problems"} onSelect={showProblems}>
          问题（{count}）
        </PanelTab>
        <PanelTab selected={view === "guidance"} onSelect={() => showGuidance(guidance)}>
          口径说明
        </PanelTab>
        {lastYear === null ? null : (
          <PanelTab selected={view === "lastYear"} onSelect={showLastYear}>
            上年
          </PanelTab>
        )}
        <PanelTab selected={view === "comments"} onSelect={showComments}>
          批注（{open}）
        </PanelTab>
      </div>
      <div className="side-panel-body">
        {view === "problems" ? <ProblemPanel section={section} /> : null}
        {view === "guidance" ? <GuidanceList /> : null}
        <Suspense fallback={<p className="p-4 text-ink-600">正在打开…</p>}>
          {view === "lastYear" && lastYear !== null ? (
            <LastYearPanel lastYear={lastYear} section={section} />
          ) : null}
          {view === "comments" ? <CommentPanel section={section} /> : null}
        </Suspense>
      </div>
    </aside>
  );
}

function PanelTab({
  selected,
  onSelect,
  children,
}: {
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <button type="button" aria-pressed={selected} className="panel-tab" onClick={onSelect}>
      {children}
    </button>
  );
}

function GuidanceList() {
  const { guidance } = useEditorPanel();
  if (guidance.length === 0) {
    return (
      <p className="p-4 text-ink-600">
        点行名旁的“?”，或者在格内按 F1，这里显示该行、该列的口径说明。
      </p>
    );
  }
  return (
    <dl className="space-y-4 p-4">
      {guidance.map(({ title, text, basis }) => (
        <div key={title}>
          <dt className="font-semibold">{title}</dt>
          <dd className="mt-1">{text}</dd>
          {basis === null ? null : <dd className="mt-1 text-xs text-ink-600">依据：{basis}</dd>}
        </div>
      ))}
    </dl>
  );
}
