import "server-only";
import { connectionPool } from "../db";
import { dueDay, openings } from "./reporting-offices";

/** By when each of these offices should hand in its report of a year, as 2026-01-31. */
export async function dueDays(
  organizationIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await connectionPool().query<{ readonly id: string; readonly due: string }>(
    `WITH ${openings}
     SELECT office.id, ${dueDay}::text AS due FROM organization office WHERE office.id = ANY($2::uuid[])`,
    [year, organizationIds],
  );
  return new Map(rows.map(({ id, due }) => [id, due]));
}
