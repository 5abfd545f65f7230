import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { bundleInto, readers } from "./bundle-sources.mjs";
import { bundleFolder, stampFile } from "./command-line-bundle.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { ensurePrismaClient } from "./prisma-client.mjs";
import { step } from "./progress.mjs";
import { exitWith } from "./refusal.mjs";

const keptMilliseconds = 60 * 60 * 1000;

try {
  await ensurePrismaClient();
  await step("准备命令行", buildCommandLine);
} catch (error) {
  exitWith(error);
}

/** Into a folder of its own, which the stamp names in the end: another shell may run the one before. */
async function buildCommandLine() {
  await mkdir(bundleFolder, { recursive: true });
  const folder = await mkdtemp(path.join(bundleFolder, "bundle-"));
  const sources = await bundleInto(folder, ["cli/nianbao.ts", ...readers]);
  const others = ["package-lock.json", "prisma/schema.prisma", "cli/launcher/bundle-sources.mjs"];
  const inputs = [...sources, ...others].map((file) => path.resolve(file));
  const entry = path.join(path.basename(folder), "nianbao.mjs");
  const stamp = { entry, inputs, fingerprint: await fingerprint(inputs) };
  await writeFile(path.join(folder, "stamp.json"), JSON.stringify(stamp));
  await rename(path.join(folder, "stamp.json"), stampFile);
  await removeOld();
}

/** What another shell may still run, or be about to finish, is left for the next time. */
async function removeOld() {
  const names = (await readdir(bundleFolder)).filter((name) => name.startsWith("bundle-"));
  const folders = names.map((name) => path.join(bundleFolder, name));
  const times = await Promise.all(folders.map((folder) => stat(folder).catch(() => null)));
  const old = folders.filter((_, index) => {
    const made = times[index]?.mtimeMs ?? 0;
    return made < Date.now() - keptMilliseconds;
  });
  await Promise.all(old.map((folder) => rm(folder, { recursive: true, force: true })));
}
