"use client";

import { useMemo, useSyncExternalStore } from "react";
import { formatCell } from "@/lib/report/cell-value";
import type { FieldValue } from "@/lib/report/report";
import { quoted } from "@/lib/rules/names";
import { Button } from "../ui/button";
import type { Autosave } from "./autosave-contract";
import { clockTime } from "./clock-time";
import { fieldTitle } from "./field-title";
import { useReportForm } from "./report-form-context";
import type { Conflict } from "./save-queue";
import { TextConflict } from "./text-conflict";

/** Fields that wait for a choice because somebody else changed them meanwhile. */
export function useConflicts(autosave: Autosave): readonly Conflict[] {
  const count = useSyncExternalStore(
    autosave.subscribe,
    () => autosave.conflicts().map(conflictKey).join(),
    () => "",
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the list
  return useMemo(() => autosave.conflicts(), [autosave, count]);
}

export function ConflictBanner() {
  const { session } = useReportForm();
  const conflicts = useConflicts(session.autosave);
  const { template } = session.live.report();
  const choose = ({ address }: Conflict, kept: FieldValue) => {
    session.autosave.resolve(address, kept);
    // One that was left by an earlier page does not stand in the form.
    session.show([[address, kept]]);
  };
  if (conflicts.length === 0) return null;
  return (
    <section
      aria-label="同一处有两个值"
      className="border-y border-amber-800 bg-amber-50 px-4 py-3 text-amber-800"
    >
      <h2 className="font-semibold">有 {conflicts.length} 处同时被别人修改，请选择保留哪一个</h2>
      <ul className="mt-2 space-y-2">
        {conflicts.map((conflict) => {
          const title = fieldTitle(template, conflict.address);
          const who = `${conflict.author}于 ${clockTime(conflict.at)}`;
          return (
            <li key={conflictKey(conflict)}>
              {isLong(conflict) ? (
                <TextConflict
                  heading={`${title}：${who} 修改了同一段`}
                  parts={conflict.parts}
                  onChoose={(text) => choose(conflict, text)}
                />
              ) : (
                <div className="flex flex-wrap items-center gap-2">
                  <span>
                    {title}：{who} 填写{quotedOrBlank(conflict.value)}，您填写
                    {quotedOrBlank(conflict.mine)}。
                  </span>
                  <Button onClick={() => choose(conflict, conflict.mine)}>用我的</Button>
                  <Button onClick={() => choose(conflict, conflict.value)}>用对方的</Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** More than a line can quote; shorter ones are compared at a glance. */
const shortText = 40;

function isLong(conflict: Conflict): conflict is Conflict & Required<Pick<Conflict, "parts">> {
  const texts = [conflict.mine, conflict.value].map(formatCell);
  return (
    conflict.parts !== undefined &&
    texts.some((text) => text.length > shortText || text.includes("\n"))
  );
}

function conflictKey({ address, version }: Conflict): string {
  return `${address}@${version}`;
}

function quotedOrBlank(value: FieldValue): string {
  const text = formatCell(value);
  return text === "" ? "空白" : quoted(text);
}
