import type { CheckedFile } from "./check-file";

/** A checked file as --json prints it. */
export function publicFile({ file, title, found }: CheckedFile) {
  return {
    file,
    title,
    issues: found.map(({ issue: { rule, severity, message, places }, place }) => ({
      rule,
      severity,
      message,
      places,
      ...place,
    })),
  };
}
