import { narrativeAddress } from "@/lib/template/cells";
import type { Target } from "../fixtures/matrix-scenes";
import { action, below, belowBut, own, ownBut, type Row, signedInPeople } from "./rights";

const notHers = ownBut("wrong-role");
const publication = { address: "https://www.hechuan.example/nianbao", date: "2026-01-20" };

function step(name: string, { reportId, revision }: Target) {
  const reason = name === "submit" || name === "publish" ? null : "请核对后再报。";
  const where = name === "publish" ? publication : null;
  return [{ reportId, step: name, revision, reason, publication: where }];
}

function steps(name: string, scene: Row["scene"], may: Row["may"]): Row {
  return action("takeStepAction", (target) => step(name, target), {
    given: `${name} ${scene}`,
    scene,
    may,
  });
}

function comment({ reportId, versionId }: Target) {
  const place = { anchor: "section", place: "overview", quote: null, ordinal: 0 };
  return [{ reportId, versionId, ...place, weight: "advice", text: "请补充数据来源。" }];
}

function confirmation({ commentId }: Target) {
  return [{ commentId, state: "confirmed", text: null }];
}

function takeOver(uploadId: string) {
  const versions = { [narrativeAddress("overview")]: 1 };
  return { uploadId, sections: ["overview"], answers: {}, confirmed: [], versions };
}

export const reportActionRows: readonly Row[] = [
  action(
    "startReportAction",
    ({ office }) => [{ organizationId: office.id, year: 2024, from: "blank" }],
    {
      may: { clerk: own },
    },
  ),
  action(
    "startReportAction",
    ({ office }) => [{ organizationId: office.id, year: 2025, from: "last-year" }],
    {
      given: "of a year already started",
      may: { clerk: own },
    },
  ),
  action(
    "chooseDocumentStyleAction",
    ({ office }) => [{ organizationId: office.id, style: "gb9704" }],
    { may: { clerk: own, supervisor: own } },
  ),

  steps("submit", "draft", { clerk: own, supervisor: notHers }),
  steps("withdraw", "submitted", { clerk: own, supervisor: notHers }),
  steps("return", "submitted", { clerk: notHers, supervisor: own }),
  steps("sign", "submitted", { clerk: notHers, supervisor: own }),
  steps("handIn", "signed", { clerk: own, supervisor: own }),
  steps("return", "handedIn", { clerk: notHers, supervisor: notHers, reviewer: below }),
  steps("accept", "handedIn", { clerk: notHers, supervisor: notHers, reviewer: below }),
  steps("reopen", "accepted", { clerk: notHers, supervisor: notHers, reviewer: below }),
  steps("publish", "accepted", { clerk: own, supervisor: own, reviewer: below }),
  steps("correct", "published", {
    clerk: own,
    supervisor: own,
    reviewer: belowBut("wrong-role"),
  }),

  action("addCommentAction", comment, {
    given: "submitted",
    scene: "submitted",
    may: { clerk: ownBut("not-before-you"), supervisor: own },
  }),
  action("addCommentAction", comment, {
    given: "handed in",
    may: {
      clerk: ownBut("not-before-you"),
      supervisor: ownBut("not-before-you"),
      reviewer: below,
    },
  }),
  action("replyToCommentAction", ({ commentId }) => [{ commentId, text: "已补充。" }], {
    may: { clerk: own, supervisor: own, reviewer: below },
  }),
  action("resolveCommentAction", ({ commentId }) => [{ commentId, text: null }], {
    scene: "returned",
    may: { clerk: own, supervisor: ownBut("not-yours") },
  }),
  action("settleCommentAction", confirmation, {
    given: "submitted",
    scene: "submitted",
    may: { clerk: ownBut("not-yours"), supervisor: own },
  }),
  action("settleCommentAction", confirmation, {
    given: "handed in",
    may: { clerk: ownBut("not-yours"), supervisor: ownBut("not-yours"), reviewer: below },
  }),
  action(
    "saveExplanationAction",
    ({ reportId, fingerprint }) => [{ reportId, fingerprint, reason: "含上年制作的文件。" }],
    { scene: "draft with a warning", may: { clerk: own } },
  ),
  action(
    "reportRuleAction",
    ({ reportId, fingerprint }) => [{ reportId, fingerprint, note: null }],
    { scene: "draft with a warning", may: { clerk: own, supervisor: own } },
  ),
  action("markReadAction", ({ reportId }) => [{ reportId }], {
    given: "submitted",
    scene: "submitted",
    may: { clerk: ownBut("nothing-to-note"), supervisor: own },
  }),
  action("markReadAction", ({ reportId }) => [{ reportId }], {
    given: "handed in",
    may: {
      clerk: ownBut("nothing-to-note"),
      supervisor: ownBut("nothing-to-note"),
      reviewer: below,
    },
  }),
  action("noteReviewingAction", ({ reportId }) => [{ reportId }], {
    may: { clerk: own, supervisor: own, reviewer: below },
  }),
  action(
    "restoreVersionAction",
    ({ reportId, olderVersionId, revision }) => [{ reportId, versionId: olderVersionId, revision }],
    { scene: "draft", may: { clerk: own } },
  ),
  action(
    "answerUploadAction",
    ({ uploadId, office }) => [{ uploadId, organizationId: office.id, year: 2025, part: null }],
    { may: { clerk: own } },
  ),
  action("dropUploadAction", ({ uploadId }) => [{ uploadId }], { may: { clerk: own } }),
  action("takeOverAction", ({ uploadId }) => [takeOver(uploadId)], {
    scene: "draft",
    may: { clerk: own },
  }),
  action("undoImportAction", ({ importId }) => [{ importId }], {
    scene: "draft",
    may: { clerk: own },
  }),
  action("listMissingAction", () => [{ year: 2025, view: "due", search: "" }], {
    placeless: true,
    may: { reviewer: "ok" },
  }),
  action("markNoticesReadAction", () => [{}], { placeless: true, may: signedInPeople }),
];
