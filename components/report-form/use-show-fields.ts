"use client";

import { useCallback } from "react";
import { formatCell, sameValue } from "@/lib/report/cell-value";
import { valueAt } from "@/lib/report/report";
import { fieldName } from "./field-name";
import type { Change } from "./live-report";
import { useReportForm } from "./report-form-context";

/** Shows values that were not typed on this page; resolves to how many of them are new to it. */
export function useShowFields(): (changes: readonly Change[]) => number {
  const { session, form } = useReportForm();
  const { live } = session;
  return useCallback(
    (changes) => {
      const report = live.report();
      const unseen = changes.filter(
        ([address, value]) => !sameValue(valueAt(report, address), value),
      );
      if (unseen.length === 0) return 0;
      live.change(unseen);
      form.setValues(
        Object.fromEntries(
          unseen.map(([address, value]) => [fieldName(address), formatCell(value)]),
        ),
      );
      return unseen.length;
    },
    [live, form],
  );
}
