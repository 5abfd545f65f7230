import "server-only";
import type { DeskLine } from "@/lib/report/desk-line";
import type { ReportStatus } from "@/lib/report/workflow";
import type { Actor } from "../actor";
import { connectionPool } from "../db";
import { pageOf } from "../page-of";

/** Which offices the desk lists. */
export const deskViews = ["due", "handedIn", "waiting", "overdue"] as const;
export type DeskView = (typeof deskViews)[number];

export const deskOrders = ["name", "status", "updated"] as const;
export type DeskOrder = (typeof deskOrders)[number];

export type DeskQuestion = {
  readonly year: number;
  readonly view: DeskView;
  readonly search: string;
  readonly order: DeskOrder;
  readonly page: number;
  /** The day in China; after its deadline a report is late. */
  readonly today: string;
};

export type Desk = {
  readonly counts: Readonly<Record<DeskView, number>>;
  readonly lines: readonly DeskLine[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  /** The report that has waited longest for the reviewer. */
  readonly nextReportId: string | null;
};

const linesPerPage = 50;

/** The desk of a person who reviews the reports of other offices; null when she reviews none. */
export async function findDesk(actor: Actor, question: DeskQuestion): Promise<Desk | null> {
  const scope = scopeOf(actor);
  if (scope.paths.length === 0) return null;
  const counted = await count(scope, question);
  const found = question.search === "" ? counted[question.view] : counted.found;
  const { page, pages, skip } = pageOf({
    total: found,
    wanted: question.page,
    perPage: linesPerPage,
  });
  const { found: _, next, ...counts } = counted;
  const lines = await listLines(scope, question, skip);
  return { counts, lines, found, page, pages, nextReportId: next };
}

/** Ids of the reports that the desk shows in a view, or of those chosen among them, by name of the office. */
export async function listDeskReports(
  actor: Actor,
  { year, today, view, search }: Omit<DeskQuestion, "order" | "page">,
  chosen: readonly string[] | null,
): Promise<readonly string[]> {
  const { paths, tops } = scopeOf(actor);
  const { rows } = await connectionPool().query<{ report_id: string }>(
    `${offices} SELECT report_id FROM office
     WHERE handed_in AND ${conditions[view]} AND position($5 IN name) > 0
       AND ($6::uuid[] IS NULL OR report_id = ANY($6::uuid[])) ORDER BY name, id`,
    [paths, tops, year, today, search, chosen],
  );
  return rows.map((row) => row.report_id);
}

type Scope = { readonly paths: readonly string[]; readonly tops: readonly string[] };

function scopeOf(actor: Actor): Scope {
  const reviewed = actor.memberships.filter(({ role }) => role === "reviewer");
  return {
    paths: reviewed.map(({ path }) => `${path}%`),
    tops: reviewed.map(({ organizationId }) => organizationId),
  };
}

// Every office below that reports for the year: its years run, and it has not been merged away. The
// deadline is that of the nearest office above for which the year was opened, else 31 January.
const offices = `
  WITH opening AS MATERIALIZED (
    SELECT above.path, year.signature_due
    FROM reporting_year year JOIN organization above ON above.id = year.organization_id
    WHERE year.year = $3::integer
  ), office AS (
    SELECT office.id, office.full_name AS name, report.id AS report_id, report.status,
      report.updated_at, deadline.day AS due,
      coalesce(report.status IN ('handed_in', 'accepted', 'published', 'correcting'), false)
        AS handed_in,
      coalesce(report.status NOT IN ('handed_in', 'accepted', 'published', 'correcting'), true)
        AND $4::date > deadline.day AS overdue
    FROM organization office
    LEFT JOIN report ON report.organization_id = office.id AND report.year = $3::integer
    LEFT JOIN LATERAL (
      SELECT coalesce((
        SELECT opening.signature_due FROM opening WHERE starts_with(office.path, opening.path)
        ORDER BY length(opening.path) DESC LIMIT 1
      ), make_date($3::integer + 1, 1, 31)) AS day
    ) deadline ON true
    WHERE office.path LIKE ANY($1::text[]) AND office.id <> ALL($2::uuid[])
      AND coalesce(office.valid_from, 0) <= $3::integer
      AND coalesce(office.valid_to, 9999) >= $3::integer
  )`;

const conditions: Readonly<Record<DeskView, string>> = {
  due: "true",
  handedIn: "handed_in",
  waiting: "status = 'handed_in'",
  overdue: "overdue",
};

const orders: Readonly<Record<DeskOrder, string>> = {
  name: "name, id",
  status: "status NULLS FIRST, name, id",
  updated: "updated_at DESC NULLS LAST, name, id",
};

type Counted = Readonly<Record<DeskView | "found", number>> & { readonly next: string | null };

async function count(
  { paths, tops }: Scope,
  { year, today, view, search }: DeskQuestion,
): Promise<Counted> {
  const { rows } = await connectionPool().query<Counted>(
    `${offices}
     SELECT count(*)::integer AS due,
       count(*) FILTER (WHERE ${conditions.handedIn})::integer AS "handedIn",
       count(*) FILTER (WHERE ${conditions.waiting})::integer AS waiting,
       count(*) FILTER (WHERE ${conditions.overdue})::integer AS overdue,
       count(*) FILTER (WHERE ${conditions[view]} AND position($5 IN name) > 0)::integer AS found,
       (array_agg(report_id ORDER BY updated_at, report_id)
         FILTER (WHERE ${conditions.waiting}))[1] AS next
     FROM office`,
    [paths, tops, year, today, search],
  );
  const [row] = rows;
  if (!row) throw new Error("counting answered nothing");
  return row;
}

async function listLines(
  { paths, tops }: Scope,
  { year, today, view, search, order }: DeskQuestion,
  skip: number,
): Promise<readonly DeskLine[]> {
  const { rows } = await connectionPool().query<
    Omit<DeskLine, "status"> & { readonly status: string | null }
  >(
    `${offices}, shown AS (
       SELECT * FROM office WHERE ${conditions[view]} AND position($5 IN name) > 0
       ORDER BY ${orders[order]} LIMIT ${linesPerPage} OFFSET $6
     )
     SELECT shown.id AS "organizationId", name AS organization, report_id AS "reportId", status,
       updated_at AS "updatedAt", due::text, overdue,
       (SELECT string_agg(account.name, '、' ORDER BY account.name)
        FROM membership JOIN account ON account.id = membership.account_id
        WHERE membership.organization_id = shown.id AND membership.role = 'clerk'
          AND account.deactivated_at IS NULL) AS clerks
     FROM shown ORDER BY ${orders[order].replace(/\bid\b/, "shown.id")}`,
    [paths, tops, year, today, search, skip],
  );
  return rows.map((row) => ({ ...row, status: statusOf(row.status) }));
}

/** The database writes handed_in where the code says handedIn. */
function statusOf(stored: string | null): ReportStatus | null {
  // Every other value of the enum is the same word; the drift gate keeps schema and database equal.
  return stored === "handed_in" ? "handedIn" : (stored as ReportStatus | null);
}
