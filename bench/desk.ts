import pg from "pg";
import { signInOverHttp } from "@/cli/tests/sign-in";
import { templateForYear } from "@/lib/template/registry";
import { atFullEffort } from "./effort";
import type { BenchResult } from "./result";

const organizations = 10_000;
const fewReports = 100;
const manyReports = 30_000;
const years = [2023, 2024, 2025];
const rounds = atFullEffort(40);

/** Pages of a supervising office over 10,000 organizations: with 100 reports, then with 30,000. */
export async function benchDesk(
  address: string,
  databaseUrl: string,
): Promise<readonly BenchResult[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    const cookie = await signInOverHttp(address, "linruoxi");
    await addOrganizations(pool);
    await addReports(pool, fewReports);
    const few = await measurePages(address, cookie);
    const before = await indexScans(pool);
    await addReports(pool, manyReports - fewReports);
    const many = await measurePages(address, cookie);
    return [
      {
        name: `p95 in ms over ${organizations} organizations, ${rounds} requests each`,
        figures: { ...figures(few, many), ...(await usedIndexes(pool, before)) },
      },
    ];
  } finally {
    await pool.end();
  }
}

type Times = Readonly<Record<string, number>>;

function figures(few: Times, many: Times): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.keys(few).flatMap((page) => {
      const [small, large] = [few[page] ?? Number.NaN, many[page] ?? Number.NaN];
      return [
        [`${page}, ${fewReports} reports`, small],
        [`${page}, ${manyReports} reports`, large],
        [`${page}, growth`, large / small],
      ];
    }),
  );
}

/** Every fifth stands below another new one, so that the tree has depth. */
async function addOrganizations(pool: pg.Pool): Promise<void> {
  await pool.query(
    `INSERT INTO organization (parent_id, code, full_name, short_name, kind)
     SELECT office.id, 'bench-' || n, '第' || n || '测试局', '测试' || n, 'department'
     FROM organization office, generate_series(1, $1::integer) n
     WHERE office.kind = 'office' AND n % 5 <> 0`,
    [organizations],
  );
  await pool.query(
    `INSERT INTO organization (parent_id, code, full_name, short_name, kind)
     SELECT above.id, 'bench-' || n, '第' || n || '测试所', '测试' || n, 'department'
     FROM generate_series(5, $1::integer, 5) n JOIN organization above ON above.code = 'bench-' || (n - 1)`,
    [organizations],
  );
  await pool.query("ANALYZE");
}

/** Reports of all states over three years, each with its events and a frozen version. */
async function addReports(pool: pg.Pool, count: number): Promise<void> {
  const template = templateForYear(2025);
  await pool.query(
    `WITH person AS (SELECT account_id FROM membership WHERE role = 'reviewer' LIMIT 1),
     created AS (
       INSERT INTO report (organization_id, year, template_id, status, updated_at)
       SELECT office.id, year, $2,
         (ARRAY['draft', 'submitted', 'handed_in', 'accepted', 'published']::report_status[])[1 + n % 5],
         now() - n * interval '1 minute'
       FROM (SELECT id, row_number() OVER (ORDER BY code) AS n FROM organization
             WHERE code LIKE 'bench-%') office, unnest($3::integer[]) year
       WHERE NOT EXISTS (
         SELECT FROM report WHERE report.organization_id = office.id AND report.year = year)
       ORDER BY year DESC, n LIMIT $1 RETURNING id
     ), versions AS (
       INSERT INTO report_version (report_id, number, kind, round, content, sha256, account_id)
       SELECT id, 1, 'submitted', 1, '{}', repeat('0', 64), account_id FROM created, person
     )
     INSERT INTO report_event (report_id, account_id, kind)
     SELECT id, account_id, kind FROM created, person,
       unnest(ARRAY['started', 'submitted', 'signed', 'handed_in']::report_event_kind[]) kind`,
    [count, template?.id, years],
  );
  await pool.query("ANALYZE");
}

async function measurePages(address: string, cookie: string): Promise<Times> {
  const pages = {
    desk: "/?year=2025",
    "desk, waiting by date": "/?year=2025&show=waiting&sort=updated",
    search: `/?year=2025&q=${encodeURIComponent("77测试")}`,
  };
  const times: Record<string, number> = {};
  for (const [page, path] of Object.entries(pages)) {
    times[page] = await percentile95(`${address}${path}`, cookie);
  }
  return times;
}

async function percentile95(url: string, cookie: string): Promise<number> {
  const durations: number[] = [];
  for (let round = -atFullEffort(5); round < rounds; round += 1) {
    const start = performance.now();
    const response = await fetch(url, { headers: { cookie } });
    await response.text();
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
    if (round >= 0) durations.push(performance.now() - start);
  }
  const sorted = durations.sort((left, right) => left - right);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

type Scans = ReadonlyMap<string, number>;

async function indexScans(pool: pg.Pool): Promise<Scans> {
  const { rows } = await pool.query<{ name: string; scans: string }>(
    "SELECT indexrelname AS name, idx_scan AS scans FROM pg_stat_user_indexes",
  );
  return new Map(rows.map(({ name, scans }) => [name, Number(scans)]));
}

/** What the plans at 30,000 reports really used, as the server counts it. */
async function usedIndexes(
  pool: pg.Pool,
  before: Scans,
): Promise<Readonly<Record<string, string>>> {
  const after = await indexScans(pool);
  const tables = /^(organization|report|membership|report_version|report_event|session)_/;
  const names = [...after]
    .filter(([name, scans]) => tables.test(name) && scans > (before.get(name) ?? 0))
    .map(([name]) => name);
  return Object.fromEntries(names.sort().map((name, place) => [`index used ${place + 1}`, name]));
}
