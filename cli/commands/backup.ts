import { stat } from "node:fs/promises";
import { ok, type Result } from "../../lib/result";
import type { BackupManifest } from "../../lib/server/backup/manifest";
import { writeBackup } from "../../lib/server/backup/write-backup";
import packageFile from "../../package.json";
import { withBackupFile } from "./backup-file";
import { backupRefusals, problemSentence } from "./backup-sentences";
import { type Command, UsageError } from "./command";
import { pathFrom, writeOut, writeProblem } from "./output";
import { withAdminDatabase } from "./with-admin-database";

export const command: Command = {
  name: "backup",
  help: `把数据库里的全部数据备份成一个文件。应用可以照常使用，备份的是同一时刻的内容。

用法：nianbao backup [-o FILE.zip]
      nianbao backup --verify FILE.zip

  -o, --output  写入的文件，已有的会被替换；不写时在当前目录，以时间命名
  --verify      核对一份备份是否完整，不需要数据库

备份里有个人信息和密码的校验值，文件只有本人可读，请妥善保管。
不含登录状态、未确认的导入文件，也不含密钥（NIANBAO_SECRET，或者数据目录中的 secret 文件），密钥请另外保存。
数据库：MIGRATION_DATABASE_URL 或 DATABASE_URL；都未设置时使用 .data（NIANBAO_DATA）中的内置数据库。
退出码：正常为 0，核对发现问题为 1，用法不对或者无法备份为 2。
`,
  options: { output: { type: "string", short: "o" }, verify: { type: "string" } },
  positionals: [],
  run: async ({ texts }) => {
    const verified = texts.get("verify");
    const output = texts.get("output");
    if (verified === undefined) return backUp(output ?? datedName(new Date()));
    if (output !== undefined) throw new UsageError("--verify 和 -o 只能写一个。");
    return verify(verified);
  },
};

async function backUp(output: string): Promise<number> {
  const file = pathFrom(output);
  const written = await withAdminDatabase(({ adminUrl }) =>
    writeBackup({ url: adminUrl, file, version: packageFile.version }),
  ).catch((error: NodeJS.ErrnoException) => {
    // Errors of files name the call they come from; those of the database do not.
    if (error.syscall === undefined || "address" in error) throw error;
    throw new UsageError(`无法写入 ${output}：${writeProblem(error.code)}。`);
  });
  if (!written.ok) throw new UsageError(backupRefusals[written.reason]);
  const { size } = await stat(file);
  await writeOut(`已备份到 ${output}（${inMegabytes(size)}）：${contentOf(written.value)}。\n`);
  return 0;
}

async function verify(file: string): Promise<number> {
  const checked = await withBackupFile(
    file,
    async ({ manifest }): Promise<Result<BackupManifest, never>> => ok(manifest),
  );
  if (checked.ok) {
    await writeOut(`备份完整：${contentOf(checked.value)}，写于 ${checked.value.createdAt}。\n`);
    return 0;
  }
  process.stderr.write(`${file}：${problemSentence(checked.reason)}\n`);
  return 1;
}

function contentOf({ tables }: BackupManifest): string {
  return `${tables.length} 张表，${tables.reduce((sum, { rows }) => sum + rows, 0)} 行`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** In the time of the computer, as its clock and its other files show it. */
function datedName(now: Date): string {
  const [date = "", time = ""] = now.toLocaleString("sv-SE").split(" ");
  return `nianbao-${date.replaceAll("-", "")}-${time.replaceAll(":", "")}.zip`;
}
