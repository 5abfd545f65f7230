import "server-only";
import { randomUUID } from "node:crypto";
import { sameValue } from "@/lib/report/cell-value";
import { type Report, valueAt } from "@/lib/report/report";
import type { SaveOperation } from "@/lib/report/saving";
import { isOpen } from "@/lib/report/workflow";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldAddresses, finishedAddress, textSectionKeys } from "@/lib/template/cells";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { isId } from "../is-id";
import { isClerkOf } from "./office-of";
import { onReport } from "./on-report";
import type { StoredReport } from "./queries";
import { saveWithin } from "./save-within";
import { readVersion } from "./stored-version";

export type WantedVersion = {
  readonly reportId: string;
  readonly versionId: string;
  readonly revision: number;
};

/** Makes an older version the draft again: every field is saved anew, so nothing of the way is lost. */
export function restoreVersion(
  actor: Actor,
  { reportId, versionId, revision }: WantedVersion,
): Promise<Result<{ readonly changed: number }, "not-found" | "locked" | "stale">> {
  return onReport(actor, reportId, async (transaction, stored) => {
    if (!isId(versionId) || !isClerkOf(actor, stored)) return refuse("not-found");
    const version = await transaction.reportVersion.findFirst({
      where: { id: versionId, reportId: stored.id },
    });
    if (!version) return refuse("not-found");
    if (!isOpen(stored.status)) return refuse("locked");
    if (stored.revision !== revision) return refuse("stale");
    const operations = operationsTo(readVersion(version), stored);
    const { accountId } = actor;
    await saveWithin(transaction, { author: actor, reportId: stored.id, operations });
    await transaction.reportEvent.create({
      data: {
        reportId: stored.id,
        accountId,
        kind: "restored",
        fromStatus: stored.status,
        toStatus: stored.status,
        round: stored.round,
        versionId,
      },
    });
    const detail = { version: version.number, count: operations.length };
    const record = { action: "report-restored", subject: stored.id, detail } as const;
    await recordAudit(transaction, { ...record, afterHash: version.sha256 }, actor);
    return ok({ changed: operations.length });
  });
}

/** Edits that lead from the draft to the version; marks of finished texts are no part of a version. */
function operationsTo(
  version: Report,
  { report, versions }: StoredReport,
): readonly SaveOperation[] {
  const marks = new Set(textSectionKeys(report.template).map(finishedAddress));
  return [...fieldAddresses(report.template)]
    .filter((address) => !marks.has(address))
    .map((address) => ({
      opId: randomUUID(),
      address,
      base: versions[address] ?? 0,
      value: version.fields.get(address) ?? null,
    }))
    .filter(({ address, value }) => !sameValue(value, valueAt(report, address)));
}
