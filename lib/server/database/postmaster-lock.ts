import "server-only";
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { isProcessAlive } from "./process-liveness";

const run = promisify(execFile);

type PostmasterLock = { readonly pid: number; readonly port: number };

/** What postmaster.pid says, when the process it names really is a living PostgreSQL. */
export async function readLivingLock(directory: string): Promise<PostmasterLock | null> {
  const lines = await lockLines(directory);
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && (await isLivingPostgres(pid)) ? { pid, port } : null;
}

/**
 * PostgreSQL refuses to start while any process has the number in its lock file: a zombie, or a stranger
 * with the same number after a restart of the machine. Only the number is replaced, by an impossible
 * one: with the file deleted, PostgreSQL would no longer look for workers of the killed server.
 */
export async function disownStaleLock(directory: string): Promise<void> {
  const [pid, ...rest] = await lockLines(directory);
  if (!pid || (await isLivingPostgres(Number(pid)))) return;
  await writeFile(lockFile(directory), [impossiblePid, ...rest].join("\n"));
}

const impossiblePid = 2 ** 31 - 2;

async function isLivingPostgres(pid: number): Promise<boolean> {
  if (!isProcessAlive(pid)) return false;
  const { state, name } = await describeProcess(pid);
  return !state.startsWith("Z") && name.startsWith("postgres");
}

async function describeProcess(pid: number): Promise<{ state: string; name: string }> {
  if (process.platform === "win32") return describeWindowsProcess(pid);
  if (process.platform === "linux") return describeLinuxProcess(pid); // ps may not be installed
  const { stdout } = await run("ps", ["-p", `${pid}`, "-o", "stat=,ucomm="]).catch(() => ({
    stdout: "",
  }));
  const [state = "Z", name = ""] = stdout.trim().split(/\s+/);
  return { state, name };
}

async function describeLinuxProcess(pid: number): Promise<{ state: string; name: string }> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "0 () Z");
  const [, name = "", state = "Z"] = /\((.*)\) (\w)/s.exec(status) ?? [];
  return { state, name };
}

async function describeWindowsProcess(pid: number): Promise<{ state: string; name: string }> {
  const { stdout } = await run("tasklist", ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"]);
  return { state: "R", name: stdout.split('"')[1] ?? "" };
}

async function lockLines(directory: string): Promise<readonly string[]> {
  const text = await readFile(lockFile(directory), "utf8").catch(() => "");
  return text === "" ? [] : text.split("\n");
}

function lockFile(directory: string): string {
  return path.join(directory, "postmaster.pid");
}
