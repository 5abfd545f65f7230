import { ok, type Result, refuse } from "../result";

/** How far a report is on its way to publication. */
export const reportStatuses = [
  "draft",
  "submitted",
  "returned",
  "signed",
  "handedIn",
  "accepted",
  "published",
  "correcting",
] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** States in which the clerk writes. In every other the content is frozen. */
export const openStatuses = ["draft", "returned", "correcting"] as const satisfies ReportStatus[];
export type OpenStatus = (typeof openStatuses)[number];

/** States in which a report lies with the supervising office, or has left it to be published. */
export const handedInStatuses = [
  "handedIn",
  "accepted",
  "published",
] as const satisfies ReportStatus[];
export type HandedInStatus = (typeof handedInStatuses)[number];

/** What a person is to one report: a member of its office, or of one that supervises it. */
export const roles = ["clerk", "supervisor", "reviewer", "administrator"] as const;
export type Role = (typeof roles)[number];

export const steps = [
  "submit",
  "withdraw",
  "return",
  "sign",
  "handIn",
  "accept",
  "reopen",
  "publish",
  "correct",
] as const;
export type Step = (typeof steps)[number];

/** Everything about a report and a person that decides which steps she may take. */
export type Situation = {
  readonly status: ReportStatus;
  /** The state in which the round was written that lies there now. */
  readonly writtenAs: OpenStatus;
  readonly roles: ReadonlySet<Role>;
  /** A supervising office accepts the reports of this one. */
  readonly supervised: boolean;
  /** Somebody who decides has opened the version that lies before her. */
  readonly read: boolean;
  /** She wrote a part of this round, and whoever writes does not approve. */
  readonly wroteRound: boolean;
  /** Comments that demand a change and are not settled. */
  readonly openDemands: number;
  /** The acceptance in force is hers. */
  readonly acceptedBySelf: boolean;
};

/** Why a step is not possible, the first obstacle first. */
export type StepRefusal =
  | "wrong-status"
  | "wrong-role"
  | "already-read"
  | "own-work"
  | "open-demands"
  | "reason-required"
  | "accepted-by-other"
  | "supervising-office-decides"
  | "no-supervising-office";

/** The state after a step; refuses with the first obstacle. `reason` is what the person wrote. */
export function takeStep(
  situation: Situation,
  step: Step,
  reason: string | null,
): Result<ReportStatus, StepRefusal> {
  const moves = workflow[step].filter(({ from }) => from.includes(situation.status));
  if (moves.length === 0) return refuse("wrong-status");
  const move = moves.find(({ by }) => by.some((role) => situation.roles.has(role)));
  if (!move) return refuse("wrong-role");
  const obstacle = move.conditions.find((name) => !conditions[name](situation, reason));
  if (obstacle !== undefined) return refuse(refusals[obstacle]);
  return ok(move.to === "as-written" ? situation.writtenAs : move.to);
}

/** The steps whose buttons a person sees: those refused, if at all, only for want of a reason. */
export function possibleSteps(situation: Situation): readonly Step[] {
  return steps.filter((step) => {
    const taken = takeStep(situation, step, null);
    return taken.ok || taken.reason === "reason-required";
  });
}

/** A step that cannot be taken without a written reason. */
export function needsReason(situation: Situation, step: Step): boolean {
  const taken = takeStep(situation, step, null);
  return !taken.ok && taken.reason === "reason-required";
}

/** The report lies before somebody with one of these roles, who returns it or lets it pass. */
export function decides(status: ReportStatus, roles: ReadonlySet<Role>): boolean {
  return workflow.return.some(
    ({ from, by }) => from.includes(status) && by.some((role) => roles.has(role)),
  );
}

/** The clerk writes in it. */
export function isOpen(status: ReportStatus): status is OpenStatus {
  return openStatuses.some((open) => open === status);
}

/** What somebody with these roles does next in a report: the clerk writes, who decides reviews. */
export type WayIn = "write" | "review" | "read";

export function wayIn(status: ReportStatus, roles: ReadonlySet<Role>): WayIn {
  if (isOpen(status) && roles.has("clerk")) return "write";
  return decides(status, roles) ? "review" : "read";
}

/** The supervising office may read it. */
export function isHandedIn(status: ReportStatus): status is HandedInStatus {
  return handedInStatuses.some((handedIn) => handedIn === status);
}

type Condition = keyof typeof refusals;

type Move = {
  readonly from: readonly ReportStatus[];
  readonly to: ReportStatus | "as-written";
  readonly by: readonly Role[];
  readonly conditions: readonly Condition[];
};

const refusals = {
  unread: "already-read",
  fourEyes: "own-work",
  noOpenDemands: "open-demands",
  reason: "reason-required",
  reasonOrDemand: "reason-required",
  ownAcceptance: "accepted-by-other",
  supervised: "no-supervising-office",
  unsupervised: "supervising-office-decides",
} as const satisfies Readonly<Record<string, StepRefusal>>;

const conditions: Readonly<
  Record<Condition, (situation: Situation, reason: string | null) => boolean>
> = {
  unread: ({ read }) => !read,
  fourEyes: ({ wroteRound }) => !wroteRound,
  noOpenDemands: ({ openDemands }) => openDemands === 0,
  reason: (_, reason) => isWritten(reason),
  reasonOrDemand: ({ openDemands }, reason) => openDemands > 0 || isWritten(reason),
  ownAcceptance: ({ acceptedBySelf }) => acceptedBySelf,
  supervised: ({ supervised }) => supervised,
  unsupervised: ({ supervised }) => !supervised,
};

function isWritten(reason: string | null): boolean {
  return reason !== null && reason.trim() !== "";
}

/**
 * The one table that buttons, server and tests read. 条例 第四十九条 asks an organ to hand its report
 * to the supervising office; where there is none, what the organ signed is published.
 */
const workflow: Readonly<Record<Step, readonly Move[]>> = {
  submit: [{ from: openStatuses, to: "submitted", by: ["clerk"], conditions: [] }],
  withdraw: [{ from: ["submitted"], to: "as-written", by: ["clerk"], conditions: ["unread"] }],
  return: [
    { from: ["submitted"], to: "returned", by: ["supervisor"], conditions: ["reasonOrDemand"] },
    { from: ["handedIn"], to: "returned", by: ["reviewer"], conditions: ["reasonOrDemand"] },
  ],
  sign: [
    {
      from: ["submitted"],
      to: "signed",
      by: ["supervisor"],
      conditions: ["fourEyes", "noOpenDemands"],
    },
  ],
  handIn: [
    {
      from: ["signed"],
      to: "handedIn",
      by: ["clerk", "supervisor"],
      conditions: ["supervised"],
    },
  ],
  accept: [
    {
      from: ["handedIn"],
      to: "accepted",
      by: ["reviewer"],
      conditions: ["fourEyes", "noOpenDemands"],
    },
  ],
  reopen: [
    {
      from: ["accepted"],
      to: "returned",
      by: ["reviewer"],
      conditions: ["ownAcceptance", "reason"],
    },
  ],
  publish: [
    {
      from: ["accepted"],
      to: "published",
      by: ["clerk", "supervisor", "reviewer"],
      conditions: [],
    },
    {
      from: ["signed"],
      to: "published",
      by: ["clerk", "supervisor"],
      conditions: ["unsupervised"],
    },
  ],
  correct: [
    { from: ["published"], to: "correcting", by: ["clerk", "supervisor"], conditions: ["reason"] },
  ],
};
