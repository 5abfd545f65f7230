import "server-only";
import type { OfferedStep } from "@/lib/report/review";
import { stepEvents, stepOfEvent } from "@/lib/report/step-event";
import type { Step } from "@/lib/report/workflow";
import type { Actor } from "../actor";
import { prisma } from "../db";
import { isId } from "../is-id";
import { findReport, type StoredReport } from "./queries";
import { mayWrite, stepsOf } from "./review";

/** A step that the actor has taken, and what she may do now. */
export type DoneStep = {
  readonly step: Step;
  readonly at: Date;
  readonly organization: string;
  readonly year: number;
  readonly reportId: string;
  readonly version: { readonly number: number; readonly sha256: string } | null;
  /** Null once the report is no longer hers to see. */
  readonly stored: StoredReport | null;
  readonly steps: readonly OfferedStep[];
  readonly writes: boolean;
};

/** One of the actor's own steps, also when it took the report out of her sight; null for any other. */
export async function findTakenStep(actor: Actor, eventId: string): Promise<DoneStep | null> {
  if (!isId(eventId)) return null;
  const event = await prisma().reportEvent.findFirst({
    where: {
      id: eventId,
      accountId: actor.accountId,
      kind: { in: Object.values(stepEvents) },
    },
    select: {
      kind: true,
      at: true,
      reportId: true,
      report: { select: { year: true, organization: { select: { fullName: true } } } },
      version: { select: { number: true, sha256: true } },
    },
  });
  const step = event && stepOfEvent(event.kind);
  if (!event || !step) return null;
  const { at, reportId, report, version } = event;
  const stored = await findReport(actor, reportId);
  return {
    step,
    at,
    organization: report.organization.fullName,
    year: report.year,
    reportId,
    version,
    stored,
    steps: stored ? await stepsOf(actor, stored) : [],
    writes: stored !== null && mayWrite(actor, stored),
  };
}
