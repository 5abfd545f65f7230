import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { step } from "./progress.mjs";
import { runQuietly } from "./run-command.mjs";

/** @typedef {Record<string, { version?: string, optional?: boolean }>} PackageList */

/** Installs what the lockfile names, unless exactly that is already installed. */
export async function ensurePackages() {
  if (await isInstalled()) return;
  await step("安装依赖包", () =>
    runQuietly({
      ...npmCommand(["ci", "--include=dev", "--no-audit", "--no-fund"]),
      failure: "安装依赖包失败：",
    }),
  );
}

// By content, not by time: times say nothing after a copy or a checkout.
async function isInstalled() {
  const [wanted, installed] = await Promise.all([
    readPackages("package-lock.json"),
    readPackages("node_modules/.package-lock.json"),
  ]);
  return Object.entries(wanted)
    .filter(([location]) => location !== "")
    .every(([location, { version, optional }]) => {
      const found = installed[location];
      return found ? found.version === version : optional === true;
    });
}

/**
 * @param {string} file
 * @returns {Promise<PackageList>}
 */
async function readPackages(file) {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? {} : JSON.parse(text).packages;
}

/**
 * npm as a script of this very Node, because npm's own command is a shell script on Windows.
 * @param {readonly string[]} args
 */
function npmCommand(args) {
  const script = npmScripts().find((file) => existsSync(file));
  if (script) return { file: process.execPath, args: [script, ...args] };
  return { file: "npm", args, shell: process.platform === "win32" };
}

function npmScripts() {
  const running = process.env.npm_execpath ?? "";
  const beside = path.dirname(process.execPath);
  return [
    ...(running.endsWith("npm-cli.js") ? [running] : []),
    path.join(beside, "node_modules/npm/bin/npm-cli.js"),
    path.join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
  ];
}
