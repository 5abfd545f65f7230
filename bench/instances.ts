import { setTimeout as pause } from "node:timers/promises";
import { asPageOf, startClerk } from "@/chaos/clerk";
import { startNetwork } from "@/chaos/network";
import { createRecorder } from "@/chaos/record";
import type { Scene } from "@/chaos/scene";
import { startReports, storedOf } from "@/chaos/stored";
import { judge } from "@/chaos/verdict";
import { drain } from "@/chaos/writer";
import { signInOverHttp } from "@/cli/tests/sign-in";
import { randomNumbers } from "@/lib/fixtures/random-numbers";
import { inputAddresses } from "@/lib/template/cells";
import { issuedTemplate } from "@/lib/template/registry";
import { atFullEffort } from "./effort";
import type { BenchResult } from "./result";
import { quantile } from "./statistics";

const clerkCount = 60;
const pace = 1_500;
const kills = atFullEffort(6);
const quietSeconds = atFullEffort(15);
const killEvery = atFullEffort(10) * 1_000;

type Save = { readonly at: number; readonly milliseconds: number; readonly stored: boolean };

/** People who save by way of a proxy over two servers, of which one is killed every ten seconds. */
export async function benchInstances(scene: Scene): Promise<readonly BenchResult[]> {
  const network = await startNetwork({ ports: scene.ports, asksAgain: true });
  const restore = asPageOf(network.address, await signInOverHttp(network.address, "zhouxiaohe"));
  try {
    return [await measure(scene)];
  } finally {
    restore();
    await network.stop();
  }
}

async function measure(scene: Scene): Promise<BenchResult> {
  const template = issuedTemplate("ogi-2021");
  const addresses = inputAddresses(template, "requests");
  const reports = await startReports(scene, template.id, clerkCount);
  const recorder = createRecorder();
  const saves: Save[] = [];
  const clerks = reports.map((report, index) =>
    startClerk({
      name: `clerk ${index}`,
      report,
      addresses,
      recorder,
      random: randomNumbers(index),
      pace,
      onSave: (save) => void saves.push({ ...save, at: performance.now() }),
    }),
  );
  await pause(atFullEffort(5) * 1_000);
  const before = await during(saves, () => pause(quietSeconds * 1_000));
  const under = await during(saves, () => killInTurn(scene));
  const after = await during(saves, () => pause(quietSeconds * 1_000));
  await Promise.all(clerks.map((clerk) => clerk.stopTyping()));
  const unsettled = await drain(clerks, 60);
  const { lost, duplicated, typedLost } = judge({
    ...recorder,
    ...(await storedOf(scene, reports)),
  });
  return {
    name: `${clerkCount} people saving by way of a proxy over 2 servers, one killed every ${killEvery / 1_000} s, ${kills} times`,
    figures: {
      "saves before": before.length,
      "saves during": under.length,
      "saves after": after.length,
      "requests the form had to repeat": saves.filter(({ stored }) => !stored).length,
      "forms not at rest in the end (0)": unsettled,
      "lost, stored twice, typed and lost (0)": `${lost.length}, ${duplicated.length}, ${typedLost.length}`,
      "p95 ms before": p95(before),
      "p95 ms during": p95(under),
      "p95 ms after": p95(after),
      "slowest ms during": Math.max(...under.map(({ milliseconds }) => milliseconds)),
    },
  };
}

/** What was saved while something lasted. */
async function during(saves: readonly Save[], work: () => Promise<void>): Promise<readonly Save[]> {
  const from = performance.now();
  await work();
  const to = performance.now();
  return saves.filter(({ at }) => at >= from && at < to);
}

async function killInTurn(scene: Scene): Promise<void> {
  for (let turn = 0; turn < kills; turn += 1) {
    const passed = pause(killEvery);
    await scene.killInstance(turn % 2 === 0 ? 0 : 1);
    await passed;
  }
}

function p95(saves: readonly Save[]): number {
  return quantile(
    saves.map(({ milliseconds }) => milliseconds),
    0.95,
  );
}
