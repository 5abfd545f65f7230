"use client";

import { type ChangeEvent, useCallback, useState } from "react";
import { formatCell } from "@/lib/report/cell-value";
import { valueAt } from "@/lib/report/report";
import type { Address } from "@/lib/template/cells";
import { fieldName } from "./field-name";
import { useReportForm } from "./report-form-context";

/** Properties of the input or textarea of a field, registered with the form of the report. */
export function useField(address: Address) {
  const { session, form, writeText } = useReportForm();
  const name = fieldName(address);
  // Nobody asks whether a field was touched: leaving one is no news to the form.
  const {
    ref: _,
    onBlur: __,
    ...field
  } = form.register(name, {
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => writeText(address, target.value),
  });
  // Rendered on the server too, so that the page shows its values before its script runs.
  const [defaultValue] = useState(() => formatCell(valueAt(session.live.report(), address)));
  const ref = useCallback(
    (element: HTMLInputElement | HTMLTextAreaElement | null) => {
      const early = element?.value ?? "";
      form.register(name).ref(element);
      // Typed or cleared before the script ran: the form knows the stored value only.
      if (!element || early === element.defaultValue) return;
      form.setValue(name, early);
      writeText(address, early);
    },
    [form, name, address, writeText],
  );
  return { ...field, ref, defaultValue, autoComplete: "off" };
}
