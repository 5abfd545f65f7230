"use client";

import { Suspense, useEffect, useState } from "react";
import { latePart } from "../ui/late-part";
import type { SessionAnswer } from "./ask-session";

// Fetched when there is something to ask, which most pages do not live to see.
const asking = () => import("./ask-session");
const SessionDialog = latePart(() => import("./session-dialog").then((part) => part.SessionDialog));

/** The end is announced so long before: 28 minutes after the last sign of life. */
const warningSeconds = 120;

/**
 * Says that the session is about to end, and that it has. Every page and every save keep it alive,
 * so the server is asked what is left before anything is said.
 */
export function SessionWarning({ secondsLeft }: { readonly secondsLeft: number }) {
  const [answer, setAnswer] = useState<SessionAnswer>({
    kind: "left",
    secondsLeft,
    renewable: true,
  });

  useEffect(() => {
    const ask = async () => setAnswer(await (await asking()).askSession("GET"));
    const timer = setTimeout(ask, 1000 * secondsToWait(answer));
    // A computer that slept has missed its timers.
    const whenSeen = () => {
      if (document.visibilityState === "visible") ask();
    };
    document.addEventListener("visibilitychange", whenSeen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", whenSeen);
    };
  }, [answer]);

  if (answer.kind === "unknown" || !isNear(answer)) return null;
  return (
    <Suspense>
      <SessionDialog answer={answer} onAnswer={setAnswer} />
    </Suspense>
  );
}

function isNear(answer: Exclude<SessionAnswer, { kind: "unknown" }>): boolean {
  return answer.kind === "over" || answer.secondsLeft <= warningSeconds;
}

/** Until the warning, then until the end; after it, somebody may have signed in in another window. */
function secondsToWait(answer: SessionAnswer): number {
  if (answer.kind !== "left") return 60;
  const { secondsLeft } = answer;
  return secondsLeft > warningSeconds ? secondsLeft - warningSeconds : secondsLeft + 1;
}
