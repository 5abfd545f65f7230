import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { type Result, refuse } from "@/lib/result";
import { type Actor, requireActor } from "./actor";
import { isForeign } from "./foreign-origin";
import { isStorable } from "./storable";

/** Makes a server action of a command: every call is parsed and carries the actor of its request. */
export function action<Input, Value, Reason>(
  schema: z.ZodType<Input>,
  command: (actor: Actor, input: Input) => Promise<Result<Value, Reason>>,
): (input: Input) => Promise<Result<Value, Reason | "invalid-input">> {
  return async (input) => {
    const parsed = schema.safeParse(input);
    if (!parsed.success || !isStorable(parsed.data)) return refuse("invalid-input");
    await refuseForeign();
    return command(await requireActor(), parsed.data);
  };
}

/** Throws, because no page of ours sends such a request and there is nobody to tell. */
export async function refuseForeign(): Promise<void> {
  if (isForeign(await headers())) throw new Error("an action was called from another site");
}
