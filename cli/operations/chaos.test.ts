import { chromium } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  asynchronousCommit,
  noCompareAndSet,
  noIdempotency,
  type Planted,
  synchronousAgain,
  withSavingAsItWas,
} from "@/chaos/planted";
import { type ChaosOptions, runChaos } from "@/chaos/run-chaos";
import { openScene, type Scene } from "@/chaos/scene";
import { type Fault, schedule } from "@/chaos/schedule";
import { summary } from "@/chaos/summary";
import { judge, type Verdict } from "@/chaos/verdict";
import { ensureBuild } from "../launcher/build.mjs";
import { ensureChromium } from "../tests/chromium.mjs";

const seed = 6;
let scene: Scene;

beforeAll(async () => {
  await ensureBuild();
  scene = await openScene();
});
afterAll(() => scene.stop());

test("nothing typed is lost or stored twice while servers, database and network break", async () => {
  const executablePath = await ensureChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const extent = { seed, seconds: 12, databaseRestarts: 1, longestCut: 3 };
  const faults = schedule(extent);
  const run = await runChaos({ scene, ...extent, reports: 3, browser, contended: 1, faults });
  await browser.close();
  const { text, isClean } = summary(run);
  expect(isClean, text).toBe(true);
  expect(run.evidence.acknowledged.length, text).toBeGreaterThan(20);
  expect(new Set(run.done.map(({ kind }) => kind)).size, text).toBe(3);
});

test("the judge sees writing over what nobody has compared", async () => {
  await withSavingAsItWas(scene, async () => {
    expect(await verdictOf(noCompareAndSet, [])).toMatchObject({
      overwritten: expect.arrayContaining([anyLine]),
    });
  });
});

test("the judge sees commits that are told before they are on the disk", async () => {
  const crash = { at: 1_500, kind: "restart-database", hard: true } as const;
  const verdict = await verdictOf(asynchronousCommit, [crash]);
  expect(verdict).toMatchObject({ lost: expect.arrayContaining([anyLine]) });
  await synchronousAgain(scene);
});

// The last one: history that holds an id twice cannot be put in order again.
test("the judge sees what is stored once more when it is sent once more", async () => {
  expect(await verdictOf(noIdempotency, [])).toMatchObject({
    duplicated: expect.arrayContaining([anyLine]),
  });
});

const anyLine = expect.any(String);

/** Of a few seconds of writing without a screen. */
async function verdictOf(planted: Planted, faults: readonly Fault[]): Promise<Verdict> {
  const people = { reports: 4, contended: 4, browser: null } satisfies Partial<ChaosOptions>;
  const { evidence } = await runChaos({
    scene,
    seed,
    seconds: 4,
    faults,
    whenTyping: planted,
    ...people,
  });
  return judge(evidence);
}
