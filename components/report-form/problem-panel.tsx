"use client";

import type { Issue } from "@/lib/rules/issue";
import { ruleOf } from "@/lib/rules/rule-book";
import { isInputField } from "@/lib/template/cells";
import { severityTitle } from "../messages";
import { Button } from "../ui/button";
import { useEditorPanel } from "./editor-panel-context";
import { focusablePlace, useGoToField } from "./go-to-field";
import { useLive, useReportForm } from "./report-form-context";

/** Everything the rules find right now; each finding leads to its cell and may offer a repair. */
export function ProblemPanel({ section }: { readonly section: string }) {
  const issues = useLive("issues", (live) => live.issues());
  if (issues.length === 0) return <p className="p-4 text-ink-600">没有发现问题。</p>;
  return (
    <ol className="divide-y divide-line-200">
      {issues.map((issue) => (
        <Problem key={`${issue.rule}${issue.places.join()}`} issue={issue} section={section} />
      ))}
    </ol>
  );
}

function Problem({ issue, section }: { readonly issue: Issue; readonly section: string }) {
  const { session, applyBatch } = useReportForm();
  const { announce } = useEditorPanel();
  const goTo = useGoToField(section);
  const { template } = session.live.report();
  const place = focusablePlace(issue.places, (address) => isInputField(template, address));
  const { fix } = issue;
  return (
    <li className="px-4 py-3">
      <p>
        <strong className={issue.severity === "error" ? "text-red-700" : "text-amber-800"}>
          {severityTitle[issue.severity]}
        </strong>{" "}
        {issue.message}
      </p>
      <p className="mt-1 text-xs text-ink-600">
        {issue.rule} · 依据：{ruleOf(issue.rule).basis}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {place === null ? null : <Button onClick={() => goTo(place)}>跳到该格</Button>}
        {fix ? (
          <Button
            onClick={() => {
              applyBatch(fix.changes);
              announce(`已${fix.label}，可用 Ctrl+Z 撤销`);
            }}
          >
            {fix.label}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
