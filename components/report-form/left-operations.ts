import type { SaveOperation } from "@/lib/report/saving";

/** Keeps what a page had not yet heard back of, for the page that follows it in the same tab. */
export function keepLeftOperations(reportId: string, operations: readonly SaveOperation[]): void {
  try {
    if (operations.length === 0) sessionStorage.removeItem(key(reportId));
    else sessionStorage.setItem(key(reportId), JSON.stringify(operations));
  } catch {
    // The browser delivers them all the same; only a reload may be faster than their way.
  }
}

/** What the page before left behind. */
export function takeLeftOperations(reportId: string): readonly SaveOperation[] {
  try {
    const kept = sessionStorage.getItem(key(reportId));
    sessionStorage.removeItem(key(reportId));
    return kept === null ? [] : JSON.parse(kept);
  } catch {
    return [];
  }
}

function key(reportId: string): string {
  return `nianbao:left:${reportId}`;
}
