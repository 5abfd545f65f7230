"use client";

import type { GridCell } from "@/lib/template/grid";
import { useEditorPanel } from "./editor-panel-context";

/** Opens the 口径说明 of a row or column beside the form. From the keyboard: F1 in the cell. */
export function HelpButton({ head: { label, guidance } }: { readonly head: GridCell }) {
  const { showGuidance } = useEditorPanel();
  if (!guidance) return null;
  return (
    <button
      type="button"
      className="help"
      tabIndex={-1}
      aria-label={`口径说明：${label}`}
      onClick={() => showGuidance([{ title: label, ...guidance }])}
    >
      ?
    </button>
  );
}
