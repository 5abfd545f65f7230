import "server-only";
import type { DeskLine, DeskView } from "@/lib/report/desk-line";
import type { Actor } from "../actor";
import { connectionPool } from "../db";
import { conditions, type DeskQuestion, found, offices, orders, parameters } from "./desk-filter";
import { readStatus } from "./reporting-offices";

type StoredLine = Omit<DeskLine, "status" | "updatedAt"> & {
  readonly status: string | null;
  readonly updatedAt: string | null;
};

type Asked = Readonly<
  Record<DeskView | "found" | "missing" | "readable" | "page" | "pages", number>
> & {
  readonly next: string | null;
  readonly lines: readonly StoredLine[];
};

/**
 * Counts and one page of lines in one pass over the offices; a page after the last is the last. Findings
 * are those the version had when it was handed in: what is being written is not looked at.
 */
export async function askDesk(
  actor: Actor,
  question: DeskQuestion & { readonly perPage: number },
): Promise<Asked> {
  const sought = found(question.view);
  const order = orders[question.order];
  const number = (condition: string) => `count(*) FILTER (WHERE ${condition})::integer`;
  const { rows } = await connectionPool().query<Asked>(
    `${offices}, counted AS MATERIALIZED (
       SELECT ${number(conditions.due)} AS due, ${number(conditions.handedIn)} AS "handedIn",
         ${number(conditions.waiting)} AS waiting, ${number(conditions.overdue)} AS overdue,
         ${number(sought)} AS found, ${number(`${sought} AND NOT reported`)} AS missing,
         ${number(`${sought} AND readable`)} AS readable,
         (array_agg(report_id ORDER BY updated_at, report_id)
           FILTER (WHERE ${conditions.waiting}))[1] AS next
       FROM office
     ), paged AS MATERIALIZED (
       SELECT *, greatest(1, ceil(found::float / $6))::integer AS pages FROM counted
     ), shown AS (
       SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM office WHERE ${sought}
       ORDER BY place LIMIT $6 OFFSET (SELECT (least($7, pages) - 1) * $6 FROM paged)
     ), line AS (
       SELECT place, shown.id AS "organizationId", name AS organization, report_id AS "reportId",
         status, updated_at AS "updatedAt", due, overdue, issues,
         (SELECT string_agg(account.name, '、' ORDER BY account.name)
          FROM membership JOIN account ON account.id = membership.account_id
          WHERE membership.organization_id = shown.id AND membership.role = 'clerk'
            AND account.deactivated_at IS NULL) AS clerks
       FROM shown LEFT JOIN LATERAL (
         SELECT json_build_object('error', errors, 'warning', warnings, 'info', infos) AS issues
         FROM report_version version WHERE version.report_id = shown.report_id
         ORDER BY number DESC LIMIT 1
       ) counted ON readable
     )
     SELECT paged.*, least($7, pages) AS page,
       (SELECT coalesce(json_agg(line ORDER BY place), '[]') FROM line) AS lines
     FROM paged`,
    [...parameters(actor, question), question.perPage, question.page],
  );
  const [row] = rows;
  if (!row) throw new Error("the desk answered nothing");
  return row;
}

export function toLine({
  status,
  updatedAt,
  ...line
}: StoredLine & { readonly place?: number }): DeskLine {
  const { place: _, ...told } = line;
  return {
    ...told,
    status: readStatus(status),
    updatedAt: updatedAt === null ? null : new Date(updatedAt),
  };
}
