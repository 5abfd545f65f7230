import { titleOf } from "../../lib/report/report";
import { findIssues } from "../../lib/rules/engine";
import type { Issue, Severity } from "../../lib/rules/issue";
import { type Command, UsageError } from "./command";
import { writeJson, writeOut } from "./output";
import { readReportFile, tellNotices } from "./report-file";

export const command: Command = {
  name: "check",
  help: `检查一份报告，列出不符合勾稽关系和填报要求的地方。

用法：nianbao check FILE [--prior FILE] [--json]

  --prior FILE  上年的报告，用来核对上年结转
  --json        输出 { "issues": [{ "rule", "severity", "message", "places" }] }

退出码：没有错误为 0（可以有警告和提示），有错误为 1，文件无法读取为 2。
`,
  options: { prior: { type: "string" }, json: { type: "boolean" } },
  positionals: ["FILE"],
  run: async ({ positionals, texts, flags }) => {
    const [file = ""] = positionals;
    const imported = await readReportFile(file);
    const { report, printed } = imported;
    const prior = await readPrior(texts.get("prior"), file, report.year);
    const issues = findIssues(report, {
      printed,
      ...(prior === null ? {} : { prior: prior.report }),
    });
    tellNotices(imported);
    if (flags.has("json")) await writeJson({ issues: issues.map(publicIssue) });
    else await writeOut(listing(titleOf(report), issues));
    return issues.some(({ severity }) => severity === "error") ? 1 : 0;
  },
};

async function readPrior(path: string | undefined, file: string, year: number) {
  if (path === undefined) return null;
  if (path === "-" && file === "-") throw new UsageError("标准输入只能读取一份报告。");
  const prior = await readReportFile(path);
  if (prior.report.year !== year - 1) {
    throw new UsageError(
      `--prior 应为 ${year - 1} 年的报告，文件中是 ${prior.report.year} 年的报告。`,
    );
  }
  return prior;
}

function publicIssue({ rule, severity, message, places }: Issue) {
  return { rule, severity, message, places };
}

const severityNames: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};
const severities = ["error", "warning", "info"] as const;

function listing(title: string, issues: readonly Issue[]): string {
  if (issues.length === 0) return `${title}：没有发现问题。\n`;
  const groups = severities
    .map((severity) => ({
      name: severityNames[severity],
      found: issues.filter((issue) => issue.severity === severity),
    }))
    .filter(({ found }) => found.length > 0);
  const counts = groups.map(({ name, found }) => `${name} ${found.length} 个`).join("，");
  return [
    `${title}：${counts}。`,
    ...groups.flatMap(({ name, found }) => [
      "",
      name,
      ...found.map(({ rule, message }) => `  ${rule} ${message}`),
    ]),
    "",
  ].join("\n");
}
