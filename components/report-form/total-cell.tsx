"use client";

import { memo, useCallback } from "react";
import { formatCell } from "@/lib/report/cell-value";
import type { Total } from "@/lib/report/totals";
import type { Address } from "@/lib/template/cells";
import { fieldName } from "./field-name";
import type { LiveReport } from "./live-report";
import { LiveText, type ShownText, useLiveText } from "./live-text";
import { useLive, useReportForm } from "./report-form-context";

/** A computed total; a total that was pasted or imported stands beside it until it is settled. */
export const TotalCell = memo(function TotalCell({
  address,
  labelledBy,
  colSpan,
  lastYear,
}: {
  readonly address: Address;
  readonly labelledBy: string;
  readonly colSpan: number;
  readonly lastYear: string | undefined;
}) {
  const { applyBatch } = useReportForm();
  const expected = useLive(address, (live) => expectedInstead(live.totals().get(address)));
  const mark = useLive(address, (live) => live.markOf(address));
  const source = useLiveText(
    address,
    useCallback((live: LiveReport) => shownTotal(live.totals().get(address)), [address]),
  );
  return (
    <td
      className="total"
      colSpan={colSpan}
      data-mark={expected === null ? mark : "concerned"}
      data-last={lastYear}
    >
      <LiveText
        source={source}
        name={fieldName(address)}
        aria-labelledby={labelledBy}
        aria-live="off"
      />
      {expected === null ? null : (
        <button
          type="button"
          className="use-computed"
          title={`各部分之和为 ${expected}，点击采用计算值`}
          onClick={() => applyBatch([[address, null]])}
        >
          算得 {expected}
          <span className="sr-only">，采用计算值</span>
        </button>
      )}
    </td>
  );
});

function shownTotal(total: Total | undefined): ShownText {
  if (!total) return { text: "", state: "" };
  const { printed, running, computed } = total;
  return {
    text: printed === null ? String(running ?? "") : formatCell(printed),
    state: computed === null && running !== null ? "partial" : "",
  };
}

/** The sum of the parts where another total was printed; null where nothing disagrees. */
function expectedInstead(total: Total | undefined): number | null {
  if (!total || total.printed === null) return null;
  const sum = total.running ?? 0;
  return formatCell(total.printed) === String(sum) ? null : sum;
}
