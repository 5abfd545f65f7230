"use client";

import { type ReactNode, useEffect, useRef } from "react";

const tones = {
  error: { border: "border-red-700", title: "text-red-700" },
  warning: { border: "border-amber-800", title: "text-amber-800" },
} as const;

/** There is one on a page; whoever is refused is taken back to it. */
export const errorSummaryId = "error-summary";

/** The list of what must be mended, above everything else; it takes the focus when the page opens. */
export function ErrorSummary({
  title,
  tone,
  children,
}: {
  title: string;
  tone: keyof typeof tones;
  children: ReactNode;
}) {
  const summary = useRef<HTMLElement>(null);
  // Who has read on before the script ran stays where she is.
  useEffect(() => summary.current?.focus({ preventScroll: true }), []);
  return (
    <section
      ref={summary}
      id={errorSummaryId}
      aria-label={title}
      tabIndex={-1}
      className={`rounded-sm border-2 bg-white px-5 py-4 print:hidden ${tones[tone].border}`}
    >
      <h2 className={`text-lg font-semibold ${tones[tone].title}`}>{title}</h2>
      {children}
    </section>
  );
}
