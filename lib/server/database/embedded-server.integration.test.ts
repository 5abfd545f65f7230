import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbeddedServer } from "./embedded-server";

let dataDirectory: string;

beforeEach(async () => {
  dataDirectory = await mkdtemp(path.join(tmpdir(), `nianbao-test-${process.pid}-`));
});

afterEach(async () => {
  await (await startEmbeddedServer({ dataDirectory })).stop();
  await rm(dataDirectory, { recursive: true });
});

test("after kill -9 of the launcher the living server is taken over", async () => {
  await killed(await launcherWithAcknowledgedRow());
  const server = await startEmbeddedServer({ dataDirectory });
  expect(server.adopted).toBe(true);
  expect(await acknowledgedRows(server.adminUrl)).toBe(1);
  await server.stop();
  await expect(acknowledgedRows(server.adminUrl)).rejects.toThrow(/ECONNREFUSED/);
});

test("after kill -9 of launcher and server the next start recovers every acknowledged row", async () => {
  const launcher = await launcherWithAcknowledgedRow();
  process.kill(await postmasterPid(), "SIGKILL");
  await killed(launcher);
  const server = await startEmbeddedServer({ dataDirectory });
  expect(server.adopted).toBe(false);
  expect(await acknowledgedRows(server.adminUrl)).toBe(1);
  await server.stop();
});

test("after kill -9 of the server alone its user is told and can start it again", async () => {
  const first = await startEmbeddedServer({ dataDirectory });
  process.kill(await postmasterPid(), "SIGKILL");
  await first.lost;
  const second = await startEmbeddedServer({ dataDirectory });
  expect(second.url).toBe(first.url);
  await second.stop();
});

test("a stale lock that names a living stranger does not stop a start", async () => {
  const launcher = await launcherWithAcknowledgedRow();
  process.kill(await postmasterPid(), "SIGKILL");
  await killed(launcher);
  const lock = await readFile(lockFile(), "utf8");
  await writeFile(lockFile(), lock.replace(/^\d+/, `${process.ppid}`));
  const server = await startEmbeddedServer({ dataDirectory });
  expect(await acknowledgedRows(server.adminUrl)).toBe(1);
  await server.stop();
});

test("the first of two users to stop leaves the server to the other", async () => {
  const first = await startEmbeddedServer({ dataDirectory });
  const second = await startEmbeddedServer({ dataDirectory });
  await first.stop();
  await second.stop().then(() => expect(second.adopted).toBe(true));
  await expect(acknowledgedRows(second.adminUrl)).rejects.toThrow(/ECONNREFUSED/);
});

test("passwords are for their owner's eyes and the server listens to this machine alone", async () => {
  const server = await startEmbeddedServer({ dataDirectory });
  const { mode } = await stat(path.join(dataDirectory, "database.json"));
  expect(mode & 0o077).toBe(0);
  const settings = await Promise.all(
    ["listen_addresses", "unix_socket_directories", "password_encryption", "data_checksums"].map(
      (name) => query(server.adminUrl, `SELECT current_setting('${name}') AS value`),
    ),
  );
  expect(settings.map(([row]) => row?.value)).toEqual(["127.0.0.1", "", "scram-sha-256", "on"]);
  await server.stop();
});

async function launcherWithAcknowledgedRow(): Promise<ChildProcess> {
  const launcher = fork("lib/server/database/test-server-process.ts", [dataDirectory], {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
  });
  const [{ adminUrl }] = await once(launcher, "message");
  await query(adminUrl, "CREATE TABLE acknowledged (); INSERT INTO acknowledged DEFAULT VALUES");
  return launcher;
}

async function killed(launcher: ChildProcess): Promise<void> {
  launcher.kill("SIGKILL");
  await once(launcher, "exit");
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(lockFile(), "utf8")).split("\n")[0]);
}

function lockFile(): string {
  return path.join(dataDirectory, "postgres", "postmaster.pid");
}

async function acknowledgedRows(url: string): Promise<number> {
  return (await query(url, "SELECT FROM acknowledged")).length;
}

async function query(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows;
}
