"use client";

import type { OtherWriter } from "@/lib/report/news";
import { reportProgress, type SectionProgress } from "@/lib/rules/progress";
import { Link } from "../ui/link";
import { useLive, useReportForm } from "./report-form-context";

/** The parts of the report with their states and who else is there, always one click away. */
export function SectionNav({
  section,
  others,
}: {
  readonly section: string;
  readonly others: readonly OtherWriter[];
}) {
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
                {presentText(others.filter((other) => other.section === part.key))}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Behind the state, where it moves nothing. */
function presentText(present: readonly OtherWriter[]): string {
  if (present.length === 0) return "";
  return ` · ${present.map(({ name }) => name).join("、")}在填`;
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
