"use client";

import { useSyncExternalStore } from "react";
import { lastPlace } from "../report-form/last-place";
import { LinkButton } from "../ui/button";

/** Opens the part where the clerk was last; in a browser that knows none, the first unfinished. */
export function ContinueButton({
  reportId,
  firstUnfinished,
  parts,
  label,
}: {
  readonly reportId: string;
  readonly firstUnfinished: string;
  readonly parts: readonly string[];
  readonly label: string;
}) {
  const last = useSyncExternalStore(
    whenSeenAgain,
    () => lastPlace(reportId)?.section,
    () => undefined,
  );
  const section = last !== undefined && parts.includes(last) ? last : firstUnfinished;
  return (
    <LinkButton look="primary" href={`/reports/${reportId}/${section}`}>
      {label}
    </LinkButton>
  );
}

/** She may have gone on in another window, or come back to a page that was kept as it was. */
function whenSeenAgain(listener: () => void): () => void {
  window.addEventListener("storage", listener);
  window.addEventListener("pageshow", listener);
  return () => {
    window.removeEventListener("storage", listener);
    window.removeEventListener("pageshow", listener);
  };
}
