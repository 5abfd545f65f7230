"use client";

import { useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import type { Mended } from "./use-mending";

/** At the foot of the window: what was repaired last, and the way back. It takes the focus, for the
 * button that was pressed has gone with its finding. */
export function MendBar({
  mended,
  pending,
  onUndo,
}: {
  readonly mended: Mended | null;
  readonly pending: boolean;
  readonly onUndo: () => void;
}) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mended) bar.current?.focus({ preventScroll: true });
  }, [mended]);
  return (
    <div
      ref={bar}
      tabIndex={-1}
      className="mend-bar print:hidden"
      data-shown={mended !== null || undefined}
    >
      <div role="status" className="flex items-center gap-2">
        {mended === null ? null : <Icon name={mended.kind === "saved" ? "check" : "warning"} />}
        {mended === null ? "" : mendedText(mended)}
      </div>
      {mended?.kind === "saved" && !mended.undone ? (
        <Button aria-disabled={pending} onClick={onUndo}>
          撤销
        </Button>
      ) : null}
    </div>
  );
}

function mendedText(mended: Mended): string {
  if (mended.kind === "refused") return mended.text;
  if (mended.undone) return "已撤销，内容恢复为修复以前的样子。";
  return mended.fields === 1 ? "已修复并保存。" : `已修复并保存，共改动 ${mended.fields} 处内容。`;
}
