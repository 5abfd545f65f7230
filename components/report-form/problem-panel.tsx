"use client";

import { useRef } from "react";
import type { Issue } from "@/lib/rules/issue";
import { sectionAddresses } from "@/lib/template/cells";
import { gravestFirst, issueKey } from "../findings/severity-order";
import { Problem } from "./problem";
import { placeOfProblem } from "./problem-steps";
import { useLive, useReportForm } from "./report-form-context";

/** Everything the rules find right now: what this page can mend first, then the rest of the report. */
export function ProblemPanel({ section }: { readonly section: string }) {
  const { live } = useReportForm().session;
  const issues = useLive("issues", (now) => now.issues());
  const list = useRef<HTMLDivElement>(null);
  if (issues.length === 0) return <p className="p-4 text-ink-600">没有发现问题。</p>;
  const onPage = new Set(sectionAddresses(live.report().template, section));
  const isHere = (issue: Issue) =>
    onPage.has(placeOfProblem(live, issue)?.address ?? issue.places[0] ?? "");
  const groups = [
    { title: "本部分", issues: gravestFirst(issues.filter(isHere)) },
    { title: "其他部分", issues: gravestFirst(issues.filter((issue) => !isHere(issue))) },
  ].filter((group) => group.issues.length > 0);
  return (
    // A repair takes its own button away: the focus goes to the list it stood in.
    <div ref={list} tabIndex={-1}>
      {groups.map((group) => (
        <section key={group.title} aria-label={`${group.title}的问题`}>
          <h2 className="problem-group">
            {group.title}（{group.issues.length}）
          </h2>
          <ol className="divide-y divide-line-200">
            {group.issues.map((issue) => (
              <Problem
                key={issueKey(issue)}
                issue={issue}
                section={section}
                onMended={() => list.current?.focus()}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
