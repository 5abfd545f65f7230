import { z } from "zod";
import type { FormFields, FormState } from "@/components/admin/form-state";
import { type AdminRefusal, adminRefusalText } from "@/components/admin/messages";
import type { Result } from "@/lib/result";
import { action } from "@/lib/server/action";
import type { Actor } from "@/lib/server/actor";

/** Makes of a command what a form sends to, and of its answer the sentence the form shows. */
export function formAction<Input, Value>(
  schema: z.ZodType<Input>,
  command: (actor: Actor, input: Input) => Promise<Result<Value, AdminRefusal>>,
  done: (value: Value, input: Input) => string,
) {
  const run = action(z.custom<Input>(), command);
  return async (fields: FormFields): Promise<FormState> => {
    const parsed = schema.safeParse(fields);
    if (!parsed.success) return refused("invalid-input");
    const answer = await run(parsed.data);
    return answer.ok
      ? { kind: "done", text: done(answer.value, parsed.data) }
      : refused(answer.reason);
  };
}

function refused(reason: AdminRefusal): FormState {
  return { kind: "refused", text: adminRefusalText[reason] };
}

/** What forms of the administration send. */
export const id = z.guid();
export const name = z.string().trim().min(1).max(100);
export const optionalText = z
  .string()
  .trim()
  .max(200)
  .transform((text) => text || null);
export const optionalYear = z
  .string()
  .regex(/^(\d{4})?$/)
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((year) => year === null || (year >= 2000 && year <= 2100));
export const year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .refine((number) => number >= 2000 && number <= 2100);
