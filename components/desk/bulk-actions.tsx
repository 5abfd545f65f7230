"use client";

import { useRef, useState } from "react";
import { type DeskLine, hasReported, isReadable } from "@/lib/report/desk-line";
import { Button, PlainLinkButton } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import type { DeskAddress } from "./desk-address";
import { reminderText } from "./reminder-text";

/** A text that asks those who are missing, and one archive of those who have handed in. */
export function BulkActions({
  address,
  found,
  chosen,
}: {
  readonly address: DeskAddress;
  readonly found: number;
  readonly chosen: readonly DeskLine[];
}) {
  const [reminding, setReminding] = useState(false);
  const missing = chosen.filter((line) => !hasReported(line));
  const readable = chosen.filter(isReadable);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        aria-disabled={missing.length === 0}
        onClick={() => missing.length > 0 && setReminding(true)}
      >
        催报文本（{missing.length}）
      </Button>
      {readable.length > 0 ? (
        <PlainLinkButton href={archiveAddress(address, readable)}>
          下载所选报告（{readable.length}）
        </PlainLinkButton>
      ) : (
        <PlainLinkButton href={archiveAddress(address, [])}>下载全部已报报告</PlainLinkButton>
      )}
      <p role="status" className="text-ink-600">
        共 {found} 个单位{chosen.length > 0 ? `，已选 ${chosen.length} 个` : ""}
      </p>
      <Dialog title="催报文本" open={reminding} onClose={() => setReminding(false)}>
        <Reminder text={reminderText(address.year, missing)} />
      </Dialog>
    </div>
  );
}

/** Nothing chosen is everything that the view and the search leave. */
function archiveAddress({ year, show, search }: DeskAddress, lines: readonly DeskLine[]): string {
  const query = new URLSearchParams({ show });
  if (search !== "") query.set("q", search);
  for (const { reportId } of lines) if (reportId !== null) query.append("report", reportId);
  return `/api/years/${year}/documents?${query}`;
}

function Reminder({ text }: { readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState("");
  async function copy(): Promise<void> {
    field.current?.select();
    // Over plain http there is no clipboard to write to; the text is selected for Ctrl+C.
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setTold(copied ? "已复制" : "已选中全文，请按 Ctrl+C 复制");
  }
  return (
    <>
      <textarea
        ref={field}
        readOnly
        aria-label="催报文本内容"
        rows={8}
        value={text}
        className="control w-full"
      />
      <DialogActions>
        <Button look="primary" onClick={copy}>
          复制
        </Button>
        <p role="status" className="self-center">
          {told}
        </p>
      </DialogActions>
    </>
  );
}
