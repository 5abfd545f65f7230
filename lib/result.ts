/** What a command answers: a value, or the reason why the caller's wish was refused. */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<const Reason>(reason: Reason): {
  readonly ok: false;
  readonly reason: Reason;
} {
  return { ok: false, reason };
}
