import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fingerprint } from "./fingerprint.mjs";
import { step } from "./progress.mjs";
import { runQuietly } from "./run-command.mjs";

const stampFile = "lib/server/generated/.fingerprint";

/** Generates the Prisma client, unless the schema and the packages are those it was generated from. */
export async function ensurePrismaClient() {
  const current = await fingerprint(["prisma/schema.prisma", "package-lock.json"]);
  if ((await readFile(stampFile, "utf8").catch(() => "")) === current) return;
  await step("生成数据库客户端", generate);
  await mkdir("lib/server/generated", { recursive: true });
  await writeFile(stampFile, current);
}

function generate() {
  return runQuietly({
    file: process.execPath,
    args: ["node_modules/prisma/build/index.js", "generate"],
    environment: {
      // Generating needs no engine, yet downloads one unless a file is named. The file must fail when
      // run: with one that succeeds, Prisma's own migration commands would report success doing nothing.
      PRISMA_SCHEMA_ENGINE_BINARY: process.platform === "win32" ? process.execPath : "/bin/false",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
    failure: "生成数据库客户端失败：",
  });
}
