"use client";

import { useMemo, useSyncExternalStore } from "react";
import { Button } from "../ui/button";
import type { SaveState } from "./autosave-contract";
import { clockTime } from "./clock-time";
import { LiveText } from "./live-text";
import { useReportForm } from "./report-form-context";

/** Tells in one fixed place whether what was typed is safe. */
export function SaveStatus() {
  const { autosave, journal } = useReportForm().session;
  const isFailing = () => failing(autosave.state());
  const failed = useSyncExternalStore(autosave.subscribe, isFailing, isFailing);
  const source = useMemo(
    () => ({
      subscribe: autosave.subscribe,
      read: () => ({
        text: saveText(autosave.state(), journal.works()),
        state: failing(autosave.state()) ? "failed" : "",
      }),
    }),
    [autosave, journal],
  );
  return (
    <div className="flex items-center gap-2 text-sm">
      <LiveText source={source} aria-label="保存状态" className="save-status" />
      {failed ? <Button onClick={() => void autosave.retry()}>立即重试</Button> : null}
    </div>
  );
}

function failing({ kind }: SaveState): boolean {
  return ["retrying", "refused", "offline", "signed-out"].includes(kind);
}

function saveText(state: SaveState, isKept: boolean): string {
  const where = isKept ? "修改已存在本机" : "修改还在本页，请不要关闭";
  switch (state.kind) {
    case "saved":
      return state.at === null ? "修改会自动保存" : `已保存 ${clockTime(state.at)}`;
    case "unsaved":
      return "有未保存的修改";
    case "saving":
      return "正在保存…";
    case "offline":
      return `网络中断，${where}，恢复后自动保存`;
    case "retrying":
      return `保存失败（第 ${state.attempt} 次重试），${where}`;
    case "signed-out":
      return `需要重新登录，${where}，登录后自动保存`;
    case "refused":
      return `没有保存：${state.message}`;
  }
}
