import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import { signInOverHttp } from "@/cli/tests/sign-in";
import { randomNumbers } from "@/lib/fixtures/random-numbers";
import { inputAddresses } from "@/lib/template/cells";
import { issuedTemplate } from "@/lib/template/registry";
import { startBrowserClerk } from "./browser-clerk";
import { asPageOf, startClerk } from "./clerk";
import { type Network, startNetwork } from "./network";
import { createRecorder, type Evidence } from "./record";
import type { Scene } from "./scene";
import type { Fault } from "./schedule";
import { startReports, storedOf } from "./stored";
import { drain, type Writer } from "./writer";

export type ChaosOptions = {
  readonly scene: Scene;
  readonly seed: number;
  readonly seconds: number;
  readonly reports: number;
  /** Types into each report, where there is one. */
  readonly browser: Browser | null;
  /** In so many of the reports two more write into the same two cells, who contend for them. */
  readonly contended: number;
  readonly faults: readonly Fault[];
  /** Done to the scene when everybody has signed in and types. */
  readonly whenTyping?: (scene: Scene) => Promise<void>;
};

export type ChaosRun = {
  readonly evidence: Evidence;
  /** Faults that took place. */
  readonly done: readonly Fault[];
  /** Writers whose forms did not come to rest. */
  readonly unsettled: number;
};

const template = issuedTemplate("ogi-2021");
const section = "requests";
const cells = inputAddresses(template, section);
const patience = 90;

/** Lets people type while everything under them is broken, and waits until all has come to rest. */
export async function runChaos(options: ChaosOptions): Promise<ChaosRun> {
  const { scene, seed, seconds, faults } = options;
  const random = randomNumbers(seed);
  const losesAnswer = () => random() < 0.03;
  const network = await startNetwork({ ports: scene.ports, losesAnswer });
  const cookie = await signInOverHttp(network.address, "zhouxiaohe");
  const restore = asPageOf(network.address, cookie);
  const recorder = createRecorder();
  try {
    const reports = await startReports(scene, template.id, options.reports);
    const people = { recorder, address: network.address, cookie, reports };
    const writers = await startWriters(options, people);
    await options.whenTyping?.(scene);
    const began = performance.now();
    const done = await Promise.all(faults.map((fault) => breakAt(began, fault, scene, network)));
    await pause(Math.max(0, began + seconds * 1_000 - performance.now()));
    await Promise.all(writers.map((writer) => writer.stopTyping()));
    network.heal();
    const unsettled = await drain(writers, patience);
    const evidence = { ...recorder, ...(await storedOf(scene, reports)) };
    return { evidence, done, unsettled };
  } finally {
    restore();
    await Promise.all((options.browser?.contexts() ?? []).map((context) => context.close()));
    await network.stop();
  }
}

type People = {
  readonly recorder: ReturnType<typeof createRecorder>;
  readonly address: string;
  readonly cookie: string;
  readonly reports: readonly string[];
};

/** One at a time: twenty pages that load at once would take longer than the people are patient. */
async function startWriters(
  { browser, contended, seed }: ChaosOptions,
  { reports, ...people }: People,
): Promise<readonly Writer[]> {
  const writers: Writer[] = [];
  const hand = (name: string, pace: number) => {
    const random = randomNumbers(seed * 1_000 + writers.length);
    return { ...people, name, random, pace };
  };
  for (const [index, report] of reports.entries()) {
    if (!browser) continue;
    const own = { browser, report, section, addresses: cells.slice(0, -2) };
    writers.push(await startBrowserClerk({ ...hand(`browser ${index}`, 1_500), ...own }));
  }
  for (const [index, report] of reports.slice(0, contended).entries()) {
    for (const side of ["left", "right"]) {
      const own = { report, addresses: cells.slice(-2) };
      writers.push(startClerk({ ...hand(`${side} ${index}`, 800), ...own }));
    }
  }
  return writers;
}

async function breakAt(
  began: number,
  fault: Fault,
  scene: Scene,
  network: Network,
): Promise<Fault> {
  await pause(Math.max(0, began + fault.at - performance.now()));
  if (fault.kind === "kill-instance") await scene.killInstance(fault.instance);
  if (fault.kind === "restart-database") await scene.restartDatabase(fault);
  if (fault.kind === "cut") {
    network.cut(fault);
    await pause(fault.milliseconds);
    network.heal();
  }
  return fault;
}
