import { describe, expect, test } from "vitest";
import {
  handedInStatuses,
  needsReason,
  openStatuses,
  possibleSteps,
  type ReportStatus,
  type Role,
  reportStatuses,
  type Situation,
  type Step,
  steps,
  takeStep,
  wayIn,
} from "./workflow";

function situation(changes: Partial<Situation> = {}): Situation {
  return {
    status: "draft",
    writtenAs: "draft",
    roles: new Set<Role>(["clerk"]),
    supervised: true,
    read: false,
    wroteRound: false,
    openDemands: 0,
    acceptedBySelf: true,
    ...changes,
  };
}

function as(role: Role, status: ReportStatus, changes: Partial<Situation> = {}): Situation {
  return situation({ status, roles: new Set([role]), ...changes });
}

/** The whole table: who may do what in which state, when nothing else stands in the way. */
const allowed: readonly (readonly [Role, ReportStatus, Step, ReportStatus])[] = [
  ["clerk", "draft", "submit", "submitted"],
  ["clerk", "returned", "submit", "submitted"],
  ["clerk", "correcting", "submit", "submitted"],
  ["clerk", "submitted", "withdraw", "draft"],
  ["clerk", "signed", "handIn", "handedIn"],
  ["clerk", "accepted", "publish", "published"],
  ["clerk", "published", "correct", "correcting"],
  ["supervisor", "submitted", "return", "returned"],
  ["supervisor", "submitted", "sign", "signed"],
  ["supervisor", "signed", "handIn", "handedIn"],
  ["supervisor", "accepted", "publish", "published"],
  ["supervisor", "published", "correct", "correcting"],
  ["reviewer", "handedIn", "return", "returned"],
  ["reviewer", "handedIn", "accept", "accepted"],
  ["reviewer", "accepted", "reopen", "returned"],
  ["reviewer", "accepted", "publish", "published"],
];

describe("of all roles, states and steps", () => {
  const roles: readonly Role[] = ["clerk", "supervisor", "reviewer", "administrator"];
  const all = roles.flatMap((role) =>
    reportStatuses.flatMap((status) => steps.map((step) => [role, status, step] as const)),
  );
  test.each(all)("%s, %s, %s: only what the table says", (role, status, step) => {
    const row = allowed.find(
      ([who, from, what]) => who === role && from === status && what === step,
    );
    const taken = takeStep(as(role, status), step, "因数据有误");
    if (row) expect(taken).toEqual({ ok: true, value: row[3] });
    else expect(taken).toMatchObject({ ok: false });
  });
});

test("an administrator neither writes nor approves", () => {
  for (const status of reportStatuses) {
    expect(possibleSteps(as("administrator", status))).toEqual([]);
  }
});

test("a clerk withdraws only what nobody has read", () => {
  expect(takeStep(as("clerk", "submitted", { read: true }), "withdraw", null)).toEqual({
    ok: false,
    reason: "already-read",
  });
});

test("what is withdrawn is what it was before: a correction stays one", () => {
  const withdrawn = takeStep(
    as("clerk", "submitted", { writtenAs: "correcting" }),
    "withdraw",
    null,
  );
  expect(withdrawn).toEqual({ ok: true, value: "correcting" });
});

test("a return needs a reason or an open demand", () => {
  const reading = as("supervisor", "submitted");
  expect(takeStep(reading, "return", null)).toEqual({ ok: false, reason: "reason-required" });
  expect(takeStep(reading, "return", "  ")).toEqual({ ok: false, reason: "reason-required" });
  expect(takeStep(reading, "return", "第三项有误").ok).toBe(true);
  expect(takeStep({ ...reading, openDemands: 1 }, "return", null).ok).toBe(true);
});

test("nothing is approved while a demand is open", () => {
  const refused = { ok: false, reason: "open-demands" };
  expect(takeStep(as("supervisor", "submitted", { openDemands: 1 }), "sign", null)).toEqual(
    refused,
  );
  expect(takeStep(as("reviewer", "handedIn", { openDemands: 1 }), "accept", null)).toEqual(refused);
});

test("who wrote a round does not approve it, whatever else she may do", () => {
  const both = situation({
    status: "submitted",
    roles: new Set(["clerk", "supervisor"]),
    wroteRound: true,
  });
  expect(takeStep(both, "sign", null)).toEqual({ ok: false, reason: "own-work" });
  expect(takeStep({ ...both, wroteRound: false }, "sign", null).ok).toBe(true);
});

test("an accepted report is reopened by who accepted it, with a reason", () => {
  const accepted = as("reviewer", "accepted");
  expect(takeStep(accepted, "reopen", null)).toEqual({ ok: false, reason: "reason-required" });
  expect(takeStep({ ...accepted, acceptedBySelf: false }, "reopen", "数据有误")).toEqual({
    ok: false,
    reason: "accepted-by-other",
  });
});

test("an office without a supervising one publishes what it signed, and hands in nothing", () => {
  const signed = as("supervisor", "signed", { supervised: false });
  expect(takeStep(signed, "publish", null)).toEqual({ ok: true, value: "published" });
  expect(takeStep(signed, "handIn", null)).toEqual({ ok: false, reason: "no-supervising-office" });
  expect(takeStep({ ...signed, supervised: true }, "publish", null)).toEqual({
    ok: false,
    reason: "supervising-office-decides",
  });
});

test("buttons are shown for steps that only want a reason, and for no others", () => {
  const published = as("clerk", "published");
  expect(possibleSteps(published)).toEqual(["correct"]);
  expect(needsReason(published, "correct")).toBe(true);
  expect(needsReason(as("clerk", "draft"), "submit")).toBe(false);
  expect(possibleSteps(as("supervisor", "submitted", { openDemands: 2 }))).toEqual(["return"]);
});

test("the clerk writes in drafts, returned reports and corrections, never in what was handed on", () => {
  const open: readonly ReportStatus[] = openStatuses;
  expect(reportStatuses.filter((status) => !open.includes(status))).toEqual([
    "submitted",
    "signed",
    "handedIn",
    "accepted",
    "published",
  ]);
});

test("a report is handed in from the step that hands it in until it is opened again", () => {
  const open: readonly ReportStatus[] = openStatuses;
  const after = (status: ReportStatus): readonly ReportStatus[] => [
    status,
    ...allowed.flatMap(([, from, , to]) =>
      from === status && !open.includes(to) ? after(to) : [],
    ),
  ];
  const reached = new Set(
    allowed.flatMap(([, , step, to]) => (step === "handIn" ? after(to) : [])),
  );
  expect([...reached]).toEqual(handedInStatuses);
});

test.each<[ReportStatus, readonly Role[], string]>([
  ["draft", ["clerk"], "write"],
  ["returned", ["clerk", "supervisor"], "write"],
  ["draft", ["supervisor"], "read"],
  ["submitted", ["clerk"], "read"],
  ["submitted", ["clerk", "supervisor"], "review"],
  ["handedIn", ["supervisor"], "read"],
  ["handedIn", ["reviewer"], "review"],
  ["published", ["clerk", "supervisor", "reviewer"], "read"],
  ["submitted", ["administrator"], "read"],
])("in a report that is %s, %j goes on to %s", (status, roles, expected) => {
  expect(wayIn(status, new Set(roles))).toBe(expected);
});
