"use client";

import { useRef, useState } from "react";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";

/** A text to be copied and sent. */
export function Reminder({ text }: { readonly text: string }) {
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
