"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { UnplacedText } from "@/lib/report/paste/pasted-block";
import type { PastePlan } from "@/lib/report/paste/plan-paste";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { useEditorPanel } from "./editor-panel-context";
import { useReportForm } from "./report-form-context";

const RunPaste = createContext<(plan: PastePlan) => void>(() => {});

/** Carries a paste out; asks first only when something did not find its place. */
export function usePastePlan(): (plan: PastePlan) => void {
  return useContext(RunPaste);
}

export function PasteProvider({ children }: { readonly children: ReactNode }) {
  const { applyBatch } = useReportForm();
  const { announce } = useEditorPanel();
  const [asked, setAsked] = useState<PastePlan | null>(null);
  const run = useMemo(
    () => (plan: PastePlan) => {
      applyBatch(plan.changes);
      announce(summary(plan));
      setAsked(null);
    },
    [applyBatch, announce],
  );
  const ask = useMemo(
    () => (plan: PastePlan) => {
      if (plan.unplaced.length > 0) setAsked(plan);
      else run(plan);
    },
    [run],
  );
  return (
    <RunPaste value={ask}>
      {children}
      <Dialog title="有内容没有对上" open={asked !== null} onClose={() => setAsked(null)}>
        {asked ? <Preview plan={asked} onAccept={run} onCancel={() => setAsked(null)} /> : null}
      </Dialog>
    </RunPaste>
  );
}

function Preview({
  plan,
  onAccept,
  onCancel,
}: {
  readonly plan: PastePlan;
  readonly onAccept: (plan: PastePlan) => void;
  readonly onCancel: () => void;
}) {
  return (
    <>
      <p>
        能填入 {plan.filled} 格，{plan.unplaced.length} 处没有对上：
      </p>
      <ul className="mt-3 max-h-60 list-disc space-y-1 overflow-y-auto pl-5">
        {plan.unplaced.map(({ text, reason }) => (
          <li key={`${reason}${text}`}>
            “{text}”——{reasons[reason]}
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button look="primary" onClick={() => onAccept(plan)}>
          填入能对上的
        </Button>
        <Button onClick={onCancel}>取消粘贴</Button>
      </DialogActions>
    </>
  );
}

const reasons: Record<UnplacedText["reason"], string> = {
  "no-such-row": "本表没有这一行",
  "wrong-cell-count": "这一行的数字个数与本表不同，没有填入",
  outside: "超出了表格范围，没有填入",
  "not-a-number": "不是数字，将照原样保留并标出",
};

function summary({ filled, unplaced, differingTotals }: PastePlan): string {
  return [
    `已填 ${filled} 格`,
    ...(unplaced.length > 0 ? [`${unplaced.length} 处没有对上`] : []),
    ...(differingTotals.length > 0 ? [`${differingTotals.length} 个总计与计算值不一致`] : []),
    "可用 Ctrl+Z 撤销",
  ].join("，");
}
