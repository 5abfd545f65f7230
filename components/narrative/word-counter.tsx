"use client";

import { useEffect, useState } from "react";
import { wordCount } from "@/lib/report/word-count";

/** The count is seen at once and spoken when the fingers have rested for a second. */
export function WordCounter({ text }: { readonly text: string }) {
  const count = wordCount(text);
  const [spoken, setSpoken] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(count), 1000);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <p className="text-sm text-ink-600">
      <span aria-hidden="true">{count} 字</span>
      <span className="sr-only" aria-live="polite">
        {spoken === null ? "" : `${spoken} 字`}
      </span>
    </p>
  );
}
