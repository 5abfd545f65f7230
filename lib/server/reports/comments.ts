import "server-only";
import { paragraphAt } from "@/lib/report/comment-place";
import { type Report, textAt } from "@/lib/report/report";
import { isOpen } from "@/lib/report/workflow";
import { ok, type Result, refuse } from "@/lib/result";
import { sectionHeads } from "@/lib/rules/progress";
import { cellIndex } from "@/lib/template/cells";
import type { Actor } from "../actor";
import { prisma } from "../db";
import type {
  CommentAnchor,
  CommentState,
  CommentWeight,
  Prisma,
  ReportEventKind,
} from "../generated/client";
import { isId } from "../is-id";
import { lastVersion } from "./frozen-version";
import { isClerkOf, isInside } from "./office-of";
import { onReport } from "./on-report";
import type { StoredReport } from "./queries";
import { liesBefore } from "./situation";
import { readVersion } from "./stored-version";

export type NewComment = {
  readonly reportId: string;
  readonly versionId: string;
  readonly anchor: CommentAnchor;
  /** A field's address, or a section's key. */
  readonly place: string;
  /** The paragraph, as the version has it. */
  readonly quote: string | null;
  /** Which of the paragraphs that read alike, from 0. */
  readonly ordinal: number;
  readonly weight: CommentWeight;
  readonly text: string;
};

export type CommentRefusal = "not-found" | "not-before-you" | "stale" | "unknown-place";

/** Puts a remark at a cell, a paragraph or a section of the version that lies before the actor. */
export function addComment(
  actor: Actor,
  comment: NewComment,
): Promise<Result<{ readonly id: string }, CommentRefusal>> {
  return onReport(actor, comment.reportId, async (transaction, stored) => {
    if (!liesBefore(actor, stored)) return refuse("not-before-you");
    const version = await lastVersion(transaction, stored.id);
    if (version?.id !== comment.versionId) return refuse("stale");
    if (!isPlace(readVersion(version), comment)) return refuse("unknown-place");
    const { accountId } = actor;
    const { id } = await transaction.reportComment.create({ data: { ...comment, accountId } });
    return ok({ id });
  });
}

export type ThreadRefusal = "not-found" | "not-yours" | "already-settled";

/** Answers in a thread; everybody who may read the report may. */
export function replyToComment(
  actor: Actor,
  { commentId, text }: { readonly commentId: string; readonly text: string },
): Promise<Result<CommentState, ThreadRefusal>> {
  return onThread(actor, commentId, async (transaction, { id, state }) => {
    await transaction.commentReply.create({
      data: { commentId: id, accountId: actor.accountId, text },
    });
    return ok(state);
  });
}

/** The clerk has done what was asked for, and says how if she likes. */
export function resolveComment(
  actor: Actor,
  { commentId, text }: { readonly commentId: string; readonly text: string | null },
): Promise<Result<CommentState, ThreadRefusal>> {
  return onThread(actor, commentId, (transaction, { id, state }, stored) => {
    if (!isOpen(stored.status) || !isClerkOf(actor, stored)) return refuse("not-yours");
    if (state !== "open") return refuse("already-settled");
    return moveTo(transaction, actor, { commentId: id, state: "resolved", text });
  });
}

/** The side that made a comment confirms what was answered, or asks again: it is open once more. */
export function settleComment(
  actor: Actor,
  {
    commentId,
    state: wanted,
    text,
  }: {
    readonly commentId: string;
    readonly state: "confirmed" | "open";
    readonly text: string | null;
  },
): Promise<Result<CommentState, ThreadRefusal>> {
  return onThread(actor, commentId, (transaction, { id, state, version }, stored) => {
    if (!liesBefore(actor, stored) || version.kind !== stored.status) return refuse("not-yours");
    if (state === wanted) return refuse("already-settled");
    return moveTo(transaction, actor, { commentId: id, state: wanted, text });
  });
}

/** Comments of the office's own review stay in the office. */
export function visibleComments(
  actor: Actor,
  stored: StoredReport,
): Prisma.ReportCommentWhereInput {
  const office = isInside(actor, stored);
  return { reportId: stored.id, ...(office ? {} : { version: { kind: "handedIn" } }) };
}

type Thread = {
  readonly id: string;
  readonly state: CommentState;
  readonly version: { readonly kind: ReportEventKind };
};

type Transaction = Prisma.TransactionClient;

async function onThread<Value, Reason>(
  actor: Actor,
  commentId: string,
  command: (
    transaction: Transaction,
    thread: Thread,
    stored: StoredReport,
  ) => Promise<Result<Value, Reason>> | Result<Value, Reason>,
): Promise<Result<Value, Reason | "not-found">> {
  const named = isId(commentId)
    ? await prisma().reportComment.findUnique({ where: { id: commentId } })
    : null;
  if (!named) return refuse("not-found");
  return onReport<Value, Reason | "not-found">(
    actor,
    named.reportId,
    async (transaction, stored) => {
      const thread = await transaction.reportComment.findFirst({
        where: { id: commentId, ...visibleComments(actor, stored) },
        select: { id: true, state: true, version: { select: { kind: true } } },
      });
      return thread ? command(transaction, thread, stored) : refuse("not-found");
    },
  );
}

async function moveTo(
  transaction: Transaction,
  { accountId }: Actor,
  {
    commentId,
    state,
    text,
  }: { readonly commentId: string; readonly state: CommentState; readonly text: string | null },
): Promise<Result<CommentState, never>> {
  await transaction.reportComment.update({ where: { id: commentId }, data: { state } });
  await transaction.commentReply.create({ data: { commentId, accountId, state, text } });
  return ok(state);
}

/** A comment stands at something the version has. */
function isPlace(report: Report, { anchor, place, quote, ordinal }: NewComment): boolean {
  switch (anchor) {
    case "cell":
      return cellIndex(report.template).has(place) && quote === null;
    case "section":
      return sectionHeads(report.template).some(({ key }) => key === place) && quote === null;
    case "paragraph":
      return quote !== null && paragraphAt(textAt(report, place), { quote, ordinal }) !== null;
  }
}
