import type pg from "pg";
import { sampleReport } from "@/lib/fixtures/reports";
import { canonicalText } from "@/lib/report/canonical";
import { templateForYear } from "@/lib/template/registry";

const years = [2023, 2024, 2025];

/** Offices below the supervising one of the demo cast: a hundred of them, and below each as many as remain. */
export async function addOrganizations(pool: pg.Pool, count: number): Promise<void> {
  const add = (from: number, to: number, above: string) =>
    pool.query(
      `INSERT INTO organization (parent_id, code, full_name, short_name, kind)
       SELECT above.id, 'bench-' || n, '第' || n || '测试局', '测试' || n, 'department'
       FROM generate_series($1::integer, $2::integer) n JOIN organization above ON ${above}`,
      [from, to],
    );
  await add(1, 100, "above.kind = 'office' AND above.code IS NULL");
  await add(101, count, "above.code = 'bench-' || 1 + n % 100");
}

/** Reports of all states over three years, the newest first, each with its events and two versions. */
export async function addReports(pool: pg.Pool, count: number): Promise<void> {
  const template = templateForYear(2025);
  if (!template) throw new Error("no official format for 2025");
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
       SELECT id, number, (ARRAY['submitted', 'handed_in']::report_event_kind[])[number], 1, $4,
         repeat('0', 64), account_id
       FROM created, person, generate_series(1, 2) number
     )
     INSERT INTO report_event (report_id, account_id, kind)
     SELECT id, account_id, kind FROM created, person,
       unnest(ARRAY['started', 'submitted', 'signed', 'handed_in']::report_event_kind[]) kind`,
    [count, template.id, years, canonicalText(sampleReport(template))],
  );
}

/** As autovacuum leaves the tables within a minute of such a change, and everything is on the disk. */
export async function settle(pool: pg.Pool): Promise<void> {
  await pool.query("VACUUM ANALYZE");
  await pool.query("CHECKPOINT");
}

/** Reports of a year that the supervising office may read. */
export async function readableReports(pool: pg.Pool, most: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT report.id FROM report JOIN organization ON organization.id = organization_id
     WHERE code LIKE 'bench-%' AND year = 2025 AND status IN ('handed_in', 'accepted', 'published')
     ORDER BY code LIMIT $1`,
    [most],
  );
  return rows.map(({ id }) => id);
}
