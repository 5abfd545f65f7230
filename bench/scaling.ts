import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { asPageOf, startClerk } from "@/chaos/clerk";
import { createRecorder } from "@/chaos/record";
import type { Scene } from "@/chaos/scene";
import { startReports } from "@/chaos/stored";
import { drain } from "@/chaos/writer";
import { signInOverHttp } from "@/cli/tests/sign-in";
import { randomNumbers } from "@/lib/fixtures/random-numbers";
import { inputAddresses } from "@/lib/template/cells";
import { issuedTemplate } from "@/lib/template/registry";
import { atFullEffort } from "./effort";
import { processorSeconds } from "./processor";
import type { BenchResult } from "./result";
import { connections, type Run, runFor, tasksOf } from "./saves";
import { median, quantile } from "./statistics";

const rounds = atFullEffort(3);
const warmUpSeconds = atFullEffort(8);
const measuredSeconds = atFullEffort(6);
const typingSeconds = atFullEffort(15);
const pace = 1_500;
const parts = ["raw", "statement", "empty", "refused", "one", "two"] as const;

type Part = (typeof parts)[number];
type Used = { readonly app: number; readonly database: number; readonly client: number };
type Measured = Run & { readonly used: Used };

/** Saves per second and what each costs, from the statement alone up to two servers; then people who type. */
export async function benchScaling(scene: Scene): Promise<readonly BenchResult[]> {
  const pool = new pg.Pool({ connectionString: scene.databaseUrl, max: connections });
  try {
    return [await throughput(scene, pool), await typing(scene)];
  } finally {
    await pool.query("DROP TABLE IF EXISTS bench_operation, bench_document");
    await pool.end();
  }
}

async function throughput(scene: Scene, pool: pg.Pool): Promise<BenchResult> {
  const addresses = scene.ports.map((port) => `http://127.0.0.1:${port}`);
  let servers = 1;
  const addressOf = (worker: number) => addresses[worker % servers] ?? "";
  const { save, ...tasks } = await tasksOf(addressOf, pool);
  const measured: Record<Part, Measured[]> = {
    raw: [],
    statement: [],
    empty: [],
    refused: [],
    one: [],
    two: [],
  };
  for (let round = -1; round < rounds; round += 1) {
    for (const part of parts) {
      servers = part === "two" ? 2 : 1;
      const task = part === "one" || part === "two" ? save : tasks[part];
      const run = await costing(scene, round < 0 ? warmUpSeconds : measuredSeconds, task);
      if (round >= 0) measured[part].push(run);
    }
  }
  const best = (part: Part) => Math.max(...measured[part].map(({ rate }) => rate));
  const of = (part: Part, used: keyof Used) =>
    median(measured[part].map((run) => (run.used[used] * 1_000) / run.milliseconds.length));
  const share = (part: Part) => best("one") / best(part);
  return {
    name: `saves per second, ${connections} connections, best of ${rounds} × ${measuredSeconds} s`,
    figures: {
      "raw, a document in one statement": best("raw"),
      "raw, the app's own statement": best("statement"),
      "empty route": best("empty"),
      "save refused before the database": best("refused"),
      "app, 1 server": best("one"),
      "app, 2 servers": best("two"),
      "app / empty route (at least 0.55)": share("empty"),
      "app / refused save": share("refused"),
      "app / raw document (at least 0.3)": share("raw"),
      "app / its own statement (at least 0.3)": share("statement"),
      "CPU ms per save, app, 1 server": of("one", "app"),
      "CPU ms per save, database, 1 server": of("one", "database"),
      "CPU ms per save, app, 2 servers": of("two", "app"),
      "CPU ms per save, database, 2 servers": of("two", "database"),
      "CPU ms per request, app, empty route": of("empty", "app"),
      "CPU ms per request, app, refused save": of("refused", "app"),
      "CPU ms per save, database, statement alone": of("statement", "database"),
      "CPU ms per save, who asks, 1 server": of("one", "client"),
      "CPU ms per save, who asks, statement alone": of("statement", "client"),
    },
  };
}

async function costing(
  scene: Scene,
  seconds: number,
  task: (worker: number) => Promise<void>,
): Promise<Measured> {
  const before = await usedSoFar(scene);
  const run = await runFor(seconds, task);
  const after = await usedSoFar(scene);
  const used = {
    app: after.app - before.app,
    database: after.database - before.database,
    client: after.client - before.client,
  };
  return { ...run, used };
}

async function usedSoFar(scene: Scene): Promise<Used> {
  const { user, system } = process.cpuUsage();
  return {
    app: await processorSeconds(scene.processes()),
    database: await processorSeconds(await scene.databaseProcesses()),
    client: (user + system) / 1_000_000,
  };
}

/** A hundred people type no faster than ten: only what they wait for may grow. */
async function typing(scene: Scene): Promise<BenchResult> {
  const address = `http://127.0.0.1:${scene.ports[0]}`;
  const restore = asPageOf(address, await signInOverHttp(address, "zhouxiaohe"));
  const few = await typists(scene, 10);
  const many = await typists(scene, 100);
  restore();
  const p95 = (waits: readonly number[]) => quantile(waits, 0.95);
  return {
    name: `people typing, an edit every ${pace / 1_000} s each, 1 server, ${typingSeconds} s`,
    figures: {
      "saves per second of 10": few.length / typingSeconds,
      "saves per second of 100": many.length / typingSeconds,
      "median ms of 10": quantile(few, 0.5),
      "median ms of 100": quantile(many, 0.5),
      "p95 ms of 10": p95(few),
      "p95 ms of 100": p95(many),
      "p95 of 100 / p95 of 10": p95(many) / p95(few),
    },
  };
}

async function typists(scene: Scene, count: number): Promise<readonly number[]> {
  const template = issuedTemplate("ogi-2021");
  const addresses = inputAddresses(template, "requests");
  const recorder = createRecorder();
  const waits: number[] = [];
  let counts = false;
  const clerks = (await startReports(scene, template.id, count)).map((report, index) =>
    startClerk({
      name: `clerk ${index}`,
      report,
      addresses,
      recorder,
      random: randomNumbers(index),
      pace,
      onSave: ({ milliseconds }) => void (counts && waits.push(milliseconds)),
    }),
  );
  await pause(atFullEffort(5) * 1_000);
  counts = true;
  await pause(typingSeconds * 1_000);
  counts = false;
  await Promise.all(clerks.map((clerk) => clerk.stopTyping()));
  await drain(clerks, 30);
  return waits;
}
