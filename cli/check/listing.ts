import type { Severity } from "../../lib/rules/issue";
import type { CheckedFile, FoundIssue } from "./check-file";
import type { IssuePlace } from "./issue-place";

export const severityNames: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};
const severities = ["error", "warning", "info"] as const;

/** Everything found in a file, gravest first, a line each. */
export function listing({ title, found }: CheckedFile): string {
  if (found.length === 0) return `${title}：没有发现问题。\n`;
  return [
    `${title}：${counted(found)}。`,
    ...severities.flatMap((severity) => {
      const group = found.filter(({ issue }) => issue.severity === severity);
      return group.length === 0 ? [] : ["", severityNames[severity], ...group.map(line)];
    }),
    "",
  ].join("\n");
}

/** 「2025/民政局.docx：错误 2 个，提示 1 个」, one line for a file among many. */
export function summaryLine({ file, found }: CheckedFile): string {
  return `${file}：${found.length === 0 ? "没有发现问题" : counted(found)}\n`;
}

function counted(found: readonly FoundIssue[]): string {
  return severities
    .map((severity) => ({
      severity,
      count: found.filter(({ issue }) => issue.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${severityNames[severity]} ${count} 个`)
    .join("，");
}

function line({ issue, place }: FoundIssue): string {
  return `  ${[issue.rule, where(place), issue.message].filter((part) => part !== "").join(" ")}`;
}

/** The message names the cell and the section; the line of the file, or the paragraph, it cannot know. */
function where({ line: at, paragraph }: IssuePlace): string {
  if (at !== null) return `[第 ${at} 行]`;
  return paragraph === null ? "" : `[第 ${paragraph} 段]`;
}
