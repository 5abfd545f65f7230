"use client";

import { memo } from "react";
import { isRaw } from "@/lib/report/cell-value";
import { valueAt } from "@/lib/report/report";
import type { Address } from "@/lib/template/cells";
import { useLive } from "./report-form-context";
import { rowFormId } from "./row-forms";
import { useField } from "./use-field";

/** One number of the form: an uncontrolled input that re-renders only when its mark changes. */
export const CellInput = memo(function CellInput({
  address,
  labelledBy,
  colSpan,
  frozen,
  invalidId,
  lastYear,
}: {
  readonly address: Address;
  readonly labelledBy: string;
  readonly colSpan: number;
  readonly frozen: boolean;
  readonly invalidId: string;
  /** What last year's report printed here. */
  readonly lastYear: string | undefined;
}) {
  const field = useField(address);
  const mark = useLive(address, (live) =>
    isRaw(valueAt(live.report(), address)) ? "invalid" : live.markOf(address),
  );
  const invalid = mark === "invalid";
  return (
    <td className="value" colSpan={colSpan} data-mark={mark} data-last={lastYear}>
      <input
        {...field}
        form={rowFormId(address)}
        className="cell"
        inputMode="decimal"
        readOnly={frozen}
        aria-labelledby={labelledBy}
        aria-invalid={invalid || undefined}
        aria-describedby={invalid ? invalidId : undefined}
      />
    </td>
  );
});
