import type { CommentPlace } from "./comment-place";
import type { Comparison } from "./compare";
import type { Step } from "./workflow";

/** What a remark stands at. */
export const commentAnchors = ["cell", "paragraph", "section"] as const;
export type CommentAnchor = (typeof commentAnchors)[number];

/** 必须改, 建议 */
export const commentWeights = ["demand", "advice"] as const;
export type CommentWeight = (typeof commentWeights)[number];

/** open → resolved by the clerk → confirmed by the side that made it. */
export type CommentState = "open" | "resolved" | "confirmed";

/** Each step of a report's way, as its history tells it. */
export type ReportEventKind =
  | "started"
  | "submitted"
  | "withdrawn"
  | "read"
  | "returned"
  | "signed"
  | "handedIn"
  | "accepted"
  | "reopened"
  | "published"
  | "correctionStarted"
  | "restored";

/** A remark with everything that was answered to it. */
export type CommentThread = {
  readonly id: string;
  readonly anchor: CommentAnchor;
  /** A field's address, or a section's key. */
  readonly place: string;
  /** The paragraph as it read then. */
  readonly quote: string | null;
  /** Where that paragraph is now; null for a remark at a cell or a section. */
  readonly paragraph: CommentPlace | null;
  readonly weight: CommentWeight;
  readonly state: CommentState;
  readonly text: string;
  readonly author: string;
  readonly at: Date;
  readonly versionNumber: number;
  /** Who is asked may answer or settle it now. */
  readonly may: { readonly resolve: boolean; readonly settle: boolean };
  readonly replies: readonly CommentAnswer[];
};

export type CommentAnswer = {
  readonly id: string;
  readonly author: string;
  readonly at: Date;
  readonly text: string | null;
  /** The state it brought; null for words alone. */
  readonly state: CommentState | null;
};

/** A frozen version as lists show it. */
export type VersionLine = {
  readonly id: string;
  readonly number: number;
  readonly kind: ReportEventKind;
  readonly author: string;
  readonly at: Date;
  readonly sha256: string;
  readonly publicationAddress: string | null;
  readonly publicationDate: Date | null;
  readonly correctionNote: string | null;
};

/** One line of a report's history. */
export type EventLine = {
  readonly id: string;
  readonly kind: ReportEventKind;
  readonly author: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly versionNumber: number | null;
};

/** A comparison with what it was held against. */
export type Against = { readonly title: string; readonly comparison: Comparison };

/** A step with a button, and whether it wants a reason. */
export type OfferedStep = { readonly step: Step; readonly reasonRequired: boolean };

/** What a person is told about a step of a report. */
export type StepNoticeKind =
  | "submitted"
  | "returned"
  | "handedIn"
  | "accepted"
  | "reopened"
  | "published";

/** Something a person should know: about a report she may read, or about a deadline. */
export type NoticeLine = {
  readonly id: string;
  readonly organization: string;
  readonly year: number;
  readonly at: Date;
  readonly read: boolean;
} & (
  | { readonly kind: StepNoticeKind; readonly reportId: string }
  | ({ readonly kind: "deadline" } & Deadline)
);

/** A day by which a report should be handed in, as it stood when somebody was told of it. */
export type Deadline = {
  /** As 2026-01-31. */
  readonly due: string;
  /** Negative when the day had passed. */
  readonly daysLeft: number;
  /** So many offices below owe their report; null when it is the person's own that does. */
  readonly owing: number | null;
};
