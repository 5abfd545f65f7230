"use client";

import { inputCells, valueAt } from "@/lib/report/report";
import { zeroOf } from "@/lib/rules/unanswered";
import type { TableSection } from "@/lib/template/template";
import { Button } from "../ui/button";
import { useEditorPanel } from "./editor-panel-context";
import { useLive, useReportForm } from "./report-form-context";
import { useUndo } from "./use-undo";

/** Actions on a whole table, each one step of the history. */
export function GridToolbar({ section }: { readonly section: TableSection }) {
  const { session, applyBatch } = useReportForm();
  const takeStep = useUndo(section.key);
  const { announce } = useEditorPanel();
  const cells = inputCells(session.live.report().template).filter(
    ({ table }) => table.section === section.key,
  );
  const blank = useLive(
    "values",
    (live) => cells.filter(({ address }) => valueAt(live.report(), address) === null).length,
  );

  function fillBlanks(): void {
    const report = session.live.report();
    const blanks = cells.filter(({ address }) => valueAt(report, address) === null);
    applyBatch(blanks.map(({ address, quantity }) => [address, zeroOf(quantity)]));
    const kept = cells.length - blanks.length;
    announce(
      blanks.length === 0
        ? "没有未填的单元格"
        : `已将 ${blanks.length} 个未填单元格填为 0，已填的 ${kept} 个不变，可用 Ctrl+Z 撤销`,
    );
  }

  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <Button onClick={fillBlanks} aria-disabled={blank === 0}>
        {section.fillLabel}（{blank}）
      </Button>
      <Button onClick={() => takeStep("undo")}>撤销</Button>
      <Button onClick={() => takeStep("redo")}>重做</Button>
      <p className="text-sm text-ink-600">
        可以从 Excel、WPS、Word 或网页整块粘贴，也可以连同行名粘贴整张表
      </p>
    </div>
  );
}
