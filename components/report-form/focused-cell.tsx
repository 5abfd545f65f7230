"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import type { Address } from "@/lib/template/cells";

/** Which cell the cursor was in last. What shows it is told; nothing renders when the cursor moves. */
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

export function useFocusedCell(): FocusedCell {
  const cell = useContext(FocusedCellContext);
  if (!cell) throw new Error("useFocusedCell outside FocusedCellProvider");
  return cell;
}

function createFocusedCell(): FocusedCell {
  const listeners = new Set<() => void>();
  let focused: Address | null = null;
  let telling = false;
  // Told with the next frame: a change between blur and focus would lay the page out twice.
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
