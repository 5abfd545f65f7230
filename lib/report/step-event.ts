import type { ReportEventKind } from "./review";
import { type Step, steps } from "./workflow";

/** What each step is called in a report's history. */
export const stepEvents = {
  submit: "submitted",
  withdraw: "withdrawn",
  return: "returned",
  sign: "signed",
  handIn: "handedIn",
  accept: "accepted",
  reopen: "reopened",
  publish: "published",
  correct: "correctionStarted",
} as const satisfies Record<Step, ReportEventKind>;

/** The step behind an event; null for what is no step. */
export function stepOfEvent(kind: ReportEventKind): Step | null {
  return steps.find((step) => stepEvents[step] === kind) ?? null;
}
