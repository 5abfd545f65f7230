import "server-only";
import { hasReported, type MissingOffice } from "@/lib/report/desk-line";
import { ok, type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { hasDesk, listDesk } from "./desk";
import type { DeskFilter } from "./desk-filter";

/** The offices behind a view and a search that have not handed in, on all pages of the desk. */
export async function listMissing(
  actor: Actor,
  filter: Omit<DeskFilter, "order">,
): Promise<Result<readonly MissingOffice[], "not-found">> {
  if (!hasDesk(actor)) return refuse("not-found");
  const lines = await listDesk(actor, { ...filter, order: "name" });
  return ok(
    lines
      .filter((line) => !hasReported(line))
      .map(({ organization, due, overdue }) => ({ organization, due, overdue })),
  );
}
