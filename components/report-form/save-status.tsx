"use client";

import { useSyncExternalStore } from "react";
import { Button } from "../ui/button";
import type { SaveState } from "./autosave";
import { clockTime } from "./clock-time";
import { useReportForm } from "./report-form-context";

/** Tells in one fixed place whether what was typed is safe. */
export function SaveStatus() {
  const { autosave } = useReportForm().session;
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state);
  const failed = state.kind === "retrying" || state.kind === "refused" || state.kind === "offline";
  return (
    <div className="flex items-center gap-2 text-sm">
      <p
        role="status"
        aria-label="保存状态"
        className={failed ? "font-semibold text-amber-800" : "text-ink-600"}
      >
        {saveText(state)}
      </p>
      {failed ? <Button onClick={() => void autosave.retry()}>立即重试</Button> : null}
    </div>
  );
}

function saveText(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return state.at === null ? "修改会自动保存" : `已保存 ${clockTime(state.at)}`;
    case "unsaved":
      return "有未保存的修改";
    case "saving":
      return "正在保存…";
    case "offline":
      return "网络中断，修改还在本页，恢复后自动保存，请不要关闭本页";
    case "retrying":
      return `保存失败（第 ${state.attempt} 次重试），修改还在本页`;
    case "refused":
      return `没有保存：${state.message}`;
  }
}
