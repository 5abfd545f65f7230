"use client";

import { useEffect } from "react";

const signs = ["pointermove", "pointerdown", "keydown", "scroll", "focus"] as const;

/**
 * Does something at once and then again and again, as long as somebody works in this window: a page
 * left open on a desk must not keep a session alive. After a rest it is done at the first touch.
 */
export function useBeat(beat: () => void, everyMilliseconds: number): void {
  useEffect(() => {
    let last = 0;
    let isUsed = true;
    const go = () => {
      if (document.hidden || !isUsed) return;
      isUsed = false;
      last = Date.now();
      beat();
    };
    const use = () => {
      isUsed = true;
      if (Date.now() - last > everyMilliseconds) go();
    };
    go();
    const timer = setInterval(go, everyMilliseconds);
    const options = { passive: true, capture: true };
    for (const sign of signs) window.addEventListener(sign, use, options);
    document.addEventListener("visibilitychange", use);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, use, options);
      document.removeEventListener("visibilitychange", use);
    };
  }, [beat, everyMilliseconds]);
}
