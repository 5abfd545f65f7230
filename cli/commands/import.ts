import type { ImportOptions } from "../../lib/import/import-options";
import type { ImportedReport } from "../../lib/import/imported-report";
import { toInterchange } from "../../lib/report/interchange";
import { templateById, templates } from "../../lib/template/registry";
import type { ReportTemplate } from "../../lib/template/template";
import { type Arguments, type Command, UsageError } from "./command";
import { writeJson } from "./output";
import { readReportFile, tellNotices } from "./report-file";
import { yearOption } from "./report-year";

export const command: Command = {
  name: "import",
  help: `读取一份报告，把 report.json 写到标准输出。可以是 Word（.docx、.doc）、网页（.html、.mht）、
纯文本、Excel（.xlsx）、带文字的 PDF 或 report.json，按内容识别，不看文件名。

用法：nianbao import FILE [--year 年度] [--format 格式] [--part 序号] [--json]

  --year    报告年度，文件没有写明或者写错时使用
  --format  报告格式，${templates.map(({ id }) => id).join(" 或 ")}；不写时按表格和年度判断
  --part    文件中有几份报告时读取第几份，从 1 数起
  --json    输出 { "report", "notices", "questions", "unplaced" }；不写时提示在标准错误上，每条一行
            notices 每条是 { "severity", "message", "place", "places", "source" }

退出码：全部表格都已读取为 0，有表格或行没有读取为 1，文件无法读取为 2。
`,
  options: {
    year: { type: "string" },
    format: { type: "string" },
    part: { type: "string" },
    json: { type: "boolean" },
  },
  positionals: ["FILE"],
  run: async (given) => {
    const [file = ""] = given.positionals;
    const imported = await readReportFile(file, optionsOf(given));
    const report = toInterchange(imported.report);
    if (given.flags.has("json")) {
      await writeJson({ report, ...toldOf(imported) });
    } else {
      tellNotices(imported);
      await writeJson(report);
    }
    return imported.notices.some(({ severity }) => severity === "error") ? 1 : 0;
  },
};

function optionsOf(given: Arguments): ImportOptions {
  const [year, format, part] = [
    yearOption(given),
    given.texts.get("format"),
    given.texts.get("part"),
  ];
  return {
    ...(year === null ? {} : { year }),
    ...(format === undefined ? {} : { template: formatCalled(format) }),
    ...(part === undefined ? {} : { part: placeOf(part) }),
  };
}

function placeOf(part: string): number {
  if (!/^[1-9]\d?$/.test(part)) throw new UsageError(`序号“${part}”应为从 1 数起的整数。`);
  return Number(part) - 1;
}

function formatCalled(id: string): ReportTemplate {
  const template = templateById(id);
  if (template) return template;
  const known = templates.map((one) => one.id).join(" 或 ");
  throw new UsageError(`不认识的格式“${id}”，应为 ${known}。`);
}

function toldOf({ notices, questions, unplaced }: ImportedReport) {
  return {
    notices: notices.map(({ severity, message, places, source }) => ({
      severity,
      message,
      place: places[0] ?? null,
      places,
      source,
    })),
    questions,
    unplaced,
  };
}
