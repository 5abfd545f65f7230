import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import {
  addCommentAction,
  markReadAction,
  noteReviewingAction,
  replyToCommentAction,
  resolveCommentAction,
  settleCommentAction,
  takeStepAction,
} from "@/app/review-actions";
import { statusText } from "@/components/messages";
import { momentText } from "@/components/moment-text";
import { AlsoReviewing } from "@/components/review/also-reviewing";
import { ReadMark } from "@/components/review/read-mark";
import { ReviewBoard } from "@/components/review/review-board";
import { RoundSummary } from "@/components/review/round-summary";
import { StepBar } from "@/components/review/step-bar";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/button";
import { defaultTitle } from "@/lib/report/report";
import { requireActor } from "@/lib/server/actor";
import { reviewOf } from "@/lib/server/reports/review";
import { noteView } from "@/lib/server/reports/viewing";
import type { SearchParams } from "../../search-params";

type ReviewRoute = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
};

const loadReview = cache(async (id: string) => {
  const actor = await requireActor();
  const review = await reviewOf(actor, id);
  if (!review) notFound();
  await noteView(actor, review.stored);
  return review;
});

export async function generateMetadata({ params }: ReviewRoute): Promise<Metadata> {
  const { version } = await loadReview((await params).id);
  return { title: `审核 – ${defaultTitle(version.report)}` };
}

export default async function ReviewPage({ params, searchParams }: ReviewRoute) {
  const { id } = await params;
  const asked = await searchParams;
  const review = await loadReview(id);
  const { stored, version, threads, decides } = review;
  return (
    <PageFrame
      crumbs={[{ label: "报告列表", href: "/" }]}
      eyebrow={`${version.report.organization} · ${version.report.year}年度`}
      title="审核"
      wide
      actions={
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`/reports/${id}/sheet`}>审核单</LinkButton>
          <LinkButton href={`/reports/${id}/history`}>历史与对比</LinkButton>
        </div>
      }
    >
      {decides ? <ReadMark reportId={id} mark={markReadAction} /> : null}
      {decides ? <AlsoReviewing reportId={id} note={noteReviewingAction} /> : null}
      <p className="mb-3 text-ink-600">
        {statusText[stored.status]} · 第 {version.number} 版 · {version.author}于{" "}
        {momentText(version.at)}
      </p>
      <RoundSummary
        versionNumber={version.number}
        since={review.sinceSubmission}
        threads={threads}
      />
      <ReviewBoard
        reportId={id}
        versionId={version.id}
        report={version.report}
        issues={review.issues}
        threads={threads}
        against={{ submission: review.sinceSubmission, year: review.sinceLastYear }}
        mayComment={decides}
        add={addCommentAction}
        actions={{
          reply: replyToCommentAction,
          resolve: resolveCommentAction,
          settle: settleCommentAction,
        }}
      />
      <div className="sticky bottom-0 mt-4">
        <StepBar
          reportId={id}
          revision={stored.revision}
          steps={review.steps.filter(({ step }) => step !== "submit")}
          take={takeStepAction}
          query={queueQuery(asked)}
        >
          {decides && review.openDemands > 0 ? (
            <p>还有 {review.openDemands} 条“必须改”没有确认，不能通过</p>
          ) : null}
        </StepBar>
      </div>
    </PageFrame>
  );
}

/** From the desk a person comes with its filter and order; after a decision the next one follows it. */
function queueQuery(asked: SearchParams): string {
  const known = ["year", "show", "q", "sort"].flatMap((name) => {
    const value = asked[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return known.length === 0 ? "" : `?${new URLSearchParams(known)}`;
}
