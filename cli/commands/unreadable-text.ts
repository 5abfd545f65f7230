import type { UnreadableFile } from "../../lib/import/unreadable-file";

/** Why a file cannot be read, and what to do, as one clause without a full stop. */
export function unreadableText(reason: UnreadableFile): string {
  switch (reason.kind) {
    case "unknown-type":
      return reason.extension === null
        ? "不是 report.json，也不是 Word 文件（.docx）"
        : `暂不支持 .${reason.extension} 文件，请另存为 .docx 后再读取`;
    case "too-large":
      return `文件超过 ${reason.limit / 1024 / 1024} MB`;
    case "not-json":
      return "不是 Word 文件，也不是完整的 JSON";
    case "not-a-report":
      return `不是年度报告的 report.json，${problemList(reason.problems)}`;
    case "not-a-word-file":
      return "是压缩包，但不是 Word 文件（.docx）";
    case "damaged-file":
      return "Word 文件已损坏，请用 Word 或 WPS 打开后另存一份再读取";
    case "unsafe-file":
      return "文件内容异常（解压后过大、嵌套过深或含有外部声明），已停止读取";
    case "no-report-tables":
      return "文件中没有找到年度报告的表格";
    case "no-year":
      return "标题中没有报告年度，应写成“某某单位2025年政府信息公开工作年度报告”";
    case "several-reports":
      return `文件中有 ${reason.titles.length} 份报告：${problemList(reason.titles)}。请分成几个文件再读取`;
  }
}

const shown = 3;

function problemList(problems: readonly string[]): string {
  const rest = problems.length - shown;
  const listed = problems.slice(0, shown).join("；");
  return rest > 0 ? `${listed}；另有 ${rest} 处` : listed;
}
