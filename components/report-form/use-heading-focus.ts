"use client";

import { useEffect, useRef } from "react";

/** Who walks on by a link that goes with its page continues at the heading of the next part. */
export function useHeadingFocus(section: string): void {
  const shown = useRef(section);
  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    // A link that stays, or a cell the way led to, keeps the focus.
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("h1")?.focus();
  }, [section]);
}
