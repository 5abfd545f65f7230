"use client";

import { useCallback } from "react";
import { type Address, sectionAddresses } from "@/lib/template/cells";
import { useEditorPanel } from "./editor-panel-context";
import { useGoToField } from "./go-to-field";
import { useReportForm } from "./report-form-context";

export type Direction = "undo" | "redo";

const notices = {
  undo: { done: "已撤销", none: "没有可撤销的操作" },
  redo: { done: "已重做", none: "没有可重做的操作" },
} as const satisfies Record<Direction, { readonly done: string; readonly none: string }>;

/**
 * Takes one step through the history and says so. Answers with the first cell of this page that
 * changed; what changed on another page only is shown there.
 */
export function useUndo(section: string): (direction: Direction) => Address | null {
  const { session, undo, redo } = useReportForm();
  const { announce } = useEditorPanel();
  const goTo = useGoToField(section);
  return useCallback(
    (direction) => {
      const batch = direction === "undo" ? undo() : redo();
      announce(notices[direction][batch ? "done" : "none"]);
      const places = batch?.map(({ address }) => address) ?? [];
      const onPage = new Set(sectionAddresses(session.live.report().template, section));
      const here = places.find((address) => onPage.has(address)) ?? null;
      if (here === null && places[0] !== undefined) goTo(places[0]);
      return here;
    },
    [session, section, undo, redo, announce, goTo],
  );
}
