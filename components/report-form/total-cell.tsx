"use client";

import { memo, useCallback } from "react";
import { formatCell } from "@/lib/report/cell-value";
import type { Total } from "@/lib/report/totals";
import type { Address } from "@/lib/template/cells";
import { fieldName } from "./field-name";
import { LiveOutput } from "./live-output";
import type { LiveReport } from "./live-report";
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
  const expected = useLive(address, (live) => expectedInstead(live.totals().get(address)));
  const mark = useLive(address, (live) => live.markOf(address));
  const read = useCallback((live: LiveReport) => shownTotal(live.totals().get(address)), [address]);
  const markPartial = useCallback(
    (element: HTMLElement, live: LiveReport) => {
      const total = live.totals().get(address);
      element.dataset.partial = String(total?.computed === null && total.running !== null);
    },
    [address],
  );
  return (
    <td className="total" colSpan={colSpan} data-mark={expected === null ? mark : "concerned"}>
      <LiveOutput
        topic={address}
        read={read}
        onText={markPartial}
        name={fieldName(address)}
        aria-labelledby={labelledBy}
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

function shownTotal(total: Total | undefined): string {
  if (!total) return "";
  return total.printed === null ? String(total.running ?? "") : formatCell(total.printed);
}

/** The sum of the parts where another total was printed; null where nothing disagrees. */
function expectedInstead(total: Total | undefined): number | null {
  if (!total || total.printed === null) return null;
  const sum = total.running ?? 0;
  return formatCell(total.printed) === String(sum) ? null : sum;
}
