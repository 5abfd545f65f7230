import { signingSecret } from "@/lib/server/auth/secret-file";
import { setupToken } from "@/lib/server/auth/setup-link";
import { upgradeDatabase } from "@/lib/server/backup/upgrade-database";
import { type OpenDatabase, openDatabase } from "@/lib/server/database/open-database";
import { OperatorError } from "@/lib/server/database/operator-error";
import { wantsDemo } from "@/lib/server/demo-switch";
import { settingsProblem } from "@/lib/server/settings-problem";
import { seedDemoCast } from "@/prisma/seed";
import { type NextServer, startNext } from "./launcher/next-server";
import { say, step } from "./launcher/progress.mjs";
import { exitWith } from "./launcher/refusal.mjs";

/** What a process that started this one is told when the app answers. */
export type ReadyMessage = {
  readonly address: string;
  readonly databaseUrl: string;
  readonly adminDatabaseUrl: string;
};

const mode = process.argv[2] === "dev" ? "dev" : "start";
const host = process.env.HOST ?? "127.0.0.1";
const port = Number(process.env.PORT ?? 3000);

const stopRequested = new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => resolve());
  process.once("disconnect", () => resolve()); // the launcher was killed
});

await serve().catch(exitWith);
process.exit();

async function serve(): Promise<void> {
  const problem = settingsProblem(process.env);
  if (problem !== null) throw new OperatorError(problem);
  const database = await step("启动数据库", () => openDatabase(process.env));
  const next = await startApp(database).catch(async (error) => {
    await database.stop();
    throw error;
  });
  announce(next, database, await setupLink(next, database));
  await runUntilStopped(next, database);
}

async function startApp({ url, adminUrl, backups }: OpenDatabase): Promise<NextServer> {
  const upgraded = await step("更新数据库结构", () =>
    upgradeDatabase({ url: adminUrl, directory: "prisma/migrations", folder: backups }),
  );
  if (upgraded.backup !== null) say(`  升级之前的备份  ${upgraded.backup}`);
  const demo = wantsDemo(process.env);
  if (demo) await step("检查演示数据", () => seedDemoCast(url));
  const secret = await signingSecret(process.env);
  return step("启动应用", () => startNext({ mode, host, port, databaseUrl: url, secret, demo }));
}

/** In one piece: whoever reads how to stop has read how to begin. */
function announce(
  { address }: NextServer,
  { url, adminUrl, location }: OpenDatabase,
  link: string | null,
): void {
  const setup = link === null ? "" : `\n${setupText(link)}\n`;
  say(`\n  地址    ${address}\n  数据    ${location}\n${setup}  停止    按 Ctrl-C\n`);
  const message: ReadyMessage = { address, databaseUrl: url, adminDatabaseUrl: adminUrl };
  process.send?.(message);
}

function setupText(link: string): string {
  return `  还没有账号。24 小时内用这个链接新建第一个管理员，只能用一次：
  ${link}
`;
}

/** Without demo and without any account, only who sees this console may make the first one. */
async function setupLink({ address }: NextServer, { url }: OpenDatabase): Promise<string | null> {
  if (wantsDemo(process.env)) return null;
  const token = await setupToken(url);
  return token && `${process.env.NIANBAO_URL || address}/setup?token=${token}`;
}

async function runUntilStopped(next: NextServer, database: OpenDatabase): Promise<void> {
  const event = await Promise.race([
    stopRequested.then(() => "stop" as const),
    next.exited.then(() => "app-ended" as const),
    database.lost.then(() => "database-lost" as const),
  ]);
  if (event === "database-lost") return runUntilStopped(next, await revive(database));
  say("正在停止…");
  await next.stop();
  await database.stop();
  if (event === "app-ended") throw new OperatorError("应用意外退出，原因见上。");
  say("已停止，数据已保存。");
}

async function revive(lost: OpenDatabase): Promise<OpenDatabase> {
  say("数据库意外停止，正在恢复…");
  const database = await step("恢复数据库", () => openDatabase(process.env));
  if (database.url === lost.url) return database;
  await database.stop();
  throw new OperatorError("数据库原来的端口已被占用，请重新启动。");
}
