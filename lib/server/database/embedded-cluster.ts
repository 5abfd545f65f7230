import "server-only";
import { execFile } from "node:child_process";
import { access, chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { type EmbeddedBinaries, embeddedBinaries } from "./embedded-binaries";
import { type EmbeddedSettings, readOrCreateSettings } from "./embedded-settings";
import { OperatorError } from "./operator-error";
import { commandAs, type ServiceAccount, serviceAccount } from "./service-account";

const run = promisify(execFile);

export const adminRole = "nianbao_admin";

/** Everything known about an embedded server before it runs. */
export type EmbeddedCluster = {
  readonly directory: string;
  readonly settingsFile: string;
  readonly settings: EmbeddedSettings;
  readonly binaries: EmbeddedBinaries;
  readonly account: ServiceAccount | null;
};

/** The cluster in a data directory, made on the first start. */
export async function openCluster(dataDirectory: string): Promise<EmbeddedCluster> {
  await mkdir(dataDirectory, { recursive: true });
  const directory = path.resolve(dataDirectory, "postgres");
  const settingsFile = path.resolve(dataDirectory, "database.json");
  const exists = await isPresent(path.join(directory, "PG_VERSION"));
  if (exists && !(await isPresent(settingsFile))) throw passwordsLost(settingsFile);
  const [settings, binaries, account] = await Promise.all([
    readOrCreateSettings(settingsFile),
    embeddedBinaries(),
    serviceAccount(),
  ]);
  const cluster = { directory, settingsFile, settings, binaries, account };
  if (!exists) await createCluster(cluster);
  return cluster;
}

// initdb works in a directory of its own name, so that one killed halfway never looks complete.
async function createCluster(cluster: EmbeddedCluster): Promise<void> {
  const unfinished = `${cluster.directory}.new`;
  const passwordFile = `${cluster.directory}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, cluster.settings.adminPassword, { mode: 0o600 });
  await giveTo(cluster.account, [unfinished, passwordFile]);
  try {
    await initialize(cluster, unfinished, passwordFile);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster.directory);
}

async function initialize(
  { binaries, account }: EmbeddedCluster,
  directory: string,
  passwordFile: string,
): Promise<void> {
  const options = [...initdbOptions, `--pgdata=${directory}`, `--pwfile=${passwordFile}`];
  const command = await commandAs(account, [binaries.initdb, ...options], [directory]);
  await run(command.file, command.args, {
    ...command.identity,
    cwd: path.parse(directory).root,
  }).catch((error) => {
    throw new OperatorError(`创建数据库失败：${(error.stderr || error.message).trim()}`);
  });
}

const initdbOptions = [
  `--username=${adminRole}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  // The provider inside PostgreSQL itself: the same order and case rules on every system.
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--data-checksums",
  "--no-instructions",
  "--set=listen_addresses=127.0.0.1",
  "--set=unix_socket_directories=",
  "--set=timezone=UTC",
  "--set=log_timezone=UTC",
  "--set=log_checkpoints=off",
];

async function giveTo(account: ServiceAccount | null, paths: readonly string[]): Promise<void> {
  if (account) await Promise.all(paths.map((item) => chown(item, account.uid, account.gid)));
}

function isPresent(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function passwordsLost(settingsFile: string): OperatorError {
  return new OperatorError(`找不到数据库的口令文件 ${settingsFile}，请从备份恢复该文件后再启动。`);
}
