import type { BackupProblem } from "../../lib/server/backup/open-backup";
import type { RestoreRefusal } from "../../lib/server/backup/restore-backup";
import type { BackupRefusal } from "../../lib/server/backup/write-backup";

export const backupRefusals: Readonly<Record<BackupRefusal, string>> = {
  "no-data":
    "这个数据库里还没有年报的数据，没有可备份的内容；请核对 DATABASE_URL、NIANBAO_DATA 和所在目录。",
  "schema-changing": "数据库结构正在更新，没有备份；请等应用启动完成后重试。",
};

/** What is wrong with a file, and how to go on. */
export function problemSentence(problem: BackupProblem): string {
  switch (problem.kind) {
    case "unreadable":
      return "文件不完整，或者不是备份文件；请核对文件大小，重新复制一份，或者改用另一份备份。";
    case "not-a-backup":
      return "这是一个压缩包，但不是年报的备份；请选择 nianbao backup 写出的文件。";
    case "newer-format":
      return "备份的格式比本程序新；请用写出它的版本或者更新的版本。";
    case "damaged":
      return `备份已损坏：${problem.table === null ? "清单" : `表 ${problem.table} 的内容`}与写出时不同；请改用另一份备份。`;
  }
}

/** Why nothing was restored, and how to go on. */
export function refusalSentence(refusal: RestoreRefusal): string {
  switch (refusal.kind) {
    case "not-empty":
      return `目标数据库不是空的（表 ${refusal.table}），没有恢复；请新建一个空数据库，或者用 NIANBAO_DATA 指定一个新目录。`;
    case "in-use":
      return "目标数据库正在使用，没有恢复；请先停止连接它的应用。";
    case "unknown-migration":
      return `备份来自更新的版本，本程序没有其中的迁移 ${refusal.names.join("、")}；请先升级再恢复。`;
    case "edited-migration":
      return `迁移文件 ${refusal.names.join("、")} 与备份时不同，没有恢复；请还原 prisma/migrations 中的文件。`;
    case "newer-database":
      return `目标数据库的结构比备份新（${refusal.names.join("、")}），没有恢复；请新建一个空数据库，恢复时会自动更新结构。`;
  }
}
