import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import pg from "pg";
import { signInOverHttp } from "@/cli/tests/sign-in";
import { cellsOf } from "@/lib/template/cells";
import { templateForYear } from "@/lib/template/registry";
import { atFullEffort } from "./effort";
import type { BenchResult } from "./result";

const connections = 16;
const warmUpSeconds = atFullEffort(8);
const measuredSeconds = atFullEffort(6);
const rounds = atFullEffort(3);

/** Saves per second through the app, against its empty route and against the statement alone. */
export async function benchSaves(
  address: string,
  databaseUrl: string,
): Promise<readonly BenchResult[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
  try {
    return await measure(address, pool);
  } finally {
    await pool.end();
  }
}

async function measure(address: string, pool: pg.Pool): Promise<readonly BenchResult[]> {
  const { accountId, username, reportIds } = await drafts(pool);
  const cookie = await signInOverHttp(address, username);
  const tasks = {
    empty: () => send({ method: "GET", url: `${address}/api/health/live`, body: null, cookie }),
    save: (worker: number) =>
      send({
        method: "PUT",
        url: `${address}/api/reports/${reportIds[worker]}/fields`,
        body: { accountId, operations: [nextOperation(worker)] },
        cookie,
      }),
    statement: async (worker: number) => {
      await pool.query({
        name: "save_fields",
        text: "SELECT save_fields($1, $2, $3) AS answer",
        values: [accountId, reportIds[worker], JSON.stringify([nextOperation(worker)])],
      });
    },
  };
  await runFor(warmUpSeconds, tasks.save);
  await runFor(warmUpSeconds, tasks.empty);
  const rates = { empty: [] as number[], save: [] as number[], statement: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    rates.empty.push(await runFor(measuredSeconds, tasks.empty));
    rates.save.push(await runFor(measuredSeconds, tasks.save));
    rates.statement.push(await runFor(measuredSeconds, tasks.statement));
  }
  const best = (values: readonly number[]) => Math.max(...values);
  return [
    {
      name: `saves per second, ${connections} connections, best of ${rounds} × ${measuredSeconds} s`,
      figures: {
        "through the app": best(rates.save),
        "empty route": best(rates.empty),
        "statement through pg": best(rates.statement),
        "app / empty route": best(rates.save) / best(rates.empty),
        "app / statement": best(rates.save) / best(rates.statement),
      },
    },
  ];
}

/** One draft for each connection, so that row locks are not what is measured. */
async function drafts(pool: pg.Pool) {
  const account = await pool.query<{ id: string; username: string; organization_id: string }>(
    `SELECT account.id, username, organization_id
     FROM membership JOIN account ON account.id = account_id
     WHERE role = 'clerk' ORDER BY account.id LIMIT 1`,
  );
  const [clerk] = account.rows;
  const template = templateForYear(2025);
  if (!clerk || !template) throw new Error("no demo clerk");
  const created = await pool.query<{ id: string }>(
    `INSERT INTO report (organization_id, year, template_id)
     SELECT $1, 2100 + n, $2 FROM generate_series(1, $3) n RETURNING id`,
    [clerk.organization_id, template.id, connections],
  );
  return {
    accountId: clerk.id,
    username: clerk.username,
    reportIds: created.rows.map(({ id }) => id),
  };
}

const inputs = cellsOf(templateForYear(2025) ?? fail())
  .filter(({ quantity, totals }) => quantity === "count" && totals.length === 0)
  .map(({ address }) => address);
const versions = new Map<string, number>();
let counter = 0;

/** The next edit of a worker's report, made on the version its last edit of the field reached. */
function nextOperation(worker: number) {
  counter += 1;
  const address = inputs[counter % inputs.length] ?? "";
  const field = `${worker} ${address}`;
  const base = versions.get(field) ?? 0;
  versions.set(field, base + 1);
  return { opId: randomUUID(), address, base, value: counter % 1_000_000 };
}

function fail(): never {
  throw new Error("no official format for 2025");
}

/** New for every round: the server closes sockets that idle for five seconds. */
let agent = new Agent();

async function runFor(seconds: number, task: (worker: number) => Promise<void>): Promise<number> {
  agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1_000;
  const start = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: connections }, async (_, worker) => {
      while (performance.now() < end) {
        await task(worker);
        done += 1;
      }
    }),
  );
  agent.destroy();
  return done / ((performance.now() - start) / 1_000);
}

type Call = {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly cookie: string;
};

function send({ method, url, body, cookie }: Call): Promise<void> {
  const text = body === null ? null : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        agent,
        method,
        headers: { cookie, ...(text === null ? {} : { "content-type": "application/json" }) },
      },
      (response) => {
        response.resume();
        response.once("end", () =>
          response.statusCode === 200
            ? resolve()
            : reject(new Error(`${url} answered ${response.statusCode}`)),
        );
      },
    );
    call.once("error", reject);
    call.end(text ?? undefined);
  });
}
