import { spawn } from "node:child_process";
import path from "node:path";
import { say } from "../launcher/progress.mjs";

/** @typedef {{ title: string, script: string, args: readonly string[] }} Check */
/** @typedef {import("./suite-result.mjs").Counts} Counts */

const folders = ["app", "components", "lib", "cli", "prisma", "e2e", "bench", "chaos"];

/** @type {readonly Check[]} */
const staticChecks = [
  { title: "类型", script: "typescript/bin/tsc", args: ["--noEmit"] },
  { title: "格式与规范", script: "@biomejs/biome/bin/biome", args: ["check"] },
  { title: "导入规则", script: "dependency-cruiser/bin/dependency-cruise.mjs", args: folders },
  { title: "无用代码", script: "knip/bin/knip.js", args: ["--no-config-hints"] },
];

/** Everything that is judged without running the program. */
export function runStaticChecks() {
  return runChecks(staticChecks);
}

/** The static checks and the unit tests, side by side. */
export function runQuickChecks() {
  const args = ["run", "--project", "unit"];
  return runChecks([{ title: "单元测试", script: "vitest/vitest.mjs", args }, ...staticChecks]);
}

/**
 * @param {readonly Check[]} checks
 * @returns {Promise<Counts>}
 */
async function runChecks(checks) {
  // The types of the routes, which the compiler needs, are written by Next.
  const prepared = await run({
    title: "路由类型",
    script: "next/dist/bin/next",
    args: ["typegen"],
  });
  const results = prepared ? await Promise.all(checks.map(run)) : [];
  const passed = results.filter(Boolean).length;
  return { passed, failed: checks.length - passed };
}

/**
 * Runs a check without its output, which is shown only when it fails.
 * @param {Check} check
 * @returns {Promise<boolean>}
 */
async function run({ title, script, args }) {
  const started = performance.now();
  /** @type {Buffer[]} */
  const output = [];
  const child = spawn(process.execPath, [path.join("node_modules", script), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${code === 0 ? "✓" : "✗"} ${title}（${seconds} 秒）`);
  if (code !== 0) say(Buffer.concat(output).toString());
  return code === 0;
}
