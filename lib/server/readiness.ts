import "server-only";
import path from "node:path";
import { migrationStatus } from "./database/migrations";
import { readEnvironment } from "./env";
import { logProblem } from "./log";

export type Readiness = { readonly ready: boolean; readonly reasons: readonly string[] };

const migrations = path.join(process.cwd(), "prisma", "migrations");

/** Whether this process can serve, and if not, why, in words that give away no address or name. */
export async function readiness(): Promise<Readiness> {
  const reasons = await migrationProblems().catch((error: unknown) => {
    logProblem("not-ready", { error: error instanceof Error ? error.message : String(error) });
    return ["数据库无法连接"];
  });
  return { ready: reasons.length === 0, reasons };
}

async function migrationProblems(): Promise<readonly string[]> {
  const status = await migrationStatus({
    url: readEnvironment().DATABASE_URL,
    directory: migrations,
  });
  return [
    ...status.pending.map((name) => `数据库迁移 ${name} 尚未应用`),
    ...status.edited.map((name) => `数据库迁移 ${name} 在应用之后被改动过`),
    ...status.failed.map((name) => `数据库迁移 ${name} 未完成`),
  ];
}
