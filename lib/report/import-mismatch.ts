import type { Report } from "./report";

/** What a file says of itself that does not agree with where it is to go. */
export const mismatches = ["organization", "year"] as const;
export type Mismatch = (typeof mismatches)[number];

/** Whether the file is of another organ or another year than the report it is to go into. */
export function mismatchesOf(
  imported: Pick<Report, "organization" | "year">,
  target: Pick<Report, "organization" | "year">,
): readonly Mismatch[] {
  const others: Readonly<Record<Mismatch, boolean>> = {
    organization: withoutSpaces(imported.organization) !== withoutSpaces(target.organization),
    year: imported.year !== target.year,
  };
  return mismatches.filter((mismatch) => others[mismatch]);
}

function withoutSpaces(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}
