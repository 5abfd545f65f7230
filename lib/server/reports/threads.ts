import "server-only";
import { findCommentPlace } from "@/lib/report/comment-place";
import { type Report, textAt } from "@/lib/report/report";
import type { CommentThread } from "@/lib/report/review";
import { isOpen } from "@/lib/report/workflow";
import type { Actor } from "../actor";
import { prisma } from "../db";
import type { Prisma } from "../generated/client";
import { visibleComments } from "./comments";
import { isClerkOf } from "./office-of";
import type { StoredReport } from "./queries";
import { liesBefore } from "./situation";
import { readVersion } from "./stored-version";

/** The remarks on a report, oldest first, with where their paragraphs stand in `now`. */
export async function threadsOf(
  actor: Actor,
  stored: StoredReport,
  now: Report,
): Promise<readonly CommentThread[]> {
  const rows = await prisma().reportComment.findMany({
    where: visibleComments(actor, stored),
    include: withAnswers,
    orderBy: { at: "asc" },
  });
  return rows.map((row) => toThread(actor, stored, now, row));
}

const withAnswers = {
  account: { select: { name: true } },
  version: { select: { number: true, kind: true, content: true, sha256: true } },
  replies: { include: { account: { select: { name: true } } }, orderBy: { at: "asc" } },
} as const satisfies Prisma.ReportCommentInclude;

type CommentRow = Prisma.ReportCommentGetPayload<{ include: typeof withAnswers }>;

function toThread(actor: Actor, stored: StoredReport, now: Report, row: CommentRow): CommentThread {
  const { id, anchor, place, quote, ordinal, weight, state, text, at, version } = row;
  return {
    id,
    anchor,
    place,
    quote,
    paragraph:
      quote === null
        ? null
        : findCommentPlace(
            { quote, ordinal },
            {
              before: textAt(readVersion(version), place),
              now: textAt(now, place),
            },
          ),
    weight,
    state,
    text,
    author: row.account.name,
    at,
    versionNumber: version.number,
    may: {
      resolve: state === "open" && isOpen(stored.status) && isClerkOf(actor, stored),
      settle: liesBefore(actor, stored) && version.kind === stored.status,
    },
    replies: row.replies.map(({ account, ...reply }) => ({
      id: reply.id,
      author: account.name,
      at: reply.at,
      text: reply.text,
      state: reply.state,
    })),
  };
}
