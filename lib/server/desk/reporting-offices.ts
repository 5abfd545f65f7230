import "server-only";
import { handedInStatuses, type ReportStatus, reportStatuses } from "@/lib/report/workflow";

/** The database writes handed_in where the code says handedIn. */
function storedStatus(status: ReportStatus): string {
  return status.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The status behind what the database writes; null for an office without a report. */
export function readStatus(stored: string | null): ReportStatus | null {
  return reportStatuses.find((status) => storedStatus(status) === stored) ?? null;
}

const readable = handedInStatuses.map((status) => `'${storedStatus(status)}'`).join(", ");

/** A common table of the offices for which the year $1 was opened. */
export const openings = `opening AS MATERIALIZED (
    SELECT above.path, year.signature_due
    FROM reporting_year year JOIN organization above ON above.id = year.organization_id
    WHERE year.year = $1::integer
  )`;

/** The deadline of an office: that of the nearest one above with an opening, else 31 January (条例 第四十九条). */
export const dueDay = `coalesce((
    SELECT opening.signature_due FROM opening WHERE starts_with(office.path, opening.path)
    ORDER BY length(opening.path) DESC LIMIT 1
  ), make_date($1::integer + 1, 1, 31))`;

/**
 * The beginning of a statement about every office that reports for the year $1, seen on the day $2: its
 * years run, and it has not been merged away. Who corrects what was published has reported, but what is being
 * written is not to be read.
 */
export function reportingOffices(offices: OfficeSource): string {
  return `
  WITH ${openings}, office AS MATERIALIZED (
    SELECT office.id, office.path, office.full_name AS name, report.id AS report_id, report.status,
      report.updated_at, deadline.day AS due,
      coalesce(report.status IN (${readable}), false) AS readable,
      coalesce(report.status IN (${readable}, 'correcting'), false) AS reported,
      coalesce(report.status NOT IN (${readable}, 'correcting'), true) AND $2::date > deadline.day
        AS overdue
    FROM ${offices}
    LEFT JOIN report ON report.organization_id = office.id AND report.year = $1::integer
    LEFT JOIN LATERAL (SELECT ${dueDay} AS day) deadline ON true
    WHERE coalesce(office.valid_from, 0) <= $1::integer
      AND coalesce(office.valid_to, 9999) >= $1::integer
  )`;
}

/** Where the statement takes its `office` from. */
type OfficeSource = typeof everyOffice | typeof officesBelow;

export const everyOffice = "organization office";

// A join and not a condition, and paths compared as bytes: so the index of the paths leads to the
// offices below each path of $3, up to but without the text of the same place in $4.
export const officesBelow = `unnest($3::text[], $4::text[]) AS top(path, after_path)
    JOIN organization office ON office.path ~>~ top.path AND office.path ~<~ top.after_path`;
