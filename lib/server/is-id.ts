import "server-only";
import { z } from "zod";

/** What may stand in the database as an id; anything else comes from a mistyped address. */
export function isId(id: string): boolean {
  return z.guid().safeParse(id).success;
}
