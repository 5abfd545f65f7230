"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { lastPlace } from "../report-form/last-place";
import { LinkButton } from "../ui/button";

/** Opens the part where the clerk was last; in a browser that knows none, the first unfinished. */
export function ContinueButton({
  reportId,
  firstUnfinished,
  parts,
  label,
}: {
  readonly reportId: string;
  readonly firstUnfinished: string;
  readonly parts: readonly string[];
  readonly label: string;
}) {
  const router = useRouter();
  const href = (section: string) => `/reports/${reportId}/${section}`;
  function open(event: MouseEvent): void {
    const section = lastPlace(reportId)?.section;
    const known = section !== undefined && parts.includes(section);
    if (!known || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    router.push(href(section));
  }
  return (
    <LinkButton look="primary" href={href(firstUnfinished)} onClick={open}>
      {label}
    </LinkButton>
  );
}
