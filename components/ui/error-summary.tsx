"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The list of what must be mended, above everything else; it takes the focus when the page opens. */
export function ErrorSummary({ title, children }: { title: string; children: ReactNode }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      className="sheet border-2 border-red-700 px-5 py-4 print:hidden"
    >
      <h2 className="text-lg font-semibold text-red-700">{title}</h2>
      {children}
    </div>
  );
}
