import { notFound } from "next/navigation";
import { type Actor, requireActor } from "@/lib/server/actor";
import { isAdministrator } from "@/lib/server/organizations/administered";

/** The administrator acting; for everybody else the page is not found. */
export async function requireAdministrator(): Promise<Actor> {
  const actor = await requireActor();
  if (!isAdministrator(actor)) notFound();
  return actor;
}
