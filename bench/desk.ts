import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { signInOverHttp } from "@/cli/tests/sign-in";
import { addOrganizations, addReports, readableReports, settle } from "./desk-data";
import { atFullEffort } from "./effort";
import type { BenchResult } from "./result";

const organizations = 10_000;
const fewReports = 100;
const manyReports = 30_000;
const warmUps = atFullEffort(20);
const requests = atFullEffort(100);

type App = { readonly address: string; readonly adminDatabaseUrl: string };

/**
 * Pages of a supervising office over 10,000 organizations: one app with 100 reports beside one with
 * 30,000, asked in turns, so that whatever else the machine does slows both; then the plans of the latter.
 */
export async function benchDesk(few: App, many: App): Promise<readonly BenchResult[]> {
  const [small, large] = [await prepare(few, fewReports), await prepare(many, manyReports)];
  const figures: Record<string, number> = {};
  for (const page of pages) {
    const [fast = Number.NaN, slow = Number.NaN] = await percentiles95([
      (request) => requestTime(small, page.path(small, request)),
      (request) => requestTime(large, page.path(large, request)),
    ]);
    figures[`${page.name}, ${fewReports} reports`] = fast;
    figures[`${page.name}, ${manyReports} reports`] = slow;
    figures[`${page.name}, growth (at most 2)`] = slow / fast;
  }
  return [
    {
      name: `p95 in ms over ${organizations} organizations, ${requests} requests each`,
      figures,
    },
    {
      name: `indexes used at ${manyReports} reports`,
      figures: plansOf(many.adminDatabaseUrl),
    },
  ];
}

/** An app with its reports, and the reviewer who has signed in to it. */
type Desk = {
  readonly address: string;
  readonly cookie: string;
  readonly reports: readonly string[];
};

async function prepare({ address, adminDatabaseUrl }: App, count: number): Promise<Desk> {
  const pool = new pg.Pool({ connectionString: adminDatabaseUrl, max: 2 });
  try {
    const cookie = await signInOverHttp(address, "linruoxi");
    await addOrganizations(pool, organizations);
    await addReports(pool, count);
    await settle(pool);
    return { address, cookie, reports: await readableReports(pool, requests) };
  } finally {
    await pool.end();
  }
}

const pages = [
  { name: "desk", path: () => "/?year=2025" },
  { name: "desk, waiting by date", path: () => "/?year=2025&show=waiting&sort=updated" },
  { name: "search", path: () => `/?year=2025&q=${encodeURIComponent("77测试")}` },
  {
    name: "history",
    path: ({ reports }: Desk, request: number) =>
      `/reports/${reports[request % reports.length]}/history`,
  },
] as const;

type Ask = (request: number) => Promise<number>;

async function percentiles95(asks: readonly Ask[]): Promise<readonly number[]> {
  const times: number[][] = asks.map(() => []);
  for (let request = -warmUps; request < requests; request += 1) {
    for (const [place, ask] of asks.entries()) {
      const time = await ask(Math.abs(request));
      if (request >= 0) times[place]?.push(time);
    }
  }
  return times.map((measured) => {
    const sorted = measured.sort((left, right) => left - right);
    return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  });
}

async function requestTime({ address, cookie }: Desk, path: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${address}${path}`, { headers: { cookie } });
  await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - start;
}

/** In a process of its own, because the server's own functions run only under its condition. */
function plansOf(databaseUrl: string): Readonly<Record<string, string>> {
  const script = fileURLToPath(new URL("./desk-plans.ts", import.meta.url));
  const answer = execFileSync("npx", ["tsx", "--conditions=react-server", script], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Written by our own script, one object of texts.
  return JSON.parse(answer) as Readonly<Record<string, string>>;
}
