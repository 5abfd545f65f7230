import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { refuseOldNode } from "./launcher/node-version.mjs";
import { exitWith } from "./launcher/refusal.mjs";

/** @typedef {{ title: string, script: string, args: readonly string[] }} Check */

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

const folders = ["app", "components", "lib", "cli", "prisma", "e2e", "bench"];

/** @type {readonly Check[]} */
const checks = [
  { title: "类型", script: "typescript/bin/tsc", args: ["--noEmit"] },
  { title: "单元测试", script: "vitest/vitest.mjs", args: ["run", "--project", "unit"] },
  { title: "格式与规范", script: "@biomejs/biome/bin/biome", args: ["check"] },
  {
    title: "导入规则",
    script: "dependency-cruiser/bin/dependency-cruise.mjs",
    args: present(folders),
  },
  { title: "无用代码", script: "knip/bin/knip.js", args: ["--no-config-hints"] },
];

try {
  refuseOldNode(process.versions.node);
  process.exitCode = await main();
} catch (error) {
  exitWith(error);
}

async function main() {
  const { ensurePackages } = await import("./launcher/packages.mjs");
  const { ensurePrismaClient } = await import("./launcher/prisma-client.mjs");
  await ensurePackages();
  await ensurePrismaClient();
  const routeTypes = { title: "路由类型", script: "next/dist/bin/next", args: ["typegen"] };
  const prepared = await run(routeTypes);
  const results = prepared ? await Promise.all(checks.map(run)) : [false];
  const failed = results.filter((passed) => !passed).length;
  process.stdout.write(failed === 0 ? "检查全部通过\n" : `${failed} 项检查未通过\n`);
  return failed === 0 ? 0 : 1;
}

/**
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
  const code = await new Promise((resolve) => child.once("close", resolve));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? "✓" : "✗"} ${title}（${seconds} 秒）\n`);
  if (code !== 0) process.stdout.write(`${Buffer.concat(output)}\n`);
  return code === 0;
}

/** @param {readonly string[]} names */
function present(names) {
  const found = readdirSync(".");
  return names.filter((name) => found.includes(name));
}
