import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What is read on demand. Native, so it opens without script and by keyboard. */
export function Details({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="link inline-flex min-h-6 items-center gap-1 list-none print:hidden">
        <Icon name="chevron" className="group-open:[transform:rotate(90deg)]" />
        {summary}
      </summary>
      <div className="mt-1 border-l-2 border-line-200 py-1 pl-3 text-ink-600">{children}</div>
    </details>
  );
}
