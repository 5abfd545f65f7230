"use server";

import { z } from "zod";
import { commentAnchors, commentWeights } from "@/lib/report/review";
import { steps } from "@/lib/report/workflow";
import { action } from "@/lib/server/action";
import {
  addComment,
  replyToComment,
  resolveComment,
  settleComment,
} from "@/lib/server/reports/comments";
import { saveExplanation } from "@/lib/server/reports/explanations";
import { markNoticesRead } from "@/lib/server/reports/notices";
import { noteReviewing } from "@/lib/server/reports/presence";
import { markRead } from "@/lib/server/reports/reading";
import { restoreVersion } from "@/lib/server/reports/restore";
import { takeReportStep } from "@/lib/server/reports/steps";
import { reportRule } from "@/lib/server/rule-reports/report-rule";

// jsonb and text take neither NUL nor half a surrogate pair, and no keyboard writes them.
const written = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .refine((text) => !/[\0\p{Surrogate}]/u.test(text));
const publication = z.strictObject({
  address: z.url({ protocol: /^https?$/ }).max(500),
  date: z.iso.date(),
});

export const takeStepAction = action(
  z.strictObject({
    reportId: z.guid(),
    step: z.enum(steps),
    revision: z.int().min(0),
    reason: written.nullable(),
    publication: publication.nullable(),
  }),
  takeReportStep,
);

export const addCommentAction = action(
  z.strictObject({
    reportId: z.guid(),
    versionId: z.guid(),
    anchor: z.enum(commentAnchors),
    place: z.string().max(200),
    quote: z.string().max(100_000).nullable(),
    ordinal: z.int().min(0).max(1_000),
    weight: z.enum(commentWeights),
    text: written,
  }),
  addComment,
);

export const replyToCommentAction = action(
  z.strictObject({ commentId: z.guid(), text: written }),
  replyToComment,
);

export const resolveCommentAction = action(
  z.strictObject({ commentId: z.guid(), text: written.nullable() }),
  resolveComment,
);

export const settleCommentAction = action(
  z.strictObject({
    commentId: z.guid(),
    state: z.enum(["confirmed", "open"]),
    text: written.nullable(),
  }),
  settleComment,
);

export const saveExplanationAction = action(
  z.strictObject({ reportId: z.guid(), fingerprint: z.hash("sha256"), reason: written }),
  saveExplanation,
);

export const reportRuleAction = action(
  z.strictObject({
    reportId: z.guid(),
    fingerprint: z.hash("sha256"),
    note: written.nullable(),
  }),
  reportRule,
);

export const markReadAction = action(z.strictObject({ reportId: z.guid() }), markRead);

export const noteReviewingAction = action(z.strictObject({ reportId: z.guid() }), (actor, input) =>
  noteReviewing(actor, input, new Date()),
);

export const restoreVersionAction = action(
  z.strictObject({ reportId: z.guid(), versionId: z.guid(), revision: z.int().min(0) }),
  restoreVersion,
);

export const markNoticesReadAction = action(z.strictObject({}), markNoticesRead);
