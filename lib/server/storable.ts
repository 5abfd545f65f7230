import "server-only";

/** Text as PostgreSQL takes it: neither NUL nor half a surrogate pair, and no keyboard writes them. */
export function storable(text: string): string {
  return text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** Whether every text in a value is storable. */
export function isStorable(value: unknown): boolean {
  const written = JSON.stringify(value) ?? "null";
  return written === JSON.stringify(storableJson(JSON.parse(written)));
}

/** A value as a JSON column takes it: every text in it storable. */
export function storableJson<Value>(value: Value): Value {
  // Parsing what was written of a value gives a value of its shape.
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === "string" ? storable(part) : part,
  ) as Value;
}
