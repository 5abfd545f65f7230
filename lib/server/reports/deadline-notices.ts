import "server-only";
import { beijingDate } from "@/lib/report/beijing-time";
import { currentReportYear } from "@/lib/report/deadline";
import { connectionPool } from "../db";
import { everyOffice, reportingOffices } from "../desk/reporting-offices";

/**
 * Tells clerks and supervisors of the offices that owe their report, from three days before it is due
 * and again when the day has passed; and reviewers, how many offices below theirs owe it. However often
 * and on however many instances it is asked for, everybody is told each of these once. Answers how many
 * notices are new.
 */
export async function tellDeadlines(now: Date): Promise<number> {
  const { rowCount } = await connectionPool().query(statement, [
    currentReportYear(now),
    beijingDate(now),
    now,
  ]);
  return rowCount ?? 0;
}

const statement = `${reportingOffices(everyOffice)}, owing AS MATERIALIZED (
    SELECT id, path, due,
      CASE WHEN overdue THEN 'overdue' ELSE 'deadline_near' END::notice_kind AS kind
    FROM office WHERE NOT reported AND $2::date >= due - 3
  ), person AS (
    SELECT account.id, membership.organization_id, membership.role
    FROM membership JOIN account ON account.id = membership.account_id
    WHERE account.deactivated_at IS NULL
  )
  INSERT INTO notice (account_id, organization_id, year, due, kind, count, at)
  SELECT DISTINCT person.id, owing.id, $1::integer, owing.due, owing.kind, NULL::integer,
    $3::timestamptz
  FROM owing JOIN person ON person.organization_id = owing.id
    AND person.role IN ('clerk', 'supervisor')
  UNION ALL
  SELECT person.id, top.id, $1::integer, owing.due, owing.kind, count(*)::integer,
    $3::timestamptz
  FROM person JOIN organization top ON top.id = person.organization_id AND person.role = 'reviewer'
  JOIN owing ON starts_with(owing.path, top.path) AND owing.id <> top.id
  GROUP BY person.id, top.id, owing.due, owing.kind
  ON CONFLICT DO NOTHING`;
