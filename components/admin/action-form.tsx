"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import type { FormState, SendForm } from "./form-state";

/** A form that says what became of it and keeps what was typed when it was refused. */
export function ActionForm({
  label,
  submit,
  hidden = {},
  send,
  children,
}: {
  /** What the form is for; readers hear it as its name. */
  readonly label: string;
  readonly submit: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly send: SendForm;
  readonly children?: ReactNode;
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [state, setState] = useState<FormState | null>(null);

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending) return;
    const typed = [...new FormData(event.currentTarget)].map(
      ([name, value]) => [name, typeof value === "string" ? value.trim() : ""] as const,
    );
    startTransition(async () => {
      const answer = await send({ ...hidden, ...Object.fromEntries(typed) });
      setState(answer);
      if (answer.kind === "done") router.refresh();
    });
  }

  return (
    <form aria-label={label} onSubmit={onSubmit} className="space-y-3">
      {children === undefined ? null : (
        <div className="flex flex-wrap items-end gap-3">{children}</div>
      )}
      <Button type="submit" aria-disabled={pending}>
        {pending ? "正在保存…" : submit}
      </Button>
      {state === null ? null : (
        <Banner
          tone={state.kind === "done" ? "success" : "error"}
          role={state.kind === "done" ? "status" : "alert"}
        >
          <span className="whitespace-pre-line">{state.text}</span>
        </Banner>
      )}
    </form>
  );
}
