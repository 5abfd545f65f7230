"use client";

import { memo } from "react";
import { formatCell } from "@/lib/report/cell-value";
import type { Address } from "@/lib/template/cells";
import { fieldName } from "./field-name";
import { useLive, useReportForm } from "./report-form-context";

/** A computed total; a total that was pasted or imported stands beside it until it is settled. */
export const TotalCell = memo(function TotalCell({
  address,
  labelledBy,
  colSpan,
}: {
  readonly address: Address;
  readonly labelledBy: string;
  readonly colSpan: number;
}) {
  const { applyBatch } = useReportForm();
  const running = useLive((live) => live.totals().get(address)?.running ?? null);
  const complete = useLive((live) => (live.totals().get(address)?.computed ?? null) !== null);
  const printed = useLive((live) => {
    const value = live.totals().get(address)?.printed ?? null;
    return value === null ? null : formatCell(value);
  });
  const mark = useLive((live) => live.markOf(address));
  const differs = printed !== null && printed !== String(running ?? 0);
  return (
    <td
      className="total"
      colSpan={colSpan}
      data-mark={differs ? "concerned" : mark}
      data-partial={!complete && running !== null}
    >
      <output name={fieldName(address)} aria-labelledby={labelledBy}>
        {printed ?? running ?? ""}
      </output>
      {differs ? (
        <button
          type="button"
          className="use-computed"
          title={`各部分之和为 ${running ?? 0}，点击采用计算值`}
          onClick={() => applyBatch([[address, null]])}
        >
          算得 {running ?? 0}
          <span className="sr-only">，采用计算值</span>
        </button>
      ) : null}
    </td>
  );
});
