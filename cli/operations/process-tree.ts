import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

type Process = { readonly pid: number; readonly parent: number };

/** These processes and everything they started, as far as they still run. */
export async function processTree(roots: readonly number[]): Promise<readonly number[]> {
  const running = await runningProcesses();
  const below = (pid: number): readonly number[] =>
    running
      .filter(({ parent }) => parent === pid)
      .flatMap((child) => [child.pid, ...below(child.pid)]);
  const present = roots.filter((root) => running.some(({ pid }) => pid === root));
  return [...new Set([...present, ...roots.flatMap(below)])];
}

/** Those of the processes that still run. A zombie only waits for its parent to look. */
export async function stillRunning(pids: readonly number[]): Promise<readonly number[]> {
  const running = await runningProcesses();
  return pids.filter((wanted) => running.some(({ pid }) => pid === wanted));
}

/** Ends them as an outage would, without a word. */
export function killHard(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It went with its parent a moment ago.
    }
  }
}

async function runningProcesses(): Promise<readonly Process[]> {
  const lines = process.platform === "linux" ? await linuxLines() : await unixLines();
  return lines.flatMap((line) => {
    const [, pid, state, parent] = /^\s*(\d+) (?:\(.*\) )?(\w)\S* +(\d+)/s.exec(line) ?? [];
    return pid && state !== "Z" ? [{ pid: Number(pid), parent: Number(parent) }] : [];
  });
}

// `ps` is not part of every Linux.
async function linuxLines(): Promise<readonly string[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  return Promise.all(names.map((name) => readFile(`/proc/${name}/stat`, "utf8").catch(() => "")));
}

async function unixLines(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)("ps", ["-axo", "pid=,stat=,ppid="]);
  return stdout.split("\n");
}
