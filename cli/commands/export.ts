import { inputCells, type Report, valueAt } from "../../lib/report/report";
import { type Arguments, type Command, UsageError } from "./command";
import { writeTo } from "./output";
import { readReportFile, tellNotices } from "./report-file";

const styles = ["official", "gb9704"] as const;

export const command: Command = {
  name: "export",
  help: `导出 Word 文件。未填写的单元格留空。

用法：nianbao export FILE -o OUT.docx [--style official|gb9704]

  -o, --output  写入的文件；写 - 输出到标准输出
  --style       official 国办模板（默认），gb9704 公文版式
`,
  options: { output: { type: "string", short: "o" }, style: { type: "string" } },
  positionals: ["FILE"],
  run: async (given) => {
    const output = given.texts.get("output");
    if (output === undefined) {
      throw new UsageError("缺少 -o（写入的文件），用法见 nianbao export --help。");
    }
    const style = styleFrom(given);
    const imported = await readReportFile(given.positionals[0] ?? "");
    // `docx` is by far the largest module here; wrong usage is told without it.
    const { exportDocx } = await import("../../lib/export/docx/export-docx");
    const file = await exportDocx(imported.report, style);
    tellNotices(imported);
    tellDraft(imported.report);
    await writeTo(output, file);
    return 0;
  },
};

function styleFrom({ texts }: Arguments): (typeof styles)[number] {
  const typed = texts.get("style") ?? "official";
  const style = styles.find((known) => known === typed);
  if (!style) throw new UsageError(`不认识的版式“${typed}”，应为 ${styles.join(" 或 ")}。`);
  return style;
}

function tellDraft(report: Report): void {
  const blank = inputCells(report.template).filter(
    ({ address }) => valueAt(report, address) === null,
  ).length;
  if (blank > 0) process.stderr.write(`提示：有 ${blank} 个单元格未填写，文件中留空。\n`);
}
