import "server-only";
import { biggestChanges, textFigures } from "@/lib/report/biggest-changes";
import { compareReports } from "@/lib/report/compare";
import { keyFigures } from "@/lib/report/key-figures";
import type { Actor } from "../actor";
import { prisma } from "../db";
import { explainedIssues } from "./obstacles";
import type { StoredReport } from "./queries";
import { findLastYear } from "./versions";

/** What the sheet of a report says: figures, findings with reasons, what changed since last year. */
export async function reviewSheetOf(actor: Actor, stored: StoredReport) {
  const lastYear = await findLastYear(actor, stored);
  const comparison = lastYear ? compareReports(lastYear, stored.report) : null;
  return {
    figures: keyFigures(stored.report, lastYear),
    issues: await explainedIssues(prisma(), actor, stored),
    hasLastYear: lastYear !== null,
    numbers: comparison ? biggestChanges(comparison) : [],
    texts: (comparison?.texts ?? []).map((change) => ({
      place: change.place,
      figures: textFigures(change),
    })),
  };
}
