import { parseArgs } from "node:util";
import { upgradeDatabase } from "@/lib/server/backup/upgrade-database";
import { migrationStatus } from "@/lib/server/database/migrations";
import { type OpenDatabase, openDatabase } from "@/lib/server/database/open-database";
import { OperatorError } from "@/lib/server/database/operator-error";

const help = `数据库迁移

  npm run db:migrate                   应用尚未应用的迁移
  npm run db:status                    查看迁移状态；有待应用或有问题的迁移时退出码为 1
  npm run db:new-migration -- 名称     比较已提交的 prisma/schema.prisma 与工作区，写出新的迁移文件

选项
  --directory 目录    迁移文件所在目录（默认 prisma/migrations）
  --help              显示本说明

数据库：MIGRATION_DATABASE_URL 或 DATABASE_URL；都未设置时使用 .data（NIANBAO_DATA）中的内置数据库。`;

async function main(): Promise<number> {
  const { positionals, values } = readArguments();
  const [command, name] = positionals;
  if (values.help) return report(help, 0);
  if (command === "migrate") return withDatabase((database) => migrate(database, values.directory));
  if (command === "status") return withDatabase((database) => status(database, values.directory));
  if (command === "new-migration" && name) return create(name, values.directory);
  throw new OperatorError(`用法不对。\n\n${help}`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        directory: { type: "string", default: "prisma/migrations" },
        help: { type: "boolean", default: false },
      },
    });
  } catch {
    throw new OperatorError(`用法不对。\n\n${help}`);
  }
}

async function migrate({ adminUrl, backups }: OpenDatabase, directory: string): Promise<number> {
  const { applied, backup } = await upgradeDatabase({ url: adminUrl, directory, folder: backups });
  const lines = applied.map((name) => `已应用 ${name}`);
  if (backup !== null) lines.push(`升级之前的备份在 ${backup}`);
  return report(lines.length > 0 ? lines.join("\n") : "没有待应用的迁移。", 0);
}

async function status({ adminUrl }: OpenDatabase, directory: string): Promise<number> {
  const { applied, pending, edited, failed, unknown } = await migrationStatus({
    url: adminUrl,
    directory,
  });
  const lines = [
    `已应用 ${applied.length} 个，待应用 ${pending.length} 个`,
    ...pending.map((name) => `待应用    ${name}`),
    ...edited.map((name) => `文件被改动  ${name}`),
    ...failed.map((name) => `未完成    ${name}`),
    ...unknown.map((name) => `来自更新版本  ${name}`),
  ];
  return report(lines.join("\n"), pending.length + edited.length + failed.length > 0 ? 1 : 0);
}

async function create(name: string, directory: string): Promise<number> {
  // The schema engine is a development package, absent where migrations are only applied.
  const { writeMigration } = await import("./database/write-migration");
  return report(`已写出 ${await writeMigration({ name, directory, now: new Date() })}`, 0);
}

async function withDatabase(use: (database: OpenDatabase) => Promise<number>): Promise<number> {
  const database = await openDatabase(process.env);
  return use(database).finally(database.stop);
}

function report(text: string, exitCode: number): number {
  process.stdout.write(`${text}\n`);
  return exitCode;
}

process.exitCode = await main().catch((error) => {
  process.stderr.write(`${error instanceof OperatorError ? error.message : error?.stack}\n`);
  return 1;
});
