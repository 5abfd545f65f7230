"use client";

import {
  type ClipboardEvent,
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  useMemo,
  useRef,
} from "react";
import { useFormContext } from "react-hook-form";
import { formatCell } from "@/lib/report/cell-value";
import { planPaste } from "@/lib/report/paste/plan-paste";
import { readField } from "@/lib/report/read-field";
import { type FieldValue, valueAt } from "@/lib/report/report";
import { type Address, addressRows, cellIndex } from "@/lib/template/cells";
import type { PrintedGrid } from "@/lib/template/grid";
import type { Table } from "@/lib/template/template";
import { addressOfField, type FormTexts, fieldName } from "./field-name";
import { useFocusedCell } from "./focused-cell";
import { focusField } from "./go-to-field";
import { type GridCommand, gridCommand } from "./grid-keys";
import { gridMoves } from "./grid-moves";
import { readPastedBlock } from "./read-pasted-block";
import { useReportForm } from "./report-form-context";
import { usePastePlan } from "./use-paste-plan";
import { type Direction, useUndo } from "./use-undo";

/** Keyboard, paste and focus of a whole grid, handled once at the table. */
export function useGridEvents(grid: PrintedGrid, tables: readonly Table[]) {
  const { session, applyBatch } = useReportForm();
  const { setValue } = useFormContext<FormTexts>();
  const focusedCell = useFocusedCell();
  const runPaste = usePastePlan();
  const takeStep = useUndo(tables[0]?.section ?? "");
  const visit = useRef<Visit | null>(null);
  const justFocused = useRef(false);
  const { template } = session.live.report();
  const moves = useMemo(() => {
    const cells = cellIndex(template);
    return gridMoves(grid, (address) => cells.get(address)?.totals.length === 0);
  }, [grid, template]);

  const focus = (address: Address | null) => {
    if (address !== null) focusField(template, address);
  };

  /** What was typed during the visit of a cell becomes one step of the history. */
  function endTyping(): void {
    const { current } = visit;
    if (!current?.typedOver) return;
    const after = valueAt(session.live.report(), current.address);
    session.history.record([{ address: current.address, before: current.typedOver.value, after }]);
    visit.current = { ...current, typedOver: null };
  }

  function step(address: Address, value: FieldValue): void {
    endTyping();
    applyBatch([[address, value]]);
  }

  function run(command: GridCommand, address: Address, input: HTMLInputElement): void {
    switch (command.kind) {
      case "move":
        focus(moves.from(address, command.move));
        break;
      case "undo":
      case "redo":
        travel(command.kind);
        break;
      case "edit":
        input.setSelectionRange(input.value.length, input.value.length);
        break;
      case "restore":
        if (visit.current) step(address, visit.current.start);
        input.select();
        break;
      case "copyAbove": {
        const above = moves.from(address, "up");
        if (above !== null) step(address, valueAt(session.live.report(), above));
        input.select();
      }
    }
  }

  function travel(direction: Direction): void {
    endTyping();
    focus(takeStep(direction));
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
      visit.current = {
        address,
        start: valueAt(session.live.report(), address),
        typedOver: null,
      };
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
      endTyping();
      visit.current = null;
    },
    onInput(event: FormEvent<HTMLTableElement>) {
      // Runs before the form takes the key: what is in the report now is what is typed over.
      const { current } = visit;
      if (!current || current.typedOver || !gridInput(event.target)) return;
      const value = valueAt(session.live.report(), current.address);
      visit.current = { ...current, typedOver: { value } };
    },
    onPaste(event: ClipboardEvent<HTMLTableElement>) {
      const cell = gridInput(event.target);
      const block = cell ? readPastedBlock(event.clipboardData) : null;
      if (!cell || !block) return;
      event.preventDefault();
      endTyping();
      const target = { tables, rows: addressRows(tables), start: cell.address };
      runPaste(planPaste(session.live.report(), block, target));
    },
  };
}

/** The cell the cursor is in, and what the keys of this visit have replaced. */
type Visit = {
  readonly address: Address;
  readonly start: FieldValue;
  readonly typedOver: { readonly value: FieldValue } | null;
};

function gridInput(
  target: EventTarget,
): { readonly input: HTMLInputElement; readonly address: Address } | null {
  if (!(target instanceof HTMLInputElement) || !target.classList.contains("cell")) return null;
  return { input: target, address: addressOfField(target.name) };
}
