import { toInterchange } from "../../lib/report/interchange";
import { blankReport } from "../../lib/report/report";
import { templateForYear } from "../../lib/template/registry";
import { type Arguments, type Command, UsageError } from "./command";
import { writeJson } from "./output";
import { yearOption } from "./report-year";

export const command: Command = {
  name: "blank",
  help: `生成空白的 report.json，写到标准输出。全部单元格为 null（未填写）。

用法：nianbao blank --year 年度 --organization 单位名称

  --year          报告年度，如 2025；年度决定使用哪一种官方格式
  --organization  单位全称
`,
  options: { year: { type: "string" }, organization: { type: "string" } },
  positionals: [],
  run: async (given) => {
    const year = yearOption(given);
    if (year === null) throw missing("year");
    const organization = required(given, "organization").trim();
    if (organization === "" || organization.length > longestName) {
      throw new UsageError(`单位名称应为 1 至 ${longestName} 个字。`);
    }
    const template = templateForYear(year);
    if (!template) throw new UsageError(`${year} 年没有官方格式。`);
    await writeJson(toInterchange(blankReport(template, year, organization)));
    return 0;
  },
};

const longestName = 200;

function required({ texts }: Arguments, option: string): string {
  const text = texts.get(option);
  if (text === undefined) throw missing(option);
  return text;
}

function missing(option: string): UsageError {
  return new UsageError(`缺少 --${option}，用法见 nianbao blank --help。`);
}
