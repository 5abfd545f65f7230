"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import { LinkButton } from "../ui/button";
import { useReportForm } from "./report-form-context";

/** A link to a page that reads the database: what was typed is stored before it opens. */
export function SavedLink({
  href,
  look = "link",
  children,
}: {
  readonly href: string;
  readonly look?: "link" | "primary" | "secondary";
  readonly children: ReactNode;
}) {
  const router = useRouter();
  const { autosave } = useReportForm().session;
  async function open(event: MouseEvent): Promise<void> {
    if (autosave.settled() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await autosave.flush();
    router.push(href);
  }
  return (
    <LinkButton href={href} look={look} onClick={(event) => void open(event)}>
      {children}
    </LinkButton>
  );
}
