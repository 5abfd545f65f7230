import "server-only";
import { stepEvents } from "@/lib/report/step-event";
import { type ReportStatus, type Step, type StepRefusal, takeStep } from "@/lib/report/workflow";
import { ok, type Result, refuse } from "@/lib/result";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import type { Prisma } from "../generated/client";
import { type FrozenVersion, freezeAgain, freezeReport, type Publication } from "./frozen-version";
import { tellPeople } from "./notices";
import {
  explainedIssues,
  type FoundIssue,
  type SubmissionObstacle,
  submissionObstacle,
} from "./obstacles";
import { onReport } from "./on-report";
import type { StoredReport } from "./queries";
import { situationOf } from "./situation";

/** A step as the person wants it, on the report as she saw it. */
export type WantedStep = {
  readonly reportId: string;
  readonly step: Step;
  /** Of the report she looked at. */
  readonly revision: number;
  readonly reason: string | null;
  /** Where and when, for a publication. */
  readonly publication: Publication | null;
};

export type TakenStep = {
  /** By which the person who took it finds it again. */
  readonly eventId: string;
  readonly status: ReportStatus;
  readonly version: { readonly number: number; readonly sha256: string } | null;
};

export type TakeStepRefusal =
  | "not-found"
  | "stale"
  | "publication-required"
  | StepRefusal
  | SubmissionObstacle;

/** Takes one step of a report's way: once, however often and by however many it is asked for at once. */
export function takeReportStep(
  actor: Actor,
  wanted: WantedStep,
): Promise<Result<TakenStep, TakeStepRefusal>> {
  return onReport<TakenStep, TakeStepRefusal>(
    actor,
    wanted.reportId,
    async (transaction, stored) => {
      if (stored.revision !== wanted.revision) return refuse("stale");
      const situation = await situationOf(transaction, actor, stored);
      const next = takeStep(situation, wanted.step, wanted.reason);
      if (!next.ok) return next;
      const submits = wanted.step === "submit";
      const issues = submits ? await explainedIssues(transaction, actor, stored) : [];
      const obstacle = obstacleTo(stored, wanted, issues);
      if (obstacle) return refuse(obstacle);
      const round = submits ? stored.round + 1 : stored.round;
      return ok(await write(transaction, actor, { stored, wanted, issues, to: next.value, round }));
    },
  );
}

function obstacleTo(
  { report }: StoredReport,
  { step, publication }: WantedStep,
  issues: readonly FoundIssue[],
): SubmissionObstacle | "publication-required" | null {
  if (step === "publish") return publication === null ? "publication-required" : null;
  if (step !== "submit") return null;
  return submissionObstacle(report, issues);
}

type Decided = {
  readonly stored: StoredReport;
  readonly wanted: WantedStep;
  /** What the rules find in a report that is submitted. */
  readonly issues: readonly FoundIssue[];
  readonly to: ReportStatus;
  /** That the report is in from then on; each submission begins one. */
  readonly round: number;
};

/** Status, version, event, notices and audit, or none of them. */
async function write(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  decided: Decided,
): Promise<TakenStep> {
  const { stored, wanted, to, round } = decided;
  const kind = stepEvents[wanted.step];
  await transaction.report.update({
    where: { id: stored.id, status: stored.status, revision: wanted.revision },
    data: { status: to, round, revision: { increment: 1 } },
  });
  const version = await frozenAt(transaction, actor, decided);
  const event = await transaction.reportEvent.create({
    select: { id: true },
    data: {
      reportId: stored.id,
      accountId: actor.accountId,
      kind,
      round,
      fromStatus: stored.status,
      toStatus: to,
      reason: writtenReason(wanted.reason),
      versionId: version?.id ?? null,
    },
  });
  await tellPeople(transaction, actor, { stored, kind });
  await audit(transaction, actor, decided, version);
  const eventId = event.id;
  return {
    eventId,
    status: to,
    version: version && { number: version.number, sha256: version.sha256 },
  };
}

function frozenAt(
  transaction: Prisma.TransactionClient,
  { accountId }: Actor,
  { stored, wanted: { step, publication }, issues, round }: Decided,
): Promise<FrozenVersion | null> {
  const freezing = {
    reportId: stored.id,
    accountId,
    kind: stepEvents[step],
    round,
    publication: step === "publish" ? publication : null,
  };
  if (step === "submit")
    return freezeReport(transaction, { report: stored.report, issues }, freezing);
  return forwardSteps.includes(step) ? freezeAgain(transaction, freezing) : Promise.resolve(null);
}

function audit(
  transaction: Prisma.TransactionClient,
  { username }: Actor,
  { stored, wanted, to }: Decided,
  version: FrozenVersion | null,
): Promise<void> {
  const detail = {
    step: wanted.step,
    from: stored.status,
    to,
    ...(version ? { version: version.number } : {}),
  };
  return recordAudit(
    transaction,
    { action: "report-step", subject: stored.id, detail, afterHash: version?.sha256 ?? null },
    { username },
  );
}

function writtenReason(reason: string | null): string | null {
  const written = reason?.trim() ?? "";
  return written === "" ? null : written;
}

/** Steps that carry the content on: each leaves a version of its own. */
const forwardSteps: readonly Step[] = ["sign", "handIn", "accept", "publish"];
