import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { takeStepAction } from "@/app/review-actions";
import { reviewAddress } from "@/components/desk/desk-address";
import { stepTaken } from "@/components/review/messages";
import { StepBar } from "@/components/review/step-bar";
import { StepConfirmation } from "@/components/review/step-confirmation";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/button";
import type { Step } from "@/lib/report/workflow";
import { requireActor } from "@/lib/server/actor";
import { nextInQueue } from "@/lib/server/desk/desk";
import { findTakenStep } from "@/lib/server/reports/taken-step";
import { deskQuestion } from "../../(work-list)/desk-question";
import type { SearchParams } from "../../search-params";

type StepRoute = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
};

const loadStep = cache(async (id: string) => {
  const done = await findTakenStep(await requireActor(), id);
  if (!done) notFound();
  return done;
});

export async function generateMetadata({ params }: StepRoute): Promise<Metadata> {
  return { title: stepTaken[(await loadStep((await params).id)).step] };
}

export default async function StepPage({ params, searchParams }: StepRoute) {
  const done = await loadStep((await params).id);
  const { organization, year, reportId, stored, writes } = done;
  const moves = done.steps.filter(({ step }) => isOneMove(step));
  const next = await nextAddress(reportId, { year: String(year), ...(await searchParams) });
  const going = [
    ...(next === null ? [] : [{ href: next, label: "审核下一份" }]),
    ...(writes ? [{ href: `/reports/${reportId}`, label: "继续填写" }] : []),
    { href: "/", label: "返回报告列表" },
  ];
  return (
    <PageFrame
      crumbs={[{ label: "报告列表", href: "/" }]}
      eyebrow={`${organization} · ${year}年度`}
      title={stepTaken[done.step]}
    >
      <div className="max-w-prose space-y-4">
        <StepConfirmation {...done}>
          {going.map(({ href, label }, place) => (
            <LinkButton
              key={href}
              href={href}
              look={place === 0 && moves.length === 0 ? "primary" : "secondary"}
            >
              {label}
            </LinkButton>
          ))}
          {stored ? (
            <LinkButton href={`/reports/${reportId}/history`}>历史与对比</LinkButton>
          ) : null}
        </StepConfirmation>
        {stored ? (
          <StepBar
            reportId={reportId}
            revision={stored.revision}
            steps={moves}
            take={takeStepAction}
          />
        ) : null}
      </div>
    </PageFrame>
  );
}

/** Steps that are decided without looking at the report again. */
function isOneMove(step: Step): boolean {
  return step === "withdraw" || step === "handIn" || step === "publish";
}

/** The report that waits next, in the order in which the desk was looked at. */
async function nextAddress(reportId: string, asked: SearchParams): Promise<string | null> {
  const { view, search, order, year, today } = deskQuestion(asked, new Date());
  const filter = { year, search, order, today };
  const next = await nextInQueue(await requireActor(), filter, reportId);
  if (next === null) return null;
  return reviewAddress({ year, show: view, search, sort: order, page: 1 }, next);
}
