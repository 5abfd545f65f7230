import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fingerprint } from "./fingerprint.mjs";
import { Refusal } from "./refusal.mjs";

/** @typedef {{ entry: string, inputs: readonly string[], fingerprint: string }} BundleStamp */

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where bundles lie, with the stamp that names the one to run and what it was made from. */
export const bundleFolder = path.join(root, ".cache", "command-line");
export const stampFile = path.join(bundleFolder, "stamp.json");

/**
 * The address of the command line in one piece, made anew when its sources have changed: reading and
 * compiling some hundred modules takes longer than most commands.
 */
export async function commandLineBundle() {
  const fresh = (await freshEntry()) ?? (await buildEntry());
  return pathToFileURL(path.join(bundleFolder, fresh)).href;
}

async function freshEntry() {
  const text = await readFile(stampFile, "utf8").catch(() => null);
  if (text === null) return null;
  /** @type {BundleStamp} */
  const stamp = JSON.parse(text);
  return (await fingerprint(stamp.inputs)) === stamp.fingerprint ? stamp.entry : null;
}

/** In a process of its own, which may say what it does: the output of this one belongs to the command. */
async function buildEntry() {
  const script = fileURLToPath(new URL("./build-command-line.mjs", import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: ["ignore", 2, 2] });
  const entry = status === 0 ? await freshEntry() : null;
  if (entry === null) throw new Refusal("没有准备好命令行，原因见上。");
  return entry;
}
