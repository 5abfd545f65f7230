import "server-only";
import { createHash } from "node:crypto";
import { canonicalText } from "@/lib/report/canonical";
import type { Report } from "@/lib/report/report";
import type { Issue, Severity } from "@/lib/rules/issue";
import type { Prisma, ReportEventKind } from "../generated/client";

/** What identifies a frozen version. */
export type FrozenVersion = {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
};

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The content of a stored version; throws where it is not what was frozen. */
export function frozenContent({ content, sha256: frozen }: Stored): string {
  if (sha256(content) !== frozen) throw new Error(`version ${frozen} is not what was frozen`);
  return content;
}

export type Stored = { readonly content: string; readonly sha256: string };

export type Freezing = {
  readonly reportId: string;
  readonly accountId: string;
  readonly kind: ReportEventKind;
  readonly round: number;
  readonly publication: Publication | null;
};

/** Where and when a report was published (条例 第二十四条 asks for the platform's own column). */
export type Publication = { readonly address: string; readonly date: string };

/** Freezes what the clerk wrote. */
export function freezeReport(
  transaction: Prisma.TransactionClient,
  { report, issues }: Judged,
  freezing: Freezing,
): Promise<FrozenVersion> {
  return freeze(transaction, { content: canonicalText(report), ...countIssues(issues) }, freezing);
}

/** Freezes once more what was handed in: whoever signs or accepts passes on the very same bytes. */
export async function freezeAgain(
  transaction: Prisma.TransactionClient,
  freezing: Freezing,
): Promise<FrozenVersion> {
  const last = await lastVersion(transaction, freezing.reportId);
  if (!last) throw new Error(`report ${freezing.reportId} went on without a version`);
  const { errors, warnings, infos } = last;
  const content = frozenContent(last);
  return freeze(transaction, { content, errors, warnings, infos }, freezing);
}

export function lastVersion(client: Prisma.TransactionClient, reportId: string) {
  return client.reportVersion.findFirst({ where: { reportId }, orderBy: { number: "desc" } });
}

/** What the rules of the day had to say, by which a desk lists the report for as long as it stands. */
function countIssues(issues: readonly Issue[]): Omit<Frozen, "content"> {
  const count = (severity: Severity) =>
    issues.filter((issue) => issue.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info") };
}

type Judged = { readonly report: Report; readonly issues: readonly Issue[] };

type Frozen = {
  readonly content: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
};

async function freeze(
  transaction: Prisma.TransactionClient,
  frozen: Frozen,
  { reportId, accountId, kind, round, publication }: Freezing,
): Promise<FrozenVersion> {
  const last = await lastVersion(transaction, reportId);
  return transaction.reportVersion.create({
    data: {
      reportId,
      accountId,
      kind,
      round,
      ...frozen,
      sha256: sha256(frozen.content),
      number: (last?.number ?? 0) + 1,
      publicationAddress: publication?.address ?? null,
      publicationDate: publication ? new Date(publication.date) : null,
      correctionNote: kind === "published" ? await correctionNote(transaction, reportId) : null,
    },
    select: { id: true, number: true, sha256: true },
  });
}

/** 更正说明 of a publication that replaces an earlier one. */
async function correctionNote(
  client: Prisma.TransactionClient,
  reportId: string,
): Promise<string | null> {
  const correction = await client.reportEvent.findFirst({
    where: { reportId, kind: "correctionStarted" },
    orderBy: { at: "desc" },
  });
  return correction?.reason ?? null;
}
