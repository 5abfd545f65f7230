"use client";

import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useMemo, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { formatCell } from "@/lib/report/cell-value";
import { addressRows, planPaste } from "@/lib/report/paste/plan-paste";
import { readField } from "@/lib/report/read-field";
import { type FieldValue, valueAt } from "@/lib/report/report";
import { type Address, cellIndex } from "@/lib/template/cells";
import type { PrintedGrid } from "@/lib/template/grid";
import type { Table } from "@/lib/template/template";
import { addressOfField, type FormTexts, fieldName } from "./field-name";
import { useFocusedCell } from "./focused-cell";
import { type GridCommand, gridCommand } from "./grid-keys";
import { gridMoves } from "./grid-moves";
import { readPastedBlock } from "./read-pasted-block";
import { useReportForm } from "./report-form-context";
import { usePastePlan } from "./use-paste-plan";

/** Keyboard, paste and focus of a whole grid, handled once at the table. */
export function useGridEvents(grid: PrintedGrid, tables: readonly Table[]) {
  const { session, form, applyBatch, undo, redo } = useReportForm();
  const { setValue } = useFormContext<FormTexts>();
  const focusedCell = useFocusedCell();
  const runPaste = usePastePlan();
  const visit = useRef<{ readonly address: Address; readonly before: FieldValue } | null>(null);
  const justFocused = useRef(false);
  const { template } = session.live.report();
  const moves = useMemo(() => {
    const cells = cellIndex(template);
    return gridMoves(grid, (address) => cells.get(address)?.totals.length === 0);
  }, [grid, template]);

  const focus = (address: Address | null) => {
    if (address !== null) form.setFocus(fieldName(address));
  };

  /** What was typed during the visit of a cell becomes one step of the history. */
  function endVisit(): void {
    if (!visit.current) return;
    const { address, before } = visit.current;
    const after = valueAt(session.live.report(), address);
    session.history.record([{ address, before, after }]);
    visit.current = { address, before: after };
  }

  function step(address: Address, value: FieldValue): void {
    endVisit();
    applyBatch([[address, value]]);
    visit.current = { address, before: value };
  }

  function run(command: GridCommand, address: Address, input: HTMLInputElement): void {
    switch (command.kind) {
      case "move":
        focus(moves.from(address, command.move));
        break;
      case "undo":
      case "redo":
        travel(command.kind, address);
        break;
      case "edit":
        input.setSelectionRange(input.value.length, input.value.length);
        break;
      case "restore":
        if (visit.current) step(address, visit.current.before);
        input.select();
        break;
      case "copyAbove": {
        const above = moves.from(address, "up");
        if (above !== null) step(address, valueAt(session.live.report(), above));
        input.select();
      }
    }
  }

  function travel(direction: "undo" | "redo", address: Address): void {
    endVisit();
    const batch = direction === "undo" ? undo() : redo();
    visit.current = { address, before: valueAt(session.live.report(), address) };
    focus(batch?.[0]?.address ?? null);
  }

  return {
    onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
      const cell = gridInput(event.target);
      if (!cell) return;
      const { input, address } = cell;
      const command = gridCommand(event.nativeEvent, {
        start: input.selectionStart ?? 0,
        end: input.selectionEnd ?? 0,
        length: input.value.length,
      });
      if (!command) return;
      event.preventDefault();
      run(command, address, input);
    },
    onFocus(event: FocusEvent<HTMLTableElement>) {
      const cell = gridInput(event.target);
      if (!cell) return;
      const { input, address } = cell;
      visit.current = { address, before: valueAt(session.live.report(), address) };
      justFocused.current = true;
      input.select();
      focusedCell.moveTo(address);
    },
    onMouseUp(event: { readonly preventDefault: () => void }) {
      // The click that focuses a cell would otherwise undo the selection of its text.
      if (justFocused.current) event.preventDefault();
      justFocused.current = false;
    },
    onBlur(event: FocusEvent<HTMLTableElement>) {
      const cell = gridInput(event.target);
      if (!cell) return;
      const { input, address } = cell;
      const normalized = formatCell(readField(template, address, input.value));
      if (normalized !== input.value) setValue(fieldName(address), normalized);
      endVisit();
      visit.current = null;
    },
    onPaste(event: ClipboardEvent<HTMLTableElement>) {
      const cell = gridInput(event.target);
      const block = cell ? readPastedBlock(event.clipboardData) : null;
      if (!cell || !block) return;
      event.preventDefault();
      endVisit();
      const target = { tables, rows: addressRows(template, tables), start: cell.address };
      runPaste(planPaste(session.live.report(), block, target));
    },
  };
}

function gridInput(
  target: EventTarget,
): { readonly input: HTMLInputElement; readonly address: Address } | null {
  if (!(target instanceof HTMLInputElement) || !target.classList.contains("cell")) return null;
  return { input: target, address: addressOfField(target.name) };
}
