"use client";

import { useEffect } from "react";

/**
 * Tells the server once that the page was opened by a person. Not while it is rendered: a page that
 * a browser fetches ahead has been read by nobody.
 */
export function ReadMark({
  reportId,
  mark,
}: {
  readonly reportId: string;
  readonly mark: (input: { readonly reportId: string }) => Promise<unknown>;
}) {
  useEffect(() => {
    void mark({ reportId });
  }, [reportId, mark]);
  return null;
}
