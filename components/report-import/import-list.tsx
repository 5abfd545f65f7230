"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ImportLine } from "@/lib/report/report-import";
import type { Result } from "@/lib/result";
import { momentText } from "../moment-text";
import { Button, PlainLinkButton } from "../ui/button";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { Dialog, DialogActions } from "../ui/dialog";
import { Icon } from "../ui/icon";
import { RefusalBanner } from "../ui/refusal-banner";
import { StateText } from "../ui/state-text";
import { useSending } from "../use-sending";
import { sourceText, type UndoRefusal, undoRefusalText } from "./messages";

export type UndoAction = (input: {
  readonly importId: string;
}) => Promise<Result<unknown, UndoRefusal>>;

/** What was imported into a report: the original of each file, what it did, and the way back. */
export function ImportList({
  imports,
  undo,
}: {
  readonly imports: readonly ImportLine[];
  /** Null where the report cannot be written. */
  readonly undo: UndoAction | null;
}) {
  return (
    <section aria-labelledby="imports" className="sheet px-6 py-4">
      <h2 id="imports" className="mb-2 text-lg font-semibold">
        导入记录（{imports.length}）
      </h2>
      <DataTable caption="导入记录" columns={["文件", "时间和人员", "结果", "操作"]}>
        {imports.map((line) => (
          <DataRow key={line.id}>
            <DataCell head>
              {line.fileName}
              <span className="block text-sm text-ink-600">
                {sourceText[line.source]} · SHA-256{" "}
                <span className="font-mono text-xs">{line.sha256}</span>
              </span>
            </DataCell>
            <DataCell className="whitespace-nowrap">
              {momentText(line.at)}
              <br />
              {line.author}
            </DataCell>
            <DataCell>
              <Outcome line={line} />
            </DataCell>
            <DataCell>
              <span className="flex flex-wrap gap-2">
                <PlainLinkButton
                  href={`/api/imports/${line.id}/original`}
                  aria-label={`下载原件“${line.fileName}”`}
                >
                  <Icon name="download" />
                  下载原件
                </PlainLinkButton>
                {undo === null || line.undone !== null ? null : (
                  <UndoButton line={line} undo={undo} />
                )}
              </span>
            </DataCell>
          </DataRow>
        ))}
      </DataTable>
    </section>
  );
}

function Outcome({ line: { changed, conflicts, undone } }: { readonly line: ImportLine }) {
  return (
    <>
      <p>
        {undone === null
          ? `已导入 ${changed} 处。`
          : `已于 ${momentText(undone.at)} 撤销：${undone.restored} 处恢复为导入前的内容${
              undone.kept > 0 ? `，${undone.kept} 处后来又修改过，保持不变` : ""
            }。`}
      </p>
      {conflicts.length === 0 ? null : (
        <StateText tone="warning" icon="warning">
          <span className="whitespace-normal">
            {conflicts.length} 处在核对期间已被修改，没有覆盖：{shortList(conflicts)}。
          </span>
        </StateText>
      )}
    </>
  );
}

function UndoButton({ line, undo }: { readonly line: ImportLine; readonly undo: UndoAction }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { pending, refusal, send } = useSending((reason: UndoRefusal) => undoRefusalText[reason]);

  function confirm(): void {
    send(
      () => undo({ importId: line.id }),
      () => {
        setOpen(false);
        router.refresh();
      },
    );
  }

  return (
    <>
      <Button aria-label={`撤销导入“${line.fileName}”`} onClick={() => setOpen(true)}>
        撤销本次导入
      </Button>
      <Dialog title="撤销本次导入？" open={open} onClose={() => setOpen(false)}>
        <p>
          “{line.fileName}”导入的 {line.changed}{" "}
          处恢复为导入前的内容。后来又修改过的保持不变，原件仍然保留。
        </p>
        <RefusalBanner text={refusal} />
        <DialogActions>
          <Button look="primary" aria-disabled={pending} onClick={confirm}>
            撤销本次导入
          </Button>
          <Button onClick={() => setOpen(false)}>取消</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

const mostNamed = 5;

function shortList(names: readonly string[]): string {
  const named = names.slice(0, mostNamed).join("、");
  return names.length > mostNamed ? `${named} 等` : named;
}
