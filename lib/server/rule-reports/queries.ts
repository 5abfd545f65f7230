import "server-only";
import type { ReportedRule } from "@/lib/rules/reported-rule";
import type { Actor } from "../actor";
import { prisma } from "../db";
import { administered } from "../organizations/administered";

/** Of each rule, the newest; the count tells of all. */
const shownOfRule = 20;

/** What people said of findings in the offices the actor administers, the most doubted rule first. */
export async function listReportedRules(actor: Actor): Promise<readonly ReportedRule[]> {
  const where = { organization: administered(actor) };
  const counts = await prisma().ruleReport.groupBy({ by: ["rule"], where, _count: true });
  const rules = await Promise.all(
    counts.map(async ({ rule, _count: count }) => ({
      rule,
      count,
      findings: await findingsOf({ ...where, rule }),
    })),
  );
  return rules.sort((one, other) => other.count - one.count || one.rule.localeCompare(other.rule));
}

async function findingsOf(where: {
  readonly organization: ReturnType<typeof administered>;
  readonly rule: string;
}): Promise<ReportedRule["findings"]> {
  const rows = await prisma().ruleReport.findMany({
    where,
    select: {
      id: true,
      at: true,
      message: true,
      quotes: true,
      note: true,
      organization: { select: { fullName: true } },
      report: { select: { year: true } },
    },
    orderBy: { at: "desc" },
    take: shownOfRule,
  });
  return rows.map(({ organization, report, ...row }) => ({
    ...row,
    organization: organization.fullName,
    year: report.year,
  }));
}
