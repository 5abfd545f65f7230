/** Why nothing can be typed on this page although it shows the form. */
export type Shut = "frozen" | "other-window";

export type EditGate = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly isOpen: () => boolean;
  readonly isShut: (reason: Shut) => boolean;
  readonly shut: (reason: Shut, isShut: boolean) => void;
};

/** Open as long as no reason shuts it. */
export function createEditGate(): EditGate {
  const reasons = new Set<Shut>();
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isOpen: () => reasons.size === 0,
    isShut: (reason) => reasons.has(reason),
    shut(reason, isShut) {
      if (reasons.has(reason) === isShut) return;
      if (isShut) reasons.add(reason);
      else reasons.delete(reason);
      for (const listener of listeners) listener();
    },
  };
}
