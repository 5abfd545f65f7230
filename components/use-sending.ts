"use client";

import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import type { Result } from "@/lib/result";

/** What is said when the server was not reached, or answered nothing that can be read. */
const unreachableText = "没有送达服务器，填写的内容还在本页。请检查网络后再试。";

/** Sends a form once at a time and keeps why it was not taken; what was typed stays where it is. */
export function useSending<Refusal>(textOf: (refusal: Refusal) => string) {
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);

  function send<Value>(
    ask: () => Promise<Result<Value, Refusal>>,
    done: (value: Value) => void,
  ): void {
    if (pending) return;
    startTransition(async () => {
      const answer = await ask().catch((error: unknown) => {
        unstable_rethrow(error); // a redirect is not a failure
        return null;
      });
      if (answer === null) return setRefusal(unreachableText);
      setRefusal(answer.ok ? null : textOf(answer.reason));
      if (answer.ok) done(answer.value);
    });
  }

  return { pending, refusal, send };
}
