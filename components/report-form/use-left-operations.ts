"use client";

import { useEffect } from "react";
import type { UseFormReturn } from "react-hook-form";
import { formatCell } from "@/lib/report/cell-value";
import type { Address } from "@/lib/template/cells";
import type { EditSession } from "./edit-session";
import { type FormTexts, fieldName } from "./field-name";
import { takeLeftOperations } from "./left-operations";

/**
 * After a reload: the new page may have been read before the last save of the old one arrived.
 * What was left is sent again under its ids, and shown where the page does not know it yet.
 */
export function useLeftOperations(
  { reportId, live, autosave }: EditSession,
  form: UseFormReturn<FormTexts>,
  versions: Readonly<Record<Address, number>>,
): void {
  useEffect(() => {
    const left = takeLeftOperations(reportId);
    if (left.length === 0) return;
    autosave.resume(left);
    const unknown = left.filter(({ address, base }) => (versions[address] ?? 0) === base);
    live.change(unknown.map(({ address, value }) => [address, value]));
    form.setValues(
      Object.fromEntries(
        unknown.map(({ address, value }) => [fieldName(address), formatCell(value)]),
      ),
    );
  }, [reportId, live, autosave, form, versions]);
}
