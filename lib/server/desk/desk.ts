import "server-only";
import type { DeskLine, DeskView } from "@/lib/report/desk-line";
import type { Actor } from "../actor";
import { connectionPool } from "../db";
import { askDesk, toLine } from "./ask-desk";
import {
  type DeskFilter,
  type DeskQuestion,
  found,
  offices,
  orders,
  parameters,
} from "./desk-filter";

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
/** More offices than a province has. */
const mostLines = 100_000;

/** The desk of a person who reviews the reports of other offices; null when she reviews none. */
export async function findDesk(actor: Actor, question: DeskQuestion): Promise<Desk | null> {
  if (!hasDesk(actor)) return null;
  const { due, handedIn, waiting, overdue, lines, next, ...counted } = await askDesk(actor, {
    ...question,
    perPage: linesPerPage,
  });
  const counts = { due, handedIn, waiting, overdue };
  return { ...counted, counts, lines: lines.map(toLine), nextReportId: next };
}

/** The person reviews the reports of other offices. */
export function hasDesk(actor: Actor): boolean {
  return actor.memberships.some(({ role }) => role === "reviewer");
}

/** Every office that the view and the search leave, in the order of the desk. */
export async function listDesk(actor: Actor, filter: DeskFilter): Promise<readonly DeskLine[]> {
  const { lines } = await askDesk(actor, { ...filter, page: 1, perPage: mostLines });
  return lines.map(toLine);
}

/** Ids of the reports that the desk shows in a view, or of those chosen among them, by name of the office. */
export async function listDeskReports(
  actor: Actor,
  filter: Omit<DeskFilter, "order">,
  chosen: readonly string[] | null,
): Promise<readonly string[]> {
  const { rows } = await connectionPool().query<{ report_id: string }>(
    `${offices} SELECT report_id FROM office
     WHERE ${found(filter.view)} AND readable
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
    `${offices}, queue AS (
       SELECT report_id, row_number() OVER (ORDER BY ${order}) AS place FROM office
       WHERE (${found("waiting")} OR report_id = $6::uuid)
     )
     SELECT report_id FROM queue WHERE report_id <> $6::uuid
     ORDER BY place < coalesce((SELECT place FROM queue WHERE report_id = $6::uuid), 0), place
     LIMIT 1`,
    [...parameters(actor, filter), reportId],
  );
  return rows[0]?.report_id ?? null;
}
