"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import type { Address } from "@/lib/template/cells";

const FocusedCell = createContext<Address | null>(null);
const SetFocusedCell = createContext<(address: Address) => void>(() => {});

/** Which cell the cursor was in last: the equation, the guidance and F8 go from there. */
export function FocusedCellProvider({ children }: { readonly children: ReactNode }) {
  const [address, setAddress] = useState<Address | null>(null);
  return (
    <SetFocusedCell value={setAddress}>
      <FocusedCell value={address}>{children}</FocusedCell>
    </SetFocusedCell>
  );
}

export function useFocusedCell(): Address | null {
  return useContext(FocusedCell);
}

export function useSetFocusedCell(): (address: Address) => void {
  return useContext(SetFocusedCell);
}
