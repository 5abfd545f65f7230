"use client";

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import type { Address } from "@/lib/template/cells";

/** Which cell the cursor was in last. Only what shows it renders when the cursor moves. */
export type FocusedCell = {
  readonly current: () => Address | null;
  readonly moveTo: (address: Address) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const FocusedCellContext = createContext<FocusedCell | null>(null);

export function FocusedCellProvider({ children }: { readonly children: ReactNode }) {
  const [cell] = useState(createFocusedCell);
  return <FocusedCellContext value={cell}>{children}</FocusedCellContext>;
}

/** The cursor's place, for handlers that ask when they run. */
export function useFocusedCell(): FocusedCell {
  const cell = useContext(FocusedCellContext);
  if (!cell) throw new Error("useFocusedCell outside FocusedCellProvider");
  return cell;
}

/** The cursor's place, for components that show it. */
export function useFocusedAddress(): Address | null {
  const { subscribe, current } = useFocusedCell();
  return useSyncExternalStore(subscribe, current, () => null);
}

function createFocusedCell(): FocusedCell {
  const listeners = new Set<() => void>();
  let focused: Address | null = null;
  let telling = false;
  // Told with the next frame: a render between blur and focus would lay the page out twice.
  const tell = () => {
    telling = false;
    for (const listener of listeners) listener();
  };
  return {
    current: () => focused,
    moveTo(address) {
      focused = address;
      if (!telling) requestAnimationFrame(tell);
      telling = true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
