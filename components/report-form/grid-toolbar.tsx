"use client";

import { inputCells } from "@/lib/report/report";
import { blankCells, zeroAnswers } from "@/lib/rules/tables/unanswered";
import type { Cell } from "@/lib/template/cells";
import { ledgerForms } from "@/lib/template/ledger-form";
import type { TableSection } from "@/lib/template/template";
import { Button, LinkButton } from "../ui/button";
import { useEditorPanel } from "./editor-panel-context";
import { useLive, useReportForm } from "./report-form-context";
import { useUndo } from "./use-undo";

/** Actions on a whole table, each one step of the history. */
export function GridToolbar({ section }: { readonly section: TableSection }) {
  const { session, applyBatch } = useReportForm();
  const takeStep = useUndo(section.key);
  const { announce, ghosts, showGhosts } = useEditorPanel();
  const isHere = ({ table }: Cell) => table.section === section.key;
  // Counted when the fingers rest, as the problems are.
  const blank = useLive("issues", (live) => blankCells(live.report()).filter(isHere).length);

  const hasLedger = ledgerForms(session.live.report().template).some(
    ({ table }) => table.section === section.key,
  );

  function fillBlanks(): void {
    const report = session.live.report();
    const blanks = blankCells(report).filter(isHere);
    applyBatch(zeroAnswers(blanks));
    const kept = inputCells(report.template).filter(isHere).length - blanks.length;
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
      {hasLedger ? (
        <LinkButton href={`/reports/${session.reportId}/ledger/${section.key}`}>
          从台账统计
        </LinkButton>
      ) : null}
      <Button onClick={() => takeStep("undo")}>撤销</Button>
      <Button onClick={() => takeStep("redo")}>重做</Button>
      {session.lastYear === null ? null : (
        <label className="inline-flex min-h-8 items-center gap-1.5">
          <input
            type="checkbox"
            checked={ghosts}
            onChange={(event) => showGhosts(event.target.checked)}
          />
          显示上年数
        </label>
      )}
      <p className="text-sm text-ink-600">
        可以从 Excel、WPS、Word 或网页整块粘贴，也可以连同行名粘贴整张表
      </p>
    </div>
  );
}
