import "server-only";
import type { Report } from "@/lib/report/report";
import { handedInStatuses } from "@/lib/report/workflow";
import type { OtherReport } from "@/lib/rules/check-context";
import { issuedTemplate } from "@/lib/template/registry";
import type { Actor } from "../actor";
import type { Prisma } from "../generated/client";
import { readableReports } from "../scope";
import type { StoredReport } from "./queries";
import { readStoredFields } from "./stored-fields";

/** More offices than one supervises (a county has 40 to 90); what is beyond is not compared. */
const mostOthers = 100;

/**
 * The texts that offices under the same one have handed in for the same year, for the rules to compare
 * with. They never leave the server: a finding tells how much is alike, and an office's name only to
 * who may read its report.
 */
export async function otherReports(
  client: Prisma.TransactionClient,
  actor: Actor,
  { organizationId, report }: Pick<StoredReport, "organizationId" | "report">,
): Promise<readonly OtherReport[]> {
  const rows = await client.report.findMany({
    where: {
      year: report.year,
      status: { in: [...handedInStatuses] },
      organizationId: { not: organizationId },
      organization: { parent: { children: { some: { id: organizationId } } } },
    },
    select: {
      id: true,
      templateId: true,
      organization: { select: { fullName: true } },
      fields: { where: { address: { startsWith: "narratives." } } },
    },
    orderBy: { id: "asc" },
    take: mostOthers,
  });
  const named = await namesOf(client, actor, rows);
  return rows.map((row) => ({
    name: named.has(row.id) ? row.organization.fullName : unnamed,
    report: textsOf(row, report.year),
  }));
}

const unnamed = "另一单位";

type OtherRow = {
  readonly id: string;
  readonly templateId: string;
  readonly organization: { readonly fullName: string };
  readonly fields: readonly { readonly address: string; readonly value: unknown }[];
};

/** Those of the reports that the actor may read anyway. */
async function namesOf(
  client: Prisma.TransactionClient,
  actor: Actor,
  rows: readonly OtherRow[],
): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const readable = await client.report.findMany({
    where: { id: { in: rows.map(({ id }) => id) }, ...readableReports(actor) },
    select: { id: true },
  });
  return new Set(readable.map(({ id }) => id));
}

function textsOf({ id, templateId, organization, fields }: OtherRow, year: number): Report {
  const template = issuedTemplate(templateId);
  const texts = readStoredFields(id, template, fields);
  return { template, year, organization: organization.fullName, fields: texts };
}
