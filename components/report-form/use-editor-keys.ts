"use client";

import { useEffect } from "react";
import { type Address, cellIndex } from "@/lib/template/cells";
import { useEditorPanel } from "./editor-panel-context";
import { addressOfField } from "./field-name";
import { useFocusedCell } from "./focused-cell";
import { useGoToField } from "./go-to-field";
import { gridCommand } from "./grid-keys";
import { type Cursor, nextProblem, problemPlaces } from "./problem-steps";
import { useReportForm } from "./report-form-context";
import { stepsId } from "./steps-id";
import { type Direction, useUndo } from "./use-undo";

/**
 * Keys that work anywhere in the editor: Ctrl+S saves, F8 goes to the next problem, F6 leaves the
 * table, F1 explains.
 */
export function useEditorKeys(section: string): void {
  const { session } = useReportForm();
  const { announce, showGuidance } = useEditorPanel();
  const focusedCell = useFocusedCell();
  const goTo = useGoToField(section);
  const takeStep = useUndo(section);

  useEffect(() => {
    const { live, autosave } = session;
    const { template } = live.report();

    async function save(): Promise<void> {
      await autosave.retry();
      announce(autosave.settled() ? "已保存" : "还没有保存成功，请看右上角的提示");
    }

    function explain(): void {
      const focused = focusedCell.current();
      const cell = focused === null ? undefined : cellIndex(template).get(focused);
      if (!cell) return;
      const { row, column } = cell;
      showGuidance([
        { title: row.leaf.label || "本表", ...row.leaf.guidance },
        ...(column.leaf.guidance ? [{ title: column.leaf.label, ...column.leaf.guidance }] : []),
      ]);
    }

    function goToProblem(step: 1 | -1): void {
      const place = nextProblem(problemPlaces(live), cursorIn(focusedCell.current()), step);
      if (place === null) announce("没有发现问题");
      else goTo(place.address, place.words);
    }

    function actionOf(event: KeyboardEvent): (() => void) | null {
      const step = stepOfKey(event);
      if (step !== null) return () => takeStep(step);
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") return save;
      if (event.key === "F8") return () => goToProblem(event.shiftKey ? -1 : 1);
      if (event.key === "F1") return explain;
      if (event.key === "F6") return () => document.getElementById(stepsId)?.focus();
      return null;
    }

    function onKeyDown(event: KeyboardEvent): void {
      const run = event.isComposing ? null : actionOf(event);
      if (!run || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      run();
    }

    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [session, announce, showGuidance, focusedCell, goTo, takeStep]);
}

/** In the text that has the focus, or in the cell that had it last. */
function cursorIn(cell: Address | null): Cursor | null {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement && field.name !== "") {
    return { address: addressOfField(field.name), caret: field.selectionStart };
  }
  return cell === null ? null : { address: cell, caret: 0 };
}

/** Ctrl+Z and Ctrl+Y anywhere but in a field, which has a history of its own. */
function stepOfKey(event: KeyboardEvent): Direction | null {
  const command = gridCommand(event, nowhere);
  if (command?.kind !== "undo" && command?.kind !== "redo") return null;
  return event.target instanceof Element && event.target.matches(textFields) ? null : command.kind;
}

const textFields = "input:not([type=checkbox]), textarea, select";
const nowhere = { start: 0, end: 0, length: 0 };
