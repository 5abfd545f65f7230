import { readArguments } from "./commands/arguments";
import { type Command, UsageError } from "./commands/command";

/** Loaded when called: a command pays only for what it uses. */
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  audit: () => import("./commands/audit"),
  backup: () => import("./commands/backup"),
  "bind-account": () => import("./commands/bind-account"),
  blank: () => import("./commands/blank"),
  check: () => import("./commands/check"),
  "create-admin": () => import("./commands/create-admin"),
  export: () => import("./commands/export"),
  import: () => import("./commands/import"),
  ledger: () => import("./commands/ledger"),
  "remove-second-factor": () => import("./commands/remove-second-factor"),
  "reset-password": () => import("./commands/reset-password"),
  restore: () => import("./commands/restore"),
  rules: () => import("./commands/rules"),
};

const help = `年报命令行：检查、导出、导入政府信息公开工作年度报告，不需要数据库和服务；
备份与恢复、核对审计日志、管理账号需要数据库。

用法：npm run -s nianbao -- <命令> [选项]

  audit                 核对审计日志是否被改动
  backup                备份全部数据，或者核对一份备份
  bind-account          把账号绑定到统一认证
  blank                 生成空白的 report.json
  check                 检查报告或者整个文件夹，列出问题
  create-admin          新建管理员账号
  export                导出 Word 文件
  import                读取 Word、网页、文本、Excel、PDF 中的报告
  ledger                统计申请台账、复议诉讼台账
  remove-second-factor  取消一个账号的二次验证
  reset-password        重置一个账号的密码
  restore               把备份恢复到空的数据库
  rules                 列出检查所用的规则

每个命令的选项：npm run -s nianbao -- <命令> --help
FILE 可以是 report.json、Word、网页、纯文本、Excel 或带文字的 PDF 文件；写 - 从标准输入读取。
退出码：0 正常；1 检查发现错误，或者有表格没有读取；2 文件无法读取或者用法不对。
`;

process.stdout.on("error", stopWhenReaderLeft);
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...rest]: readonly string[]): Promise<number> {
  try {
    if (name === "--help" || name === "-h" || name === "help") {
      process.stdout.write(help);
      return 0;
    }
    const command = await findCommand(name);
    const given = readArguments(command, rest);
    if (given.help) {
      process.stdout.write(command.help);
      return 0;
    }
    return await command.run(given);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function findCommand(name: string | undefined): Promise<Command> {
  const known = `可用的命令是 ${Object.keys(commands).join("、")}，用法见 --help。`;
  if (name === undefined) throw new UsageError(`没有写命令，${known}`);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(`不认识的命令“${name}”，${known}`);
  return (await load()).command;
}

/** `nianbao check … | head` closes the pipe early; that is no failure. */
function stopWhenReaderLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}
