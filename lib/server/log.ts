import "server-only";

type Details = Readonly<Record<string, string | number | readonly string[]>>;

/** Writes one line of JSON to the error stream: a line break in a value cannot forge a line. */
export function logProblem(event: string, details: Details): void {
  process.stderr.write(`${JSON.stringify({ at: new Date(), event, ...details })}\n`);
}
