import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { bundleInto, readers } from "./bundle-sources.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { step } from "./progress.mjs";
import { runQuietly } from "./run-command.mjs";

const stampFile = ".next/nianbao-fingerprint";
/** Where the app looks for the programs that read files for it. */
const readerFolder = ".next/readers";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "cli/launcher/bundle-sources.mjs",
];

/** Builds the app, unless it was built from exactly these sources. */
export async function ensureBuild() {
  const current = await fingerprint(sources, entersTheBuild);
  if ((await readFile(stampFile, "utf8").catch(() => "")) === current) return;
  await rm(stampFile, { force: true }); // a build cut short must not pass for the one before it
  await step("构建应用（首次约需一分钟）", () => build(current));
  await writeFile(stampFile, current);
}

/** @param {string} file */
function entersTheBuild(file) {
  const generated = path.join("lib", "server", "generated") + path.sep;
  return !/\.test\.tsx?$/.test(file) && !file.startsWith(generated);
}

/** @param {string} name two machines that build the same sources serve each other's pages */
async function build(name) {
  await runQuietly({
    file: process.execPath,
    args: ["node_modules/next/dist/bin/next", "build"],
    environment: {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NIANBAO_BUILD: name.slice(0, 16),
    },
    failure: "构建应用失败：",
  });
  await bundleInto(readerFolder, readers);
}
