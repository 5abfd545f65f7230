import "server-only";
import type { DeskLine, DeskOrder, DeskView } from "@/lib/report/desk-line";
import type { Actor, Membership } from "../actor";
import { connectionPool } from "../db";
import { pageOf } from "../page-of";
import { readStatus, reportingOffices } from "./reporting-offices";

export type DeskQuestion = {
  readonly year: number;
  readonly view: DeskView;
  readonly search: string;
  readonly order: DeskOrder;
  readonly page: number;
  /** The day in China; after its deadline a report is late. */
  readonly today: string;
};

/** What is asked of the whole list, whichever page is shown. */
export type DeskFilter = Omit<DeskQuestion, "page">;

export type Desk = {
  readonly counts: Readonly<Record<DeskView, number>>;
  readonly lines: readonly DeskLine[];
  /** How many offices the view and the search leave, and of these how many … */
  readonly found: number;
  /** … have not handed in, … */
  readonly missing: number;
  /** … and have handed in what may be read. */
  readonly readable: number;
  readonly page: number;
  readonly pages: number;
  /** The report that has waited longest for the reviewer. */
  readonly nextReportId: string | null;
};

const linesPerPage = 50;

/** The desk of a person who reviews the reports of other offices; null when she reviews none. */
export async function findDesk(actor: Actor, question: DeskQuestion): Promise<Desk | null> {
  if (!hasDesk(actor)) return null;
  const { found, missing, readable, next, ...counts } = await count(actor, question);
  const total = { total: found, wanted: question.page, perPage: linesPerPage };
  const { page, pages, skip } = pageOf(total);
  const lines = await listLines(actor, question, { skip, most: linesPerPage });
  return { counts, lines, found, missing, readable, page, pages, nextReportId: next };
}

/** The person reviews the reports of other offices. */
export function hasDesk(actor: Actor): boolean {
  return actor.memberships.some(({ role }) => role === "reviewer");
}

/** Every office that the view and the search leave, in the order of the desk. */
export function listDesk(actor: Actor, filter: DeskFilter): Promise<readonly DeskLine[]> {
  return listLines(actor, filter, { skip: 0, most: null });
}

/** Ids of the reports that the desk shows in a view, or of those chosen among them, by name of the office. */
export async function listDeskReports(
  actor: Actor,
  filter: Omit<DeskFilter, "order">,
  chosen: readonly string[] | null,
): Promise<readonly string[]> {
  const { rows } = await connectionPool().query<{ report_id: string }>(
    `${reportingOffices} SELECT report_id FROM office
     WHERE ${onDesk} AND ${found(filter.view)} AND readable
       AND ($6::uuid[] IS NULL OR report_id = ANY($6::uuid[])) ORDER BY name, id`,
    [...parameters(actor, filter), chosen],
  );
  return rows.map((row) => row.report_id);
}

/**
 * The report that waits after this one in the order of the desk, or the first that waits when this one
 * was the last; null when no other waits.
 */
export async function nextInQueue(
  actor: Actor,
  filter: Omit<DeskFilter, "view">,
  reportId: string,
): Promise<string | null> {
  const order = orders[filter.order];
  const { rows } = await connectionPool().query<{ report_id: string }>(
    `${reportingOffices}, queue AS (
       SELECT report_id, row_number() OVER (ORDER BY ${order}) AS place FROM office
       WHERE ${onDesk} AND (${found("waiting")} OR report_id = $6::uuid)
     )
     SELECT report_id FROM queue WHERE report_id <> $6::uuid
     ORDER BY place < coalesce((SELECT place FROM queue WHERE report_id = $6::uuid), 0), place
     LIMIT 1`,
    [...parameters(actor, filter), reportId],
  );
  return rows[0]?.report_id ?? null;
}

