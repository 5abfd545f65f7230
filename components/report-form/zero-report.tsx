"use client";

import { useSearchParams } from "next/navigation";
import { blankCells, zeroAnswers } from "@/lib/rules/tables/unanswered";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { useEditorPanel } from "./editor-panel-context";
import { useReportForm } from "./report-form-context";

/** 零报告: answers every blank cell of every table with 0 after one confirmation. */
export function ZeroReport() {
  const asked = useSearchParams().get("zero") !== null;
  const { session, applyBatch } = useReportForm();
  const { announce } = useEditorPanel();
  // Not through the router, which would ask the server and leave the page when there is none.
  const close = () => window.history.replaceState(null, "", window.location.pathname);
  const blanks = () => blankCells(session.live.report());

  function fill(): void {
    const cells = blanks();
    applyBatch(zeroAnswers(cells));
    announce(`零报告：已将三张表的 ${cells.length} 个未填单元格填为 0，可用 Ctrl+Z 撤销`);
    void session.autosave.flush();
    close();
  }

  return (
    <Dialog title="零报告" open={asked} onClose={close}>
      <p>
        本单位本年没有收到政府信息公开申请，也没有复议、诉讼时使用。将把三张表中{" "}
        <strong>{asked ? blanks().length : 0}</strong> 个未填的单元格填为 0，已经填写的不变。
      </p>
      <DialogActions>
        <Button look="primary" onClick={fill}>
          全部填 0
        </Button>
        <Button onClick={close}>取消</Button>
      </DialogActions>
    </Dialog>
  );
}
