"use client";

import { useEffect } from "react";
import type { LiveReport } from "./live-report";

/** By this mark measurements tell what a page loads at first from what it fetches later. */
const lateMark = "text-rules";

/** Fetches the rules about texts once the page has nothing else to do. */
export function useTextRules(live: LiveReport): void {
  useEffect(() => {
    const waiting = requestIdleCallback(() => {
      performance.mark(lateMark);
      import("./text-rules").then(
        ({ textRules }) => live.learn(textRules),
        // Without the network there is nothing to fetch; the check page finds all the same.
        () => {},
      );
    });
    return () => cancelIdleCallback(waiting);
  }, [live]);
}
