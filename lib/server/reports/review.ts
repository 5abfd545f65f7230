import "server-only";
import { compareReports } from "@/lib/report/compare";
import type { Report } from "@/lib/report/report";
import type { Against, CommentThread, OfferedStep } from "@/lib/report/review";
import { isOpen, needsReason, possibleSteps, type Situation } from "@/lib/report/workflow";
import type { Actor } from "../actor";
import { prisma } from "../db";
import { explainedIssues, type FoundIssue } from "./obstacles";
import { isClerkOf } from "./office-of";
import { findReport, type StoredReport } from "./queries";
import { liesBefore, situationOf } from "./situation";
import { threadsOf } from "./threads";
import { findLastYear, type StoredVersion, versionsOf } from "./versions";

/** What a reviewer looks at. */
export type Review = {
  readonly stored: StoredReport;
  readonly version: StoredVersion;
  /** The report lies before the actor to be decided. */
  readonly decides: boolean;
  readonly steps: readonly OfferedStep[];
  readonly openDemands: number;
  readonly issues: readonly FoundIssue[];
  readonly threads: readonly CommentThread[];
  readonly sinceSubmission: Against | null;
  readonly sinceLastYear: Against | null;
};

/** The newest version of a report with all that was said about it; null when there is none to see. */
export async function reviewOf(actor: Actor, id: string): Promise<Review | null> {
  const stored = await findReport(actor, id);
  if (!stored) return null;
  const versions = await versionsOf(actor, stored);
  const [version] = versions;
  if (!version) return null;
  const situation = await situationOf(prisma(), actor, stored);
  return {
    stored,
    version,
    decides: liesBefore(actor, stored),
    steps: offeredSteps(situation),
    openDemands: situation.openDemands,
    issues: await explainedIssues(prisma(), actor, { ...stored, report: version.report }),
    threads: await threadsOf(actor, stored, version.report),
    sinceSubmission: sinceSubmission(version, versions),
    sinceLastYear: sinceLastYear(version.report, await findLastYear(actor, stored)),
  };
}

/** What the page of the check needs beside the report: findings with their reasons, and the steps. */
export async function checkOf(actor: Actor, stored: StoredReport) {
  return {
    issues: await explainedIssues(prisma(), actor, stored),
    steps: await stepsOf(actor, stored),
    writes: mayWrite(actor, stored),
  };
}

/** The steps the actor may take with a report now. */
export async function stepsOf(actor: Actor, stored: StoredReport): Promise<readonly OfferedStep[]> {
  return offeredSteps(await situationOf(prisma(), actor, stored));
}

/** The actor is a clerk of the office, and the report is open. */
export function mayWrite(actor: Actor, stored: StoredReport): boolean {
  return isOpen(stored.status) && isClerkOf(actor, stored);
}

function offeredSteps(situation: Situation): readonly OfferedStep[] {
  return possibleSteps(situation).map((step) => ({
    step,
    reasonRequired: needsReason(situation, step),
  }));
}

/** Against what was handed in the round before; later stations of one round hold the same bytes. */
function sinceSubmission(
  version: StoredVersion,
  versions: readonly StoredVersion[],
): Against | null {
  const earlier = versions.find(({ round }) => round < version.round);
  if (!earlier) return null;
  return {
    title: `第 ${earlier.number} 版`,
    comparison: compareReports(earlier.report, version.report),
  };
}

function sinceLastYear(report: Report, lastYear: Report | null): Against | null {
  if (!lastYear) return null;
  return { title: `${lastYear.year}年度`, comparison: compareReports(lastYear, report) };
}
