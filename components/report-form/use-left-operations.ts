"use client";

import { useCallback } from "react";
import { useEditorPanel } from "./editor-panel-context";
import { useReportForm } from "./report-form-context";

/**
 * After a reload, a crash or a day without network: sends again, under its ids, what pages before this
 * one left unacknowledged, and shows it. Resolves when that is sent, or cannot be.
 */
export function useLeftOperations(): () => Promise<void> {
  const { session } = useReportForm();
  const { announce } = useEditorPanel();
  const { journal, autosave, show } = session;
  return useCallback(async () => {
    const left = await journal.takeLeft();
    if (left.length === 0) return;
    // What is typed here already stands in the form, and is sent behind what was left.
    const typed = autosave.unstored();
    autosave.resume(left);
    const last = new Map(left.map(({ address, value }) => [address, value]));
    const shown = show(
      [...last].flatMap(([address, value]) => (typed.has(address) ? [] : [[address, value]])),
    );
    if (shown > 0) announce(`已恢复上次没有送达的 ${shown} 处修改`);
    await Promise.race([autosave.flush(), new Promise((resolve) => setTimeout(resolve, patience))]);
  }, [journal, autosave, show, announce]);
}

/** A server that does not answer is not waited for, in milliseconds. */
const patience = 3_000;
