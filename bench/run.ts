import { openScene } from "@/chaos/scene";
import { ensureBuild } from "@/cli/launcher/build.mjs";
import { ensurePrismaClient } from "@/cli/launcher/prisma-client.mjs";
import { ensureChromium } from "@/cli/tests/chromium.mjs";
import { withThrowawayApp } from "@/cli/tests/throwaway-app.mjs";
import { seedNames, seedText } from "@/lib/fixtures/seed-reports";
import { benchCommandLine } from "./command-line";
import { compiled } from "./compiled";
import { benchDesk } from "./desk";
import { benchEditor } from "./editor";
import { benchExport } from "./export";
import type * as findings from "./findings";
import { benchHostile } from "./hostile";
import { benchImport } from "./import";
import { benchInstances } from "./instances";
import type { BenchResult } from "./result";
import { benchSaves } from "./saves";
import { benchScaling } from "./scaling";

const wanted = process.argv.slice(2);

/**
 * Every benchmark beside its floor, in one run: figures of different runs do not compare. With names,
 * as `npm run bench -- desk`, those alone.
 */
async function run(): Promise<void> {
  await ensurePrismaClient();
  await print("findings", async () => {
    const { benchFindings } = (await compiled("findings")) as typeof findings;
    return benchFindings(seedNames.map(seedText));
  });
  await print("export", benchExport);
  await print("import", benchImport);
  await print("hostile", benchHostile);
  await print("command-line", benchCommandLine);
  if (["editor", "saves", "desk"].some(isWanted)) await measureApp();
  if (["scaling", "instances"].some(isWanted)) await measureServers();
}

async function measureApp(): Promise<void> {
  const chromium = await ensureChromium();
  await ensureBuild();
  await withThrowawayApp(async (app) => {
    const { address, adminDatabaseUrl } = app;
    await print("editor", () => benchEditor(address, chromium));
    await print("saves", () => benchSaves(address, adminDatabaseUrl));
    await print("desk", () => withThrowawayApp((other) => benchDesk(other, app)));
  });
}

async function measureServers(): Promise<void> {
  await ensureBuild();
  const scene = await openScene();
  await print("scaling", () => benchScaling(scene));
  await print("instances", () => benchInstances(scene));
  await scene.stop();
}

function isWanted(benchmark: string): boolean {
  return wanted.length === 0 || wanted.includes(benchmark);
}

async function print(
  benchmark: string,
  measure: () => Promise<readonly BenchResult[]>,
): Promise<void> {
  if (!isWanted(benchmark)) return;
  for (const { name, figures } of await measure()) {
    console.log(`\n${name}`);
    for (const [figure, value] of Object.entries(figures)) {
      const shown = typeof value === "number" ? rounded(value) : value;
      console.log(`  ${figure.padEnd(40)} ${shown}`);
    }
  }
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

await run();
