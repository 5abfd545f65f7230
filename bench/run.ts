import { ensureBuild } from "@/cli/launcher/build.mjs";
import { ensurePrismaClient } from "@/cli/launcher/prisma-client.mjs";
import { ensureChromium } from "@/cli/tests/chromium.mjs";
import { withThrowawayApp } from "@/cli/tests/throwaway-app.mjs";
import { benchDesk } from "./desk";
import { benchEditor } from "./editor";
import { benchExport } from "./export";
import { benchFindings } from "./findings";
import type { BenchResult } from "./result";
import { benchSaves } from "./saves";

/** Every benchmark beside its floor, in one run: figures of different runs do not compare. */
async function run(): Promise<void> {
  const chromium = await ensureChromium();
  await ensurePrismaClient();
  await ensureBuild();
  print(await benchFindings());
  print(await benchExport());
  await withThrowawayApp(async ({ address, adminDatabaseUrl }) => {
    print(await benchEditor(address, chromium));
    print(await benchSaves(address, adminDatabaseUrl));
    print(await benchDesk(address, adminDatabaseUrl));
  });
}

function print(results: readonly BenchResult[]): void {
  for (const { name, figures } of results) {
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
