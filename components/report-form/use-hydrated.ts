"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in the page as the server sent it, true once its script runs. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
