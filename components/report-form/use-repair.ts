"use client";

import { useCallback } from "react";
import { textAt } from "@/lib/report/report";
import { applyFix } from "@/lib/rules/apply-fixes";
import type { Fix, TextEdit } from "@/lib/rules/issue";
import { useEditorPanel } from "./editor-panel-context";
import type { LiveReport } from "./live-report";
import { useReportForm } from "./report-form-context";

/** Makes a repair as one step that can be undone, and says so. */
export function useRepair(): (fix: Fix) => void {
  const { session, applyBatch } = useReportForm();
  const { announce } = useEditorPanel();
  return useCallback(
    (fix) => {
      const { live } = session;
      const edits = (fix.edits ?? []).map((edit) => movedEdit(live, edit));
      const known = edits.filter((edit) => edit !== null);
      if (known.length < edits.length) {
        announce("这里的文字刚刚改动过，请看新的检查结果");
        return;
      }
      applyBatch(applyFix(live.report(), { ...fix, edits: known }));
      announce(`已${fix.label}，可用 Ctrl+Z 撤销`);
    },
    [session, applyBatch, announce],
  );
}

/** The edit in the text as it is now; null when its words were typed over since the check. */
function movedEdit(live: LiveReport, edit: TextEdit): TextEdit | null {
  const words = live.wordsIn(textAt(live.report(), edit.address) ?? "", edit);
  return words && { ...edit, ...words };
}
