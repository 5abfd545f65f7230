import { largestBatch, type SaveOperation } from "@/lib/report/saving";

/** Browsers deliver at most 64 KB after a page is gone. */
const largestKeepalive = 60_000;
/** The server refuses bodies over 1 MB; what exceeds it alone must not take others with it. */
const largestRequest = 900_000;

/** Whether a browser still delivers the operations when the page is gone. */
export function outlivesPage(operations: readonly SaveOperation[]): boolean {
  return bytesOf(operations) < largestKeepalive;
}

/** As many operations from the front as one request carries; at least one. */
export function fittingBatch(operations: readonly SaveOperation[]): readonly SaveOperation[] {
  let bytes = 0;
  const end = operations.findIndex((operation, index) => {
    bytes += bytesOf([operation]);
    return index > 0 && (index >= largestBatch || bytes > largestRequest);
  });
  return end === -1 ? operations : operations.slice(0, end);
}

/** An upper bound, for this is asked at every save: UTF-8 takes at most 3 bytes for a UTF-16 unit. */
function bytesOf(operations: readonly SaveOperation[]): number {
  return JSON.stringify({ operations }).length * 3;
}
