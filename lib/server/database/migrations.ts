import "server-only";
import pg from "pg";
import { type MigrationFile, readMigrationFiles } from "./migration-files";
import {
  ensureHistory,
  type RecordedMigration,
  readHistory,
  recordMigration,
} from "./migration-history";
import { OperatorError } from "./operator-error";

type MigrationSource = { readonly url: string; readonly directory: string };

export type MigrationStatus = {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** The file differs from what was applied. */
  readonly edited: readonly string[];
  /** Begun by another tool and never finished. */
  readonly failed: readonly string[];
  /** Applied by a newer version of the app, which may run beside this one during an upgrade. */
  readonly unknown: readonly string[];
};

/** Where the database stands against the migrations of this version. Changes nothing. */
export async function migrationStatus({
  url,
  directory,
}: MigrationSource): Promise<MigrationStatus> {
  return withClient(url, async (client) =>
    compare(await readMigrationFiles(directory), await readHistory(client)),
  );
}

/**
 * Applies what is pending, each file whole or not at all, and returns the names of those applied now. With
 * `only`, files of other names wait for the next time. Before the first change of a database that has data,
 * `beforeUpgrade` is done, by one process of all that start at once; if it fails, nothing is changed.
 */
export async function applyMigrations({
  url,
  directory,
  only,
  beforeUpgrade,
}: MigrationSource & {
  readonly only?: ReadonlySet<string>;
  readonly beforeUpgrade?: () => Promise<void>;
}): Promise<readonly string[]> {
  const files = await readMigrationFiles(directory);
  return withClient(url, async (client) => {
    await waitForTurn(client);
    await ensureHistory(client).catch(explainMissingRight);
    const status = compare(files, await readHistory(client));
    refuseUnsound(status);
    const pending = files.filter(
      ({ name }) => status.pending.includes(name) && (only?.has(name) ?? true),
    );
    if (pending.length > 0 && status.applied.length > 0) await beforeUpgrade?.();
    for (const file of pending) await apply(client, file);
    return pending.map(({ name }) => name);
  });
}

// Prisma's own lock, held by the session: a killed runner frees it when the server drops its connection.
async function waitForTurn(client: pg.Client): Promise<void> {
  const prismaMigrationLock = 72_707_369;
  await client.query("SELECT pg_advisory_lock($1)", [prismaMigrationLock]);
  await client.query("SET lock_timeout = '5s'"); // a table in use must not hold up every other query
}

function explainMissingRight(error: unknown): never {
  const insufficientPrivilege = "42501";
  const missing = error instanceof pg.DatabaseError && error.code === insufficientPrivilege;
  if (!missing) throw error;
  throw new OperatorError(
    "数据库用户没有建表的权限：请用 MIGRATION_DATABASE_URL 指定一个有权限的用户来更新数据库结构。",
  );
}

function compare(
  files: readonly MigrationFile[],
  history: readonly RecordedMigration[],
): MigrationStatus {
  const recorded = new Map(history.map((record) => [record.name, record]));
  const names = new Set(files.map((file) => file.name));
  const namesWhere = (
    test: (record: RecordedMigration | undefined, file: MigrationFile) => boolean,
  ) => files.filter((file) => test(recorded.get(file.name), file)).map((file) => file.name);
  return {
    applied: namesWhere((record) => record?.finished === true),
    pending: namesWhere((record) => record === undefined),
    edited: namesWhere((record, file) => !!record && record.checksum !== file.checksum),
    failed: namesWhere((record) => record?.finished === false),
    unknown: history.filter((record) => !names.has(record.name)).map((record) => record.name),
  };
}

function refuseUnsound({ edited, failed }: MigrationStatus): void {
  if (edited.length > 0) {
    throw new OperatorError(
      `迁移文件 ${edited.join("、")} 在应用之后被改动过，已停止；请还原该文件，改动写进新的迁移。`,
    );
  }
  if (failed.length > 0) {
    throw new OperatorError(`迁移 ${failed.join("、")} 曾经执行失败且未完成，请先处理后再启动。`);
  }
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    // Sent without parameters, a file runs as one simple query: `$$ … ; … $$` needs no splitting.
    if (file.transactional) await client.query("BEGIN");
    await client.query(file.sql);
    await recordMigration(client, file);
    if (file.transactional) await client.query("COMMIT");
  } catch (error) {
    if (file.transactional) await client.query("ROLLBACK").catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    const remains = file.transactional ? "未留下任何改动" : "请检查是否留下了部分改动";
    throw new OperatorError(`迁移 ${file.name} 执行失败，${remains}：${reason}`, { cause: error });
  }
}

async function withClient<Value>(
  url: string,
  use: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined); // a lost connection shows itself at the next query
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
