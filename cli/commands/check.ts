import type { ImportedReport } from "../../lib/import/imported-report";
import type { CheckContext } from "../../lib/rules/check-context";
import { type CheckedFile, checkFile, hasErrors } from "../check/check-file";
import { listing, summaryLine } from "../check/listing";
import { publicFile } from "../check/public-file";
import { filesInFolder } from "../check/report-files";
import { sarifLog, type UnreadFile } from "../check/sarif";
import { readUnit } from "../check/unit-file";
import { type Arguments, type Command, UsageError } from "./command";
import { writeJson, writeOut } from "./output";
import { readReportFile, tellNotices } from "./report-file";

export const command: Command = {
  name: "check",
  help: `按规则检查报告，列出不符合勾稽关系、填报要求和行文规范的地方，写明所在的行、段落或者单元格。
规则和依据见 nianbao rules。

用法：nianbao check FILE... [--prior FILE] [--unit UNIT.json] [--json|--sarif]

  FILE          报告文件，可以写多个；写文件夹时检查其中全部文件，每个文件一行
  --prior FILE  上年的报告，用来核对上年结转、现行有效件数等
  --unit FILE   单位文件：{ "fullName": "青溪县民政局", "kind": "department" }，
                kind 为 government、office、department、township 或 subdistrict；
                还可以写 shortName、signOff、formerNames、validFrom 和 lexicon（本单位的用词）
  --json        输出 { "issues": [{ "rule", "severity", "message", "places", "line", "cell", … }] }；
                多个文件时输出 { "files": [{ "file", "title", "issues" }] }
  --sarif       输出 SARIF 2.1.0

退出码：没有错误为 0（可以有警告和提示），有错误为 1，有文件无法读取为 2。
`,
  options: {
    prior: { type: "string" },
    unit: { type: "string" },
    json: { type: "boolean" },
    sarif: { type: "boolean" },
  },
  positionals: ["FILE..."],
  run: async (given) => {
    const [file = "", ...more] = given.positionals;
    if (given.flags.has("json") && given.flags.has("sarif")) {
      throw new UsageError("--json 和 --sarif 只能写一个。");
    }
    const inFolders = await Promise.all(given.positionals.map(filesInFolder));
    const contextOf = await contextFor(given);
    if (more.length === 0 && inFolders[0] === null) return checkOne(given, file, contextOf);
    if (given.texts.has("prior")) throw new UsageError("--prior 只能和一个文件一起使用。");
    const files = given.positionals.flatMap((path, at) => inFolders[at] ?? [path]);
    return checkMany(given, files, contextOf);
  },
};

type ContextOf = (imported: ImportedReport) => Promise<CheckContext>;

async function contextFor({ texts, positionals }: Arguments): Promise<ContextOf> {
  const unit = texts.get("unit");
  const known = unit === undefined ? {} : await readUnit(unit);
  return async ({ report }) => {
    const prior = await readPrior(texts.get("prior"), positionals[0] ?? "", report.year);
    return { ...known, ...(prior === null ? {} : { prior: prior.report }) };
  };
}

async function checkOne(given: Arguments, file: string, contextOf: ContextOf): Promise<number> {
  const checked = await checkFile(file, contextOf);
  tellNotices(checked.imported);
  if (given.flags.has("sarif")) await writeJson(sarifLog([checked], []));
  else if (given.flags.has("json")) await writeJson({ issues: publicFile(checked).issues });
  else await writeOut(listing(checked));
  return hasErrors(checked) ? 1 : 0;
}

/** One line a file, as it comes; what cannot be read does not keep the others waiting. */
async function checkMany(
  { flags }: Arguments,
  files: readonly string[],
  contextOf: ContextOf,
): Promise<number> {
  if (files.length === 0) throw new UsageError("文件夹里没有文件。");
  const [inLines, sarif] = [!flags.has("json") && !flags.has("sarif"), flags.has("sarif")];
  const checked: (CheckedFile | ReturnType<typeof publicFile>)[] = [];
  const whole: CheckedFile[] = [];
  const unread: UnreadFile[] = [];
  let errors = false;
  for (const file of files) {
    const one = await checkFile(file, contextOf).catch((error: unknown) => unreadFile(file, error));
    if ("reason" in one) unread.push(one);
    else if (sarif) whole.push(one);
    else checked.push(publicFile(one));
    if (inLines) await writeOut("reason" in one ? `${one.reason}\n` : summaryLine(one));
    errors = errors || (!("reason" in one) && hasErrors(one));
  }
  if (sarif) await writeJson(sarifLog(whole, unread));
  else if (!inLines) await writeJson({ files: checked, unread });
  return unread.length > 0 ? 2 : errors ? 1 : 0;
}

/** Only what the reader refuses; anything else is a bug and goes on. */
function unreadFile(file: string, error: unknown): UnreadFile {
  if (!(error instanceof UsageError)) throw error;
  return { file, reason: error.message };
}

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