/** $1 … $5 of every statement here. */
function parameters(
  actor: Actor,
  { year, today, search }: Pick<DeskFilter, "year" | "today" | "search">,
): readonly unknown[] {
  const paths = topmost(actor).map(({ path }) => path);
  // A path ends with a slash, and 0 is the character after it: what begins with the path lies between.
  return [year, today, paths, paths.map((path) => `${path.slice(0, -1)}0`), search];
}

/** Offices she reviews from; one that lies below another of them is itself reviewed from there. */
function topmost({ memberships }: Actor): readonly Membership[] {
  const reviewed = memberships.filter(({ role }) => role === "reviewer");
  return reviewed.filter(
    ({ path }) => !reviewed.some((above) => above.path !== path && path.startsWith(above.path)),
  );
}

// Compared as bytes, which is the order of the index.
const onDesk = `EXISTS (
  SELECT FROM unnest($3::text[], $4::text[]) AS top(path, after_path)
  WHERE office.path ~>~ top.path AND office.path ~<~ top.after_path)`;

const conditions: Readonly<Record<DeskView, string>> = {
  due: "true",
  handedIn: "reported",
  waiting: "status = 'handed_in'",
  overdue: "overdue",
};

function found(view: DeskView): string {
  return `(${conditions[view]} AND position($5 IN name) > 0)`;
}

const orders: Readonly<Record<DeskOrder, string>> = {
  name: "name, id",
  status: "status NULLS FIRST, name, id",
  updated: "updated_at DESC NULLS LAST, name, id",
};

type Counted = Readonly<Record<DeskView | "found" | "missing" | "readable", number>> & {
  readonly next: string | null;
};

async function count(actor: Actor, question: DeskQuestion): Promise<Counted> {
  const sought = found(question.view);
  const number = (condition: string) => `count(*) FILTER (WHERE ${condition})::integer`;
  const { rows } = await connectionPool().query<Counted>(
    `${reportingOffices}
     SELECT ${number(conditions.due)} AS due, ${number(conditions.handedIn)} AS "handedIn",
       ${number(conditions.waiting)} AS waiting, ${number(conditions.overdue)} AS overdue,
       ${number(sought)} AS found, ${number(`${sought} AND NOT reported`)} AS missing,
       ${number(`${sought} AND readable`)} AS readable,
       (array_agg(report_id ORDER BY updated_at, report_id)
         FILTER (WHERE ${conditions.waiting}))[1] AS next
     FROM office WHERE ${onDesk}`,
    [...parameters(actor, question)],
  );
  const [row] = rows;
  if (!row) throw new Error("counting answered nothing");
  return row;
}

/** Findings are those the version had when it was handed in: what is being written is not looked at. */
async function listLines(
  actor: Actor,
  filter: DeskFilter,
  { skip, most }: { readonly skip: number; readonly most: number | null },
): Promise<readonly DeskLine[]> {
  const order = orders[filter.order];
  const { rows } = await connectionPool().query<
    Omit<DeskLine, "status"> & { readonly status: string | null }
  >(
    `${reportingOffices}, shown AS (
       SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM office
       WHERE ${onDesk} AND ${found(filter.view)} ORDER BY place LIMIT $6 OFFSET $7
     )
     SELECT shown.id AS "organizationId", name AS organization, report_id AS "reportId", status,
       updated_at AS "updatedAt", due::text, overdue, issues,
       (SELECT string_agg(account.name, '、' ORDER BY account.name)
        FROM membership JOIN account ON account.id = membership.account_id
        WHERE membership.organization_id = shown.id AND membership.role = 'clerk'
          AND account.deactivated_at IS NULL) AS clerks
     FROM shown LEFT JOIN LATERAL (
       SELECT json_build_object('error', errors, 'warning', warnings, 'info', infos) AS issues
       FROM report_version version WHERE version.report_id = shown.report_id
       ORDER BY number DESC LIMIT 1
     ) counted ON readable
     ORDER BY place`,
    [...parameters(actor, filter), most, skip],
  );
  return rows.map((row) => ({ ...row, status: readStatus(row.status) }));
}
