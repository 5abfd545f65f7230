import { ok, type Result } from "../../lib/result";
import type { SoundBackup } from "../../lib/server/backup/open-backup";
import { type Restored, restoreBackup } from "../../lib/server/backup/restore-backup";
import { withBackupFile } from "./backup-file";
import { problemSentence, refusalSentence } from "./backup-sentences";
import { type Command, UsageError } from "./command";
import { writeOut } from "./output";
import { withAdminDatabase } from "./with-admin-database";

export const command: Command = {
  name: "restore",
  help: `把 nianbao backup 写出的备份恢复到一个空的数据库。先核对整个文件，再一次写入，不成功就不留下数据。

用法：nianbao restore FILE.zip

较早版本的备份恢复后自动更新到现在的结构。恢复后所有人须重新登录。
密钥不在备份里：换了密钥的，二次验证须逐个取消后重新开启。
数据库：MIGRATION_DATABASE_URL 或 DATABASE_URL；都未设置时使用 .data（NIANBAO_DATA）中的内置数据库。
退出码：正常为 0，用法不对或者没有恢复为 2。
`,
  options: {},
  positionals: ["FILE"],
  run: async ({ positionals: [file = ""] }) => {
    const restored = await withBackupFile(file, restore);
    if (!restored.ok) throw new UsageError(`无法读取 ${file}：${problemSentence(restored.reason)}`);
    const { rows, location, upgraded, skipped } = restored.value;
    for (const name of skipped) process.stderr.write(`提示：表 ${name} 不属于年报，没有恢复。\n`);
    await writeOut(
      `已恢复到 ${location}：${rows} 行${upgraded.length > 0 ? `，并应用了 ${upgraded.length} 个新的迁移` : ""}。\n`,
    );
    return 0;
  },
};

type Told = Restored & { readonly rows: number; readonly location: string };

async function restore(backup: SoundBackup): Promise<Result<Told, never>> {
  return withAdminDatabase(async ({ adminUrl, location }) => {
    const restored = await restoreBackup(backup, {
      url: adminUrl,
      directory: "prisma/migrations",
    });
    if (!restored.ok) throw new UsageError(refusalSentence(restored.reason));
    const rows = backup.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return ok({ ...restored.value, rows, location });
  });
}
