import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const intervalMilliseconds = 1000;

/**
 * Calls back once when the npm that started this process is gone. npm passes SIGTERM to the shell
 * between them only, and a killed npm passes nothing: the app would go on unseen and hold its port.
 * @param {() => void} callback
 */
export async function whenNpmIsGone(callback) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const before = await lineage();
  const watch = setInterval(async () => {
    if ((await lineage()) === before) return;
    clearInterval(watch);
    callback();
  }, intervalMilliseconds);
  watch.unref();
}

/** The parent, and when that is the shell npm put between, its parent too. */
async function lineage() {
  const parent = process.ppid;
  const { name, parentPid } = await processOf(parent);
  return name.endsWith("sh") ? `${parent} ${parentPid}` : `${parent}`;
}

/** @param {number} pid */
async function processOf(pid) {
  const [parentPid = "0", name = ""] =
    process.platform === "linux" ? await linuxProcessOf(pid) : await unixProcessOf(pid);
  return { name, parentPid };
}

/** @param {number} pid */
async function linuxProcessOf(pid) {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const [, name = "", parentPid = ""] = /\((.*)\) \w (\d+)/s.exec(status) ?? [];
  return [parentPid, name];
}

/** @param {number} pid */
async function unixProcessOf(pid) {
  const ps = promisify(execFile)("ps", ["-p", `${pid}`, "-o", "ppid=,ucomm="]);
  return (await ps.catch(() => ({ stdout: "" }))).stdout.trim().split(/\s+/);
}
