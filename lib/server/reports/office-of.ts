import "server-only";
import type { Role } from "@/lib/report/workflow";
import type { Actor } from "../actor";
import { rolesIn } from "../scope";
import type { StoredReport } from "./queries";

type Placed = Pick<StoredReport, "organizationId" | "organizationPath">;

/** What the actor is to a report. */
export function rolesOf(actor: Actor, { organizationId, organizationPath }: Placed) {
  return rolesIn(actor, { id: organizationId, path: organizationPath });
}

/** The actor writes the reports of this office. */
export function isClerkOf(actor: Actor, stored: Placed): boolean {
  return rolesOf(actor, stored).has("clerk");
}

/** The actor works in the report's own office. */
export function isInside(actor: Actor, stored: Placed): boolean {
  const roles = rolesOf(actor, stored);
  return insideRoles.some((role) => roles.has(role));
}

const insideRoles: readonly Role[] = ["clerk", "supervisor"];

/** Ids of the offices above the report's own, from the top of the tree down. */
export function officesAbove({ organizationId, organizationPath }: Placed): string[] {
  return organizationPath.split("/").filter((id) => id !== "" && id !== organizationId);
}
