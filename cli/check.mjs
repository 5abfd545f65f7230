import path from "node:path";
import { fileURLToPath } from "node:url";
import { refuseOldNode } from "./launcher/node-version.mjs";
import { exitWith } from "./launcher/refusal.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

try {
  refuseOldNode(process.versions.node);
  process.exitCode = await main();
} catch (error) {
  exitWith(error);
}

async function main() {
  const { ensurePackages } = await import("./launcher/packages.mjs");
  const { ensurePrismaClient } = await import("./launcher/prisma-client.mjs");
  const { runQuickChecks } = await import("./tests/static-suite.mjs");
  await ensurePackages();
  await ensurePrismaClient();
  const { failed } = await runQuickChecks();
  process.stdout.write(failed === 0 ? "检查全部通过\n" : `${failed} 项检查未通过\n`);
  return failed === 0 ? 0 : 1;
}
