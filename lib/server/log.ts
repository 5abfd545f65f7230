import "server-only";

type Details = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Writes one line of JSON to the error stream: a value can neither forge a line, nor turn the order of
 * its characters, nor command the terminal it is read in.
 */
export function logProblem(event: string, details: Details): void {
  const line = JSON.stringify({ at: new Date(), event, ...details });
  process.stderr.write(`${line.replace(invisible, escaped)}\n`);
}

// JSON itself escapes C0 alone.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, place) => character.charCodeAt(place));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
