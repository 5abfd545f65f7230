import type { Actor } from "@/lib/server/actor";

/** 「青溪县民政局」, or several: the offices a person works for. */
export function officeNames({ memberships }: Actor): string {
  return [...new Set(memberships.map(({ organizationName }) => organizationName))].join("、");
}
