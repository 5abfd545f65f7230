import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import pg from "pg";
import { signInOverHttp } from "@/cli/tests/sign-in";
import { seedText } from "@/lib/fixtures/seed-reports";
import { cellsOf } from "@/lib/template/cells";
import { templateForYear } from "@/lib/template/registry";
import { atFullEffort } from "./effort";
import type { BenchResult } from "./result";
import { quantile } from "./statistics";

export const connections = 16;
const warmUpSeconds = atFullEffort(8);
const measuredSeconds = atFullEffort(6);
const rounds = atFullEffort(3);

/**
 * Saves per second through the app, against its empty route, against the same saves by way of Next and
 * against two statements sent through `pg` alone: the one the app sends, and the plain one of a design
 * without fields, which rewrites the report as one document and notes the operation.
 */
export async function benchSaves(
  address: string,
  databaseUrl: string,
): Promise<readonly BenchResult[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
  try {
    return await measure(address, pool);
  } finally {
    await pool.query("DROP TABLE IF EXISTS bench_operation, bench_document");
    await pool.end();
  }
}

async function measure(address: string, pool: pg.Pool): Promise<readonly BenchResult[]> {
  const tasks = await tasksOf(() => address, pool);
  for (const name of ["save", "next", "empty"] as const) await runFor(warmUpSeconds, tasks[name]);
  const names = ["empty", "next", "save", "statement", "raw"] as const;
  const runs: { readonly name: (typeof names)[number]; readonly run: Run }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) runs.push({ name, run: await runFor(measuredSeconds, tasks[name]) });
  }
  const runsOf = (wanted: (typeof names)[number]) =>
    runs.filter(({ name }) => name === wanted).map(({ run }) => run);
  const best = (name: (typeof names)[number]) => Math.max(...runsOf(name).map(({ rate }) => rate));
  const saved = runsOf("save").flatMap(({ milliseconds }) => milliseconds);
  return [
    {
      name: `saves per second, ${connections} connections, best of ${rounds} × ${measuredSeconds} s`,
      figures: {
        "through the app": best("save"),
        "through the app by way of Next": best("next"),
        "empty route": best("empty"),
        "raw, a document in one statement": best("raw"),
        "raw, the app's own statement": best("statement"),
        "app / empty route (at least 0.5)": best("save") / best("empty"),
        "app / raw document (at least 0.25)": best("save") / best("raw"),
        "app / its own statement": best("save") / best("statement"),
        "app, median ms": quantile(saved, 0.5),
        "app, p99 ms (at most 150)": quantile(saved, 0.99),
      },
    },
  ];
}

/** What each of the connections can ask for, over and over; the app's part of whichever server it is given. */
export async function tasksOf(addressOf: (worker: number) => string, pool: pg.Pool) {
  const { accountId, username, reportIds } = await drafts(pool);
  const cookie = await signInOverHttp(addressOf(0), username);
  const token = decodeURIComponent(cookie)
    .replace(/^[^=]*=/, "")
    .replace(/\.[^.]*$/, "");
  const document = seedText("seed-000");
  await createDocuments(pool, reportIds, document);
  const save = (worker: number, query = "") =>
    send({
      method: "PUT",
      url: `${addressOf(worker)}/api/reports/${reportIds[worker]}/fields${query}`,
      body: { accountId, operations: [nextOperation(worker)] },
      cookie,
    });
  return {
    empty: () =>
      send({ method: "GET", url: `${addressOf(0)}/api/health/live`, body: null, cookie }),
    /** What costs the server no more than reading it: refused before the database is asked. */
    refused: (worker: number) =>
      send({
        method: "PUT",
        url: `${addressOf(worker)}/api/reports/${reportIds[worker]}/fields`,
        body: { accountId, operations: "none" },
        cookie,
        expected: 400,
      }),
    save: (worker: number) => save(worker),
    // What is not spelled as our pages spell it is left to Next.
    next: (worker: number) => save(worker, "?next"),
    statement: async (worker: number) => {
      const { rows } = await pool.query<{ outcome: string }>({
        name: "save_fields_of_session",
        text: `SELECT save_fields(CASE session_account($4) WHEN $1 THEN $1 END, $2, $3)
          ->> 'outcome' AS outcome`,
        values: [accountId, reportIds[worker], JSON.stringify([nextOperation(worker)]), token],
      });
      if (rows[0]?.outcome !== "saved") throw new Error("the statement saved nothing");
    },
    raw: async (worker: number) => {
      counter += 1;
      const { rowCount } = await pool.query({
        name: "save_document",
        text: `WITH saved AS (
            UPDATE bench_document SET content = $2, revision = revision + 1
            WHERE id = $1 RETURNING id, revision)
          INSERT INTO bench_operation (op_id, document_id, revision, address, value)
          SELECT $3, id, revision, $4, to_jsonb($5::int) FROM saved`,
        values: [reportIds[worker], document, randomUUID(), inputs[0], counter],
      });
      if (rowCount !== 1) throw new Error("the document was not saved");
    },
  };
}

/**
 * A whole report for each connection, and a log of operations, without any check. It is a published
 * one with its six sections: about 3 KB as PostgreSQL stores it.
 */
async function createDocuments(
  pool: pg.Pool,
  ids: readonly string[],
  document: string,
): Promise<void> {
  await pool.query(`
    CREATE TABLE bench_document (id uuid PRIMARY KEY, revision int NOT NULL, content jsonb NOT NULL);
    CREATE TABLE bench_operation (op_id uuid PRIMARY KEY, document_id uuid NOT NULL,
      revision int NOT NULL, address text NOT NULL, value jsonb NOT NULL,
      at timestamptz NOT NULL DEFAULT now());`);
  await pool.query("INSERT INTO bench_document SELECT unnest($1::uuid[]), 0, $2::jsonb", [
    ids,
    document,
  ]);
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

export type Run = { readonly rate: number; readonly milliseconds: readonly number[] };

export async function runFor(
  seconds: number,
  task: (worker: number) => Promise<void>,
): Promise<Run> {
  agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const milliseconds: number[] = [];
  await Promise.all(
    Array.from({ length: connections }, async (_, worker) => {
      for (let now = performance.now(); now < start + seconds * 1_000; ) {
        await task(worker);
        const done = performance.now();
        milliseconds.push(done - now);
        now = done;
      }
    }),
  );
  agent.destroy();
  return { rate: milliseconds.length / ((performance.now() - start) / 1_000), milliseconds };
}

type Call = {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly cookie: string;
  readonly expected?: number;
};

function send({ method, url, body, cookie, expected = 200 }: Call): Promise<void> {
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
          response.statusCode === expected
            ? resolve()
            : reject(new Error(`${url} answered ${response.statusCode}`)),
        );
      },
    );
    call.once("error", reject);
    call.end(text ?? undefined);
  });
}
