"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./icon";

/**
 * A native modal dialog. The browser traps focus, closes it on Esc and gives focus back to the
 * control that opened it; `onClose` hears of every way it closes.
 */
export function Dialog({
  title,
  open,
  onClose,
  wide = false,
  children,
}: {
  title: string;
  open: boolean;
  onClose: () => void;
  /** For texts to be read in it. */
  wide?: boolean;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className={`max-h-[calc(100vh-4rem)] overflow-y-auto rounded-sm border border-line-500 bg-white p-0 shadow-dialog ${wide ? "w-[min(60rem,calc(100vw-2rem))]" : "w-[min(36rem,calc(100vw-2rem))]"}`}
    >
      <h2 id={titleId} className="border-b border-line-200 py-3 pr-16 pl-5 text-lg font-semibold">
        {title}
      </h2>
      <div className="px-5 py-4">{open ? children : null}</div>
      {/* Last, so that the first answer of the dialog has the focus when it opens. */}
      <button
        type="button"
        aria-label="关闭"
        className="absolute top-3 right-4 inline-flex size-8 cursor-pointer items-center justify-center rounded-sm hover:bg-page"
        onClick={() => dialog.current?.close()}
      >
        <Icon name="close" />
      </button>
    </dialog>
  );
}

/** The row of answers at the end of a dialog; the first one is the one that acts. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap gap-3">{children}</div>;
}
