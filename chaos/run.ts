import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { ensureBuild } from "@/cli/launcher/build.mjs";
import { ensurePrismaClient } from "@/cli/launcher/prisma-client.mjs";
import { say, step } from "@/cli/launcher/progress.mjs";
import { ensureChromium } from "@/cli/tests/chromium.mjs";
import { runChaos } from "./run-chaos";
import { openScene } from "./scene";
import { schedule } from "./schedule";
import { summary } from "./summary";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "600" },
    reports: { type: "string", default: "20" },
    seed: { type: "string", default: `${Math.floor(Math.random() * 1_000_000)}` },
  },
});
const seed = Number(values.seed);
const seconds = Number(values.seconds);
const reports = Number(values.reports);

say(
  `种子 ${seed}，${seconds} 秒，${reports} 份报告。重复：npm run test:chaos -- --seconds ${seconds} --reports ${reports} --seed ${seed}`,
);
await ensurePrismaClient();
const executablePath = await ensureChromium();
await ensureBuild();
const scene = await step("启动数据库和两个应用", openScene);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const faults = schedule({
    seed,
    seconds,
    databaseRestarts: 3,
    longestCut: Math.min(60, seconds / 10),
  });
  const contended = Math.ceil(reports / 4);
  const options = { scene, seed, seconds, reports, browser, contended, faults };
  const run = await step("边写边出故障，然后等待全部送达", () => runChaos(options));
  const { text, isClean } = summary(run);
  say(text);
  process.exitCode = isClean ? 0 : 1;
} finally {
  await browser.close();
  await scene.stop();
}
