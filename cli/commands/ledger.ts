import { countFile } from "../../lib/ledger/count-file";
import { emptyMapping, type LedgerMapping } from "../../lib/ledger/ledger-mapping";
import { ledgerProblemText } from "../../lib/ledger/ledger-problem-text";
import { readMappingFile } from "../../lib/ledger/mapping-file";
import { needsMending } from "../../lib/ledger/uncounted";
import { ledgerForm, ledgerTables } from "../../lib/template/ledger-form";
import { templateForYear } from "../../lib/template/registry";
import { type Arguments, type Command, UsageError } from "./command";
import { countedJson, countedListing } from "./ledger-listing";
import { writeJson, writeOut } from "./output";
import { bytesOf } from "./report-file";
import { checkYear } from "./report-year";

export const command: Command = {
  name: "ledger",
  help: `统计台账：申请台账计入表三，复议诉讼台账计入表四。只读取文件，不保存任何内容。

用法：nianbao ledger FILE [--mapping M.json] [--year N] [--json]

FILE 是 .xlsx 或者 .csv 文件，每件一行，有一行列标题（上面可以有标题行）。

  --mapping M.json  列和词语的对应；不写时按常用的列标题和词语
  --year N          统计年度；不写时为上一个公历年
  --table T         没有 --mapping 时：requests 申请（默认），disputes 复议诉讼
  --sheet NAME      工作表；不写时取表头最像台账的一个
  --head N          表头所在的行号；不写时自动查找
  --json            输出 { "year", "tables", "rows", "words", "uncounted", "mapping" }；
                    rows 是每个数字背后的行号，mapping 可以保存为 M.json

M.json：
  { "format": "nianbao-ledger/1",
    "table": "requests",
    "columns": { "number": "编号", "category": "申请人类型", "received": "收到日期",
                 "answered": "答复日期", "result": "办理结果" },
    "category": { "个体户": "其他" },
    "result": { "不予公开": "（三）不予公开 6.属于四类过程性信息" } }
columns 写台账的列标题；category、result 把台账中的词对应到官方表格的列名、行名
（也可以写 report.json 中的键）。官方用语和常用词不用写，没有写的按常用列标题查找。

退出码：正常为 0，有需要改正才能计入的行为 1，文件无法读取或者用法不对为 2。
不在统计年度的行、合计行不用改正。
`,
  options: {
    mapping: { type: "string" },
    year: { type: "string" },
    table: { type: "string" },
    sheet: { type: "string" },
    head: { type: "string" },
    json: { type: "boolean" },
  },
  positionals: ["FILE"],
  run: async (given) => {
    const [file = ""] = given.positionals;
    const year = yearFrom(given) ?? lastYear();
    const mapping = await mappingFrom(given, file);
    const { template, form } = formFor(year, mapping);
    const sheet = given.texts.get("sheet") ?? null;
    const choice = { mapping, isRemembered: false, sheet, headRow: headFrom(given) };
    const bytes = new Uint8Array(await bytesOf(file));
    const counted = countFile(bytes, choice, { form, year });
    if (!counted.ok) throw unreadable(file, ledgerProblemText(counted.reason));
    const { reading } = counted.value;
    if (!reading.ok) throw unreadable(file, ledgerProblemText(reading.reason));
    if (yearFrom(given) === null) process.stderr.write(`提示：没有写 --year，统计 ${year} 年。\n`);
    const result = { template, form, year, mapping, reading: reading.value };
    if (given.flags.has("json")) await writeJson(countedJson(result, counted.value));
    else await writeOut(countedListing(result, counted.value));
    return reading.value.uncounted.some(({ reason }) => needsMending(reason)) ? 1 : 0;
  },
};

function unreadable(file: string, sentence: string): UsageError {
  return new UsageError(`无法统计 ${file === "-" ? "标准输入" : file}：${sentence}`);
}

/** The year that was asked for; null when none was. */
function yearFrom({ texts }: Arguments): number | null {
  const typed = texts.get("year");
  if (typed === undefined) return null;
  if (!/^\d{4}$/.test(typed)) throw new UsageError(`--year 应为四位年份，写的是“${typed}”。`);
  return checkYear(Number(typed));
}

function lastYear(): number {
  return new Date().getFullYear() - 1;
}

function headFrom({ texts }: Arguments): number | null {
  const typed = texts.get("head");
  if (typed === undefined) return null;
  if (!/^[1-9]\d{0,4}$/.test(typed)) throw new UsageError(`--head 应为行号，写的是“${typed}”。`);
  return Number(typed);
}

async function mappingFrom({ texts }: Arguments, file: string): Promise<LedgerMapping> {
  const path = texts.get("mapping");
  const wanted = texts.get("table");
  if (path === undefined) {
    const table = ledgerTables.find((known) => known === (wanted ?? ledgerTables[0]));
    if (table) return emptyMapping(table);
    throw new UsageError(`不认识的表“${wanted}”，应为 ${ledgerTables.join(" 或 ")}。`);
  }
  if (path === "-" && file === "-") throw new UsageError("标准输入只能读取一个文件。");
  if (wanted !== undefined) throw new UsageError("--table 写在 --mapping 文件的 table 中。");
  const read = readMappingFile(parseJson(path, await bytesOf(path)));
  if (read.ok) return read.value;
  throw new UsageError(`${path} 不是台账的对应文件：${read.reason.slice(0, 3).join("；")}。`);
}

function parseJson(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8").decode(bytes));
  } catch {
    throw new UsageError(`${path} 不是完整的 JSON，请检查括号和引号。`);
  }
}

function formFor(year: number, mapping: LedgerMapping) {
  const template = templateForYear(year);
  const form = template && ledgerForm(template, mapping.table);
  if (!template || !form) throw new UsageError(`${year} 年没有可以统计的官方表格。`);
  return { template, form };
}
