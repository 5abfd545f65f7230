import { demoClerkId } from "@/lib/server/demo-clerk";
import type { Change, Evidence, Field } from "./record";
import type { Scene } from "./scene";

/** Reports of the demo clerk's office, of years to come; their ids. */
export async function startReports(
  scene: Scene,
  templateId: string,
  count: number,
): Promise<readonly string[]> {
  const rows = await scene.query<{ id: string }>(
    `INSERT INTO report (organization_id, year, template_id)
     SELECT organization_id, greatest(2100, (SELECT max(year) FROM report)) + n, $2
     FROM membership, generate_series(1, $3) n WHERE account_id = $1 RETURNING id`,
    [demoClerkId, templateId, count],
  );
  return rows.map(({ id }) => id);
}

/** What the tables hold of these reports. */
export async function storedOf(
  scene: Scene,
  reports: readonly string[],
): Promise<Pick<Evidence, "changes" | "fields">> {
  const changes = await scene.query<Change>(
    `SELECT report_id AS report, op_id AS "opId", address, base_version AS base, value, result
     FROM report_change WHERE report_id = ANY($1) ORDER BY at`,
    [reports],
  );
  const fields = await scene.query<Field>(
    `SELECT report_id AS report, address, value, version
     FROM report_field WHERE report_id = ANY($1)`,
    [reports],
  );
  return { changes, fields };
}
