import { toInterchange } from "../../lib/report/interchange";
import type { Command } from "./command";
import { writeJson } from "./output";
import { readReportFile, tellNotices } from "./report-file";

export const command: Command = {
  name: "import",
  help: `读取 report.json 或者本系统导出的 Word 文件，把 report.json 写到标准输出。

用法：nianbao import FILE [--json]

  --json  输出 { "report", "notices" }；不写时读取提示在标准错误上，每条一行
`,
  options: { json: { type: "boolean" } },
  positionals: ["FILE"],
  run: async ({ positionals: [file = ""], flags }) => {
    const imported = await readReportFile(file);
    const report = toInterchange(imported.report);
    if (flags.has("json")) {
      await writeJson({ report, notices: imported.notices });
    } else {
      tellNotices(imported);
      await writeJson(report);
    }
    return 0;
  },
};
