import "server-only";
import type { z } from "zod";
import { type Result, refuse } from "@/lib/result";
import { type Actor, requireActor } from "./actor";

/** Makes a server action of a command: every call is parsed and carries the actor of its request. */
export function action<Input, Value, Reason>(
  schema: z.ZodType<Input>,
  command: (actor: Actor, input: Input) => Promise<Result<Value, Reason>>,
): (input: Input) => Promise<Result<Value, Reason | "invalid-input">> {
  return async (input) => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) return refuse("invalid-input");
    return command(await requireActor(), parsed.data);
  };
}
