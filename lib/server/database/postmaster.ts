import "server-only";
import { spawn } from "node:child_process";
import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { adminRole, type EmbeddedCluster } from "./embedded-cluster";
import { freePort, saveSettings } from "./embedded-settings";
import { OperatorError } from "./operator-error";
import { disownStaleLock, readLivingLock } from "./postmaster-lock";
import { commandAs } from "./service-account";

/** Where a running server answers, and whether it was running before. */
export type RunningPostmaster = { readonly port: number; readonly adopted: boolean };

/** Takes over the living server of this very data directory, or starts one. */
export async function ensurePostmaster(cluster: EmbeddedCluster): Promise<RunningPostmaster> {
  const adoptedPort = await adopt(cluster);
  if (adoptedPort !== null) return { port: adoptedPort, adopted: true };
  await disownStaleLock(cluster.directory);
  return { port: await start(cluster), adopted: false };
}

export async function stopPostmaster(cluster: EmbeddedCluster): Promise<void> {
  await runControl(cluster, ["stop", "--mode=fast", "--wait", "--timeout=60"]);
}

export async function connectAsAdmin(
  cluster: EmbeddedCluster,
  port: number,
  database = "postgres",
): Promise<pg.Client> {
  const password = cluster.settings.adminPassword;
  const client = new pg.Client({ host: "127.0.0.1", port, user: adminRole, password, database });
  client.on("error", () => undefined); // a lost connection shows itself at the next query
  await client.connect();
  return client;
}

// A server left behind by a killed launcher may still be recovering or shutting down: wait for either.
async function adopt(cluster: EmbeddedCluster): Promise<number | null> {
  const lock = await readLivingLock(cluster.directory);
  if (!lock) return null;
  try {
    await confirmDataDirectory(cluster, lock.port);
    return lock.port;
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    await pause(100);
    return adopt(cluster);
  }
}

async function confirmDataDirectory(cluster: EmbeddedCluster, port: number): Promise<void> {
  const client = await connectAsAdmin(cluster, port).catch((error) => {
    throw error.code === "28P01" ? foreignServer(port) : error;
  });
  try {
    const { rows } = await client.query("SHOW data_directory");
    const served = await realpath(rows[0].data_directory);
    if (served !== (await realpath(cluster.directory))) throw foreignServer(port);
  } finally {
    await client.end();
  }
}

function foreignServer(port: number): OperatorError {
  return new OperatorError(`端口 ${port} 上的数据库不属于本数据目录，无法接管；请先停止它再启动。`);
}

const startAttempts = 20;

async function start(cluster: EmbeddedCluster, attempt = 1): Promise<number> {
  const port = await freePort(cluster.settings.port);
  if (port !== cluster.settings.port) {
    await saveSettings(cluster.settingsFile, { ...cluster.settings, port });
  }
  const options = ["start", "--wait", "--timeout=300", `--options=-p ${port}`];
  const code = await runControl(cluster, [...options, `--log=${logFile(cluster)}`]);
  if (code === 0) return port;
  const reason = await lastLogLines(cluster);
  // Workers of a killed server hold its memory until they notice its death.
  if (!/lock file|shared memory/.test(reason) || attempt === startAttempts) {
    throw new OperatorError(`数据库无法启动：${reason}（日志：${logFile(cluster)}）`);
  }
  await pause(500);
  return start(cluster, attempt + 1);
}

// pg_ctl detaches the server from the console, so that Ctrl-C stops the app first and the database last.
async function runControl(cluster: EmbeddedCluster, options: readonly string[]): Promise<number> {
  const { binaries, directory, account } = cluster;
  const parts = [binaries.pg_ctl, `--pgdata=${directory}`, ...options] as const;
  const command = await commandAs(account, parts, [directory]);
  return new Promise((resolve, reject) => {
    const control = spawn(command.file, command.args, {
      ...command.identity,
      cwd: path.parse(directory).root,
      stdio: "ignore",
      detached: true,
      windowsHide: true,
    });
    control.once("error", reject);
    control.once("exit", (code) => resolve(code ?? 1));
  });
}

function logFile(cluster: EmbeddedCluster): string {
  return path.join(cluster.directory, "server.log");
}

async function lastLogLines(cluster: EmbeddedCluster): Promise<string> {
  const log = await readFile(logFile(cluster), "utf8").catch(() => "没有日志");
  return log.trim().split("\n").slice(-3).join(" ");
}
