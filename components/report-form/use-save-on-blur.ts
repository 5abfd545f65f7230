"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Autosave } from "./autosave-contract";

/** Who runs through the cells sends several at once; who stops in the next one does not notice. */
const blurDelay = 500;

/** Saves when a field is left; who runs through many cells sends them together. */
export function useSaveOnBlur(autosave: Autosave): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => void (timer.current !== null && clearTimeout(timer.current)), []);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void autosave.flush();
    }, blurDelay);
  }, [autosave]);
}
