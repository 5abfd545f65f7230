"use client";

import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import type { Issue } from "@/lib/rules/issue";
import { gravestFirst } from "../findings/severity-order";
import { severityTitle } from "../messages";

/** Words of the preview that findings are about; what they say is shown on hover and focus, until Esc. */
export function FindingMark({
  issues,
  onOpen,
  children,
}: {
  readonly issues: readonly Issue[];
  /** Takes the reader to these words in the field. */
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  const tip = useId();
  const [quiet, setQuiet] = useState(false);
  const gravest = gravestFirst(issues);
  function onKeyDown({ key }: KeyboardEvent<HTMLElement>): void {
    if (key === "Enter" || key === " ") onOpen();
    if (key === "Escape") setQuiet(true);
  }
  return (
    <span
      className="finding"
      data-quiet={quiet || undefined}
      onPointerLeave={() => setQuiet(false)}
    >
      {/* A real button would not break over lines as words do. */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <span
        role="button"
        tabIndex={0}
        aria-describedby={tip}
        className="finding-mark"
        data-severity={gravest[0]?.severity}
        onClick={onOpen}
        onKeyDown={onKeyDown}
        onBlur={() => setQuiet(false)}
      >
        {children}
      </span>
      <span role="tooltip" id={tip} className="finding-tip">
        {gravest.map(({ rule, severity, message }) => (
          <span key={`${rule}${message}`} className="block">
            <strong>{severityTitle[severity]}</strong> {message}
          </span>
        ))}
      </span>
    </span>
  );
}
