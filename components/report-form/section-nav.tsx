"use client";

import { reportProgress, type SectionProgress } from "@/lib/rules/progress";
import { Link } from "../ui/link";
import { useLive, useReportForm } from "./report-form-context";

/** The parts of the report with their states, always one click away. */
export function SectionNav({ section }: { readonly section: string }) {
  const { session } = useReportForm();
  const issues = useLive("issues", (live) => live.issues());
  const progress = reportProgress(session.live.report(), issues);
  return (
    <nav aria-label="报告各部分" className="section-nav">
      <ol>
        {progress.map((part) => (
          <li key={part.key}>
            <Link
              href={`/reports/${session.reportId}/${part.key}`}
              aria-current={part.key === section ? "page" : undefined}
              className="section-link"
            >
              <span title={part.heading}>{part.heading}</span>
              <span className="section-state" data-state={part.state}>
                {stateText(part)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stateText({ state, problems, answered, fields }: SectionProgress): string {
  switch (state) {
    case "problems":
      return `有问题（${problems}）`;
    case "done":
      return "已完成";
    case "in-progress":
      return fields > 10 ? `填写中 ${answered}/${fields}` : "填写中";
    case "not-started":
      return "未开始";
  }
}
