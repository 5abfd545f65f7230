import "server-only";
import type { DocumentStyle } from "@/lib/report/document-style";
import type { Report } from "@/lib/report/report";
import type { ReportStatus } from "@/lib/report/workflow";
import type { OfficeProfile } from "@/lib/rules/check-context";
import type { Lexicon } from "@/lib/rules/data/lexicon";
import { reportProgress } from "@/lib/rules/progress";
import type { Address } from "@/lib/template/cells";
import { issuedTemplate } from "@/lib/template/registry";
import type { Actor } from "../actor";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { isId } from "../is-id";
import { lexiconFor } from "../lexicon/office-lexicon";
import { ownOffices, readableReports } from "../scope";
import { type CheckedReport, issuesIn } from "./issues-in";
import { readStoredFields } from "./stored-fields";

/** One line of the work list. */
export type ReportSummary = {
  readonly id: string;
  readonly organizationId: string;
  readonly organization: string;
  readonly year: number;
  readonly status: ReportStatus;
  readonly answered: number;
  readonly fields: number;
  readonly sectionsDone: number;
  readonly problems: number;
  readonly updatedAt: Date;
};

/** A report with what saving it needs: the version of every field ever saved. */
export type StoredReport = {
  readonly id: string;
  readonly organizationId: string;
  /** The office's place in the tree. */
  readonly organizationPath: string;
  readonly status: ReportStatus;
  readonly revision: number;
  readonly round: number;
  readonly report: Report;
  readonly versions: Readonly<Record<Address, number>>;
  readonly documentStyle: DocumentStyle;
  readonly updatedAt: Date;
  /** The same office's report of the year before, as it stands now. */
  readonly lastYear: Report | null;
  /** Words and limits its office and those above it have added to the rules. */
  readonly lexicon: Lexicon;
  /** What the rules know of the office that reports. */
  readonly office: OfficeProfile;
};

/** The reports of the actor's own offices, newest year first. */
export async function listReports(actor: Actor): Promise<readonly ReportSummary[]> {
  const rows = await prisma().report.findMany({
    where: {
      organizationId: { in: ownOffices(actor).map(({ organizationId }) => organizationId) },
    },
    include: whole,
    orderBy: { year: "desc" },
  });
  const reports = new Map(rows.map((row) => [officeYear(row), toReport(row)]));
  const lexicons = await lexiconsOf(rows);
  return rows.map((row) =>
    toSummary(row, {
      report: toReport(row),
      lastYear: reports.get(officeYear({ ...row, year: row.year - 1 })) ?? null,
      office: officeOf(row),
      lexicon: lexicons.get(row.organizationId) ?? {},
    }),
  );
}

/** One report; null when there is none, or it is not the actor's to see. */
export async function findReport(
  actor: Actor,
  id: string,
  client: Prisma.TransactionClient = prisma(),
): Promise<StoredReport | null> {
  if (!isId(id)) return null;
  const row = await client.report.findFirst({
    where: { id, ...readableReports(actor) },
    include: whole,
  });
  if (!row) return null;
  return toStoredReport(row, {
    lastYear: await findReportOf(client, { ...row, year: row.year - 1 }),
    lexicon: await lexiconFor(client, row.organization),
  });
}

/** The report of an office's year, for who may see the office's report already. */
export async function findReportOf(
  client: Prisma.TransactionClient,
  { organizationId, year }: { readonly organizationId: string; readonly year: number },
): Promise<Report | null> {
  const row = await client.report.findUnique({
    where: { organizationId_year: { organizationId, year } },
    include: whole,
  });
  return row && toReport(row);
}

function officeYear({ organizationId, year }: Pick<ReportRow, "organizationId" | "year">): string {
  return `${organizationId} ${year}`;
}

const whole = {
  fields: true,
  organization: {
    select: {
      fullName: true,
      shortName: true,
      kind: true,
      signOff: true,
      validFrom: true,
      formerNames: { select: { fullName: true } },
      documentStyle: true,
      path: true,
    },
  },
} as const satisfies Prisma.ReportInclude;

type ReportRow = Prisma.ReportGetPayload<{ include: typeof whole }>;

/** Several reports of one office have its words in common. */
async function lexiconsOf(rows: readonly ReportRow[]): Promise<ReadonlyMap<string, Lexicon>> {
  const offices = new Map(rows.map((row) => [row.organizationId, row.organization]));
  const found = [...offices].map(
    async ([id, office]) => [id, await lexiconFor(prisma(), office)] as const,
  );
  return new Map(await Promise.all(found));
}

function toSummary(row: ReportRow, checked: CheckedReport): ReportSummary {
  const { report } = checked;
  const sections = reportProgress(report, issuesIn(checked));
  const sum = (count: "answered" | "fields" | "problems") =>
    sections.reduce((total, section) => total + section[count], 0);
  return {
    id: row.id,
    organizationId: row.organizationId,
    organization: report.organization,
    year: row.year,
    status: row.status,
    answered: sum("answered"),
    fields: sum("fields"),
    sectionsDone: sections.filter(({ state }) => state === "done").length,
    problems: sum("problems"),
    updatedAt: row.updatedAt,
  };
}

function toStoredReport(
  row: ReportRow,
  { lastYear, lexicon }: Pick<StoredReport, "lastYear" | "lexicon">,
): StoredReport {
  return {
    id: row.id,
    organizationId: row.organizationId,
    organizationPath: row.organization.path,
    status: row.status,
    revision: row.revision,
    round: row.round,
    report: toReport(row),
    versions: Object.fromEntries(row.fields.map(({ address, version }) => [address, version])),
    documentStyle: row.organization.documentStyle,
    updatedAt: row.updatedAt,
    lastYear,
    lexicon,
    office: officeOf(row),
  };
}

function officeOf({ organization }: ReportRow): OfficeProfile {
  const { fullName, shortName, kind, signOff, validFrom, formerNames } = organization;
  const former = formerNames.map((name) => name.fullName);
  return { fullName, shortName, kind, signOff, validFrom, formerNames: former };
}

function toReport({ id, templateId, year, organization, fields }: ReportRow): Report {
  const template = issuedTemplate(templateId);
  return {
    template,
    year,
    organization: organization.fullName,
    fields: readStoredFields(id, template, fields),
  };
}
