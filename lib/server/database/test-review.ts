import "server-only";
import { soundReport } from "@/lib/fixtures/reports";
import { textAt } from "@/lib/report/report";
import type { Role, Step } from "@/lib/report/workflow";
import { findIssues } from "@/lib/rules/engine";
import { narrativeAddress } from "@/lib/template/cells";
import type { Actor } from "../actor";
import { prisma } from "../db";
import { takeReportStep } from "../reports/steps";
import { createMember, operation, save, startDraft } from "./test-offices";

/** An office with everybody on the way of its report, under an office that reviews it. */
export type ReviewedOffice = {
  readonly clerk: Actor;
  readonly colleague: Actor;
  readonly supervisor: Actor;
  readonly otherSupervisor: Actor;
  readonly reviewer: Actor;
  readonly otherReviewer: Actor;
};

export async function createReviewedOffice(): Promise<ReviewedOffice> {
  const { id: above } = await prisma().organization.create({
    data: { fullName: "青溪县人民政府办公室", shortName: "县政府办", kind: "office" },
  });
  const { id } = await prisma().organization.create({
    data: { parentId: above, fullName: "青溪县民政局", shortName: "民政局", kind: "department" },
  });
  return {
    clerk: await createMember(id, "clerk", "周晓禾"),
    colleague: await createMember(id, "clerk", "何一帆"),
    supervisor: await createMember(id, "supervisor", "沈知远"),
    otherSupervisor: await createMember(id, "supervisor", "苏念安"),
    reviewer: await createMember(above, "reviewer", "林若溪"),
    otherReviewer: await createMember(above, "reviewer", "程思齐"),
  };
}

/** A draft for 2025 in which nothing is missing and nothing is wrong. */
export async function startCompleteDraft(clerk: Actor): Promise<string> {
  const id = await startDraft(clerk);
  const [office] = clerk.memberships;
  const report = soundReport(office?.organizationName ?? "", 2025);
  if (findIssues(report).length > 0) throw new Error("the sample report is not sound");
  await save(clerk, id, ...[...report.fields].map(([address, value]) => operation(address, value)));
  return id;
}

/** The overview of the complete draft with another number of published items. */
export function overviewOf(published: number): string {
  const text = textAt(soundReport("青溪县民政局", 2025), narrativeAddress("overview")) ?? "";
  return text.replace("320条", `${published}条`);
}

const publication = {
  address: "https://www.qingxi.example/nianbao/2025",
  date: "2026-01-20",
};

/** Takes a step on the report as it is now. */
export async function step(
  actor: Actor,
  reportId: string,
  wanted: Step,
  reason: string | null = null,
) {
  const { revision } = await prisma().report.findUniqueOrThrow({ where: { id: reportId } });
  const where = wanted === "publish" ? publication : null;
  return takeReportStep(actor, { reportId, step: wanted, revision, reason, publication: where });
}

/** Takes steps that must succeed, one after the other. */
export async function go(
  reportId: string,
  ...way: readonly (readonly [Actor, Step, string?])[]
): Promise<void> {
  for (const [actor, wanted, reason] of way) {
    const taken = await step(actor, reportId, wanted, reason ?? null);
    if (!taken.ok) throw new Error(`${wanted} refused: ${JSON.stringify(taken.reason)}`);
  }
}

/** The person with one more role in her own office. */
export async function withRole(actor: Actor, role: Role): Promise<Actor> {
  const [membership] = actor.memberships;
  if (!membership) throw new Error("the actor belongs to no office");
  const { organizationId } = membership;
  await prisma().membership.create({
    data: { accountId: actor.accountId, organizationId, role },
  });
  return { ...actor, memberships: [...actor.memberships, { ...membership, role }] };
}
