import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { readCanonicalText } from "@/lib/report/canonical";
import { inputCells } from "@/lib/report/report";
import { templateForYear } from "@/lib/template/registry";
import type { TestDatabase } from "../database/test-database";
import {
  createMember,
  createOffice,
  officeOf,
  operation,
  save,
  startDraft,
  useTestDatabase,
} from "../database/test-offices";
import {
  createReviewedOffice,
  go,
  overviewOf,
  startCompleteDraft,
  step,
  withRole,
} from "../database/test-review";
import { prisma } from "../db";
import { sha256 } from "./frozen-version";
import { countUnreadNotices, listNotices, markNoticesRead } from "./notices";
import { findReport } from "./queries";
import { markRead } from "./reading";
import { takeReportStep } from "./steps";

const [cell] = inputCells(templateForYear(2025) ?? expect.fail());
const address = cell?.address ?? "";
let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => database.drop());

const eventsOf = async (reportId: string) =>
  (await prisma().reportEvent.findMany({ where: { reportId }, orderBy: { at: "asc" } })).map(
    ({ kind }) => kind,
  );

const versionsOf = (reportId: string) =>
  prisma().reportVersion.findMany({ where: { reportId }, orderBy: { number: "asc" } });

test("a report goes from draft to publication, each station with a version of the same bytes", async () => {
  const { clerk, supervisor, reviewer } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  const draft = (await findReport(clerk, id))?.report;
  await go(
    id,
    [clerk, "submit"],
    [supervisor, "sign"],
    [clerk, "handIn"],
    [reviewer, "accept"],
    [clerk, "publish"],
  );
  const versions = await versionsOf(id);
  expect(versions.map(({ kind }) => kind)).toEqual([
    "submitted",
    "signed",
    "handedIn",
    "accepted",
    "published",
  ]);
  expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(versions.map(({ content }) => content)).size).toBe(1);
  expect(versions.every((version) => sha256(version.content) === version.sha256)).toBe(true);
  expect(readCanonicalText(versions[0]?.content ?? "")).toEqual(draft);
  expect(versions.at(-1)).toMatchObject({ publicationAddress: expect.stringContaining("https:") });
  expect(await eventsOf(id)).toEqual(["started", ...versions.map(({ kind }) => kind)]);
});

test("every step is in the audit log with the hash of what was handed on", async () => {
  const { clerk } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  await go(id, [clerk, "submit"]);
  const [version] = await versionsOf(id);
  const entries = await prisma().auditEntry.findMany({
    where: { subject: id, action: "report-step" },
  });
  expect(entries).toMatchObject([
    {
      username: clerk.username,
      afterHash: version?.sha256,
      detail: { step: "submit", from: "draft", to: "submitted", version: 1 },
    },
  ]);
});

test("errors refuse a submission, blank texts among them", async () => {
  const { clerk } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  await save(clerk, id, operation(address, "12件", 1));
  expect(await step(clerk, id, "submit")).toEqual({
    ok: false,
    reason: { kind: "errors", count: 1 },
  });
  await save(clerk, id, operation(address, 0, 2), operation("narratives.overview", " ", 1));
  expect(await step(clerk, id, "submit")).toEqual({
    ok: false,
    reason: { kind: "errors", count: 1 },
  });
  expect(await versionsOf(id)).toEqual([]);
});

test("a report of another office is not found, one that went on is stale", async () => {
  const { clerk } = await createReviewedOffice();
  const [stranger] = await createOffice("青溪县水利局");
  const id = await startCompleteDraft(clerk);
  expect(await step(stranger, id, "submit")).toEqual({ ok: false, reason: "not-found" });
  const wanted = {
    reportId: id,
    step: "submit",
    revision: 0,
    reason: null,
    publication: null,
  } as const;
  expect(await takeReportStep(clerk, wanted)).toEqual({ ok: false, reason: "stale" });
  expect(await takeReportStep(clerk, { ...wanted, reportId: "no-id" })).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test.each([0, 1])("a double click submits once (%i)", async () => {
  const { clerk, colleague } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  const taken = await Promise.all(
    [clerk, clerk, colleague, clerk].map((actor) => step(actor, id, "submit")),
  );
  expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await eventsOf(id)).toEqual(["started", "submitted"]);
  expect(await versionsOf(id)).toHaveLength(1);
});

test("of two who decide at once exactly one does, whoever comes first", async () => {
  const { clerk, supervisor, otherSupervisor } = await createReviewedOffice();
  for (const turned of [false, true, false, true, false, true]) {
    const id = await startCompleteDraft(clerk);
    await go(id, [clerk, "submit"]);
    const attempts = [
      () => step(supervisor, id, "sign"),
      () => step(otherSupervisor, id, "return", "请补充第五部分。"),
    ];
    const taken = await Promise.all((turned ? attempts.reverse() : attempts).map((run) => run()));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
    expect(taken.find(({ ok }) => !ok)).toMatchObject({ ok: false });
    expect(await eventsOf(id)).toHaveLength(3);
    await forget(id);
  }
});

// One report a year for an office: the next round of the race needs the place, and no year before it,
// whose text it would repeat.
async function forget(id: string) {
  const [before] = await prisma().report.findMany({ orderBy: { year: "asc" }, take: 1 });
  await prisma().report.update({ where: { id }, data: { year: (before?.year ?? 2000) - 2 } });
}

test("a step asked for again with the old revision changes nothing", async () => {
  const { clerk, supervisor } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  await go(id, [clerk, "submit"]);
  const { revision } = await prisma().report.findUniqueOrThrow({ where: { id } });
  const wanted = {
    reportId: id,
    step: "return",
    revision,
    reason: "请核对。",
    publication: null,
  } as const;
  expect((await takeReportStep(supervisor, wanted)).ok).toBe(true);
  await go(id, [clerk, "submit"]);
  expect(await takeReportStep(supervisor, wanted)).toEqual({ ok: false, reason: "stale" });
  expect(await eventsOf(id)).toEqual(["started", "submitted", "returned", "submitted"]);
});

test("a submission is withdrawn while nobody who decides has opened it", async () => {
  const { clerk, supervisor } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  await go(id, [clerk, "submit"], [clerk, "withdraw"], [clerk, "submit"]);
  expect(await markRead(clerk, { reportId: id })).toEqual({ ok: true, value: "nothing-to-note" });
  const readings = [1, 2, 3].map(() => markRead(supervisor, { reportId: id }));
  expect(
    (await Promise.all(readings)).filter((one) => one.ok && one.value === "noted"),
  ).toHaveLength(1);
  expect(await step(clerk, id, "withdraw")).toEqual({ ok: false, reason: "already-read" });
  expect((await eventsOf(id)).filter((kind) => kind === "read")).toHaveLength(1);
});

test("who wrote a round does not approve it, unless the rule is switched off", async () => {
  const { clerk, colleague, supervisor } = await createReviewedOffice();
  await withRole(supervisor, "clerk");
  const id = await startCompleteDraft(clerk);
  await save(
    supervisor,
    id,
    operation(address, 0, 1),
    operation("narratives.overview", overviewOf(321), 1),
  );
  await go(id, [colleague, "submit"]);
  expect(await step(supervisor, id, "sign")).toEqual({ ok: false, reason: "own-work" });
  await go(id, [supervisor, "return", "另请人核对。"]);
  await save(clerk, id, operation("narratives.overview", overviewOf(322), 2));
  await go(id, [clerk, "submit"]);
  vi.stubEnv("FOUR_EYES", "off");
  await go(id, [supervisor, "sign"]);
});

test("who wrote only an earlier round may approve the next one", async () => {
  const { clerk, colleague, supervisor } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  const both = await withRole(clerk, "supervisor");
  await go(id, [clerk, "submit"]);
  expect(await step(both, id, "sign")).toEqual({ ok: false, reason: "own-work" });
  await go(id, [supervisor, "return", "请另一位同事核对。"], [colleague, "submit"], [both, "sign"]);
});

test("an accepted report is reopened by who accepted it, with a reason", async () => {
  const { clerk, supervisor, reviewer, otherReviewer } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  await go(id, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"], [reviewer, "accept"]);
  expect(await step(otherReviewer, id, "reopen", "有误")).toEqual({
    ok: false,
    reason: "accepted-by-other",
  });
  expect(await step(reviewer, id, "reopen")).toEqual({ ok: false, reason: "reason-required" });
  await go(id, [reviewer, "reopen", "表三有误，请更正。"]);
  expect(await prisma().report.findUnique({ where: { id } })).toMatchObject({ status: "returned" });
});

test("a correction keeps the published version and says what was corrected in the next one", async () => {
  const { clerk, supervisor, reviewer } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  const way = [
    [clerk, "submit"],
    [supervisor, "sign"],
    [clerk, "handIn"],
    [reviewer, "accept"],
    [clerk, "publish"],
  ] as const;
  await go(id, ...way, [clerk, "correct", "表三“予以公开”更正为 1 件。"]);
  await save(clerk, id, operation("narratives.overview", overviewOf(321), 1));
  await go(id, [clerk, "submit"], [clerk, "withdraw"]);
  expect(await prisma().report.findUnique({ where: { id } })).toMatchObject({
    status: "correcting",
  });
  await go(id, ...way);
  const published = (await versionsOf(id)).filter(({ kind }) => kind === "published");
  expect(published.map(({ correctionNote }) => correctionNote)).toEqual([
    null,
    "表三“予以公开”更正为 1 件。",
  ]);
  expect(published[0]?.sha256).not.toBe(published[1]?.sha256);
});

test("a publication needs its address and date", async () => {
  const [clerk] = await createOffice("青溪县人民政府");
  expect(await step(clerk, await startDraft(clerk), "publish")).toMatchObject({
    reason: "wrong-status",
  });
  const { clerk: writer, supervisor, reviewer } = await createReviewedOffice();
  const id = await startCompleteDraft(writer);
  await go(id, [writer, "submit"], [supervisor, "sign"], [writer, "handIn"], [reviewer, "accept"]);
  const { revision } = await prisma().report.findUniqueOrThrow({ where: { id } });
  const wanted = {
    reportId: id,
    step: "publish",
    revision,
    reason: null,
    publication: null,
  } as const;
  expect(await takeReportStep(writer, wanted)).toEqual({
    ok: false,
    reason: "publication-required",
  });
});

test("everybody concerned is told, but not the one who acted, and only of what she may read", async () => {
  const { clerk, colleague, supervisor, otherSupervisor, reviewer } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  const told = async (kind: "submitted" | "returned" | "handedIn") =>
    new Set(
      (await prisma().notice.findMany({ where: { reportId: id, kind } })).map(
        ({ accountId }) => accountId,
      ),
    );
  await go(id, [clerk, "submit"], [supervisor, "return", "请核对。"], [clerk, "submit"]);
  const ids = (...people: { accountId: string }[]) => new Set(people.map((one) => one.accountId));
  expect(await told("submitted")).toEqual(ids(supervisor, otherSupervisor));
  expect(await told("returned")).toEqual(ids(clerk, colleague, otherSupervisor));
  await go(id, [supervisor, "sign"], [clerk, "handIn"]);
  expect(await told("handedIn")).toContain(reviewer.accountId);
});

test("a person sees her own notices until she has read them, and none of a report she no longer reads", async () => {
  const { clerk, supervisor, reviewer } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  await go(id, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
  expect(await countUnreadNotices(reviewer)).toBe(1);
  expect(await listNotices(reviewer)).toMatchObject([
    { kind: "handedIn", reportId: id, organization: "青溪县民政局", year: 2025, read: false },
  ]);
  expect(await listNotices(supervisor)).toMatchObject([{ kind: "submitted" }]);
  await markNoticesRead(reviewer);
  expect(await countUnreadNotices(reviewer)).toBe(0);
  expect(await countUnreadNotices(supervisor)).toBe(1);
  await go(id, [reviewer, "return", "请核对。"]);
  expect(await listNotices(reviewer)).toEqual([]);
});

test("an office stays supervised when the only reviewer leaves, until an administrator ends that", async () => {
  const { clerk, supervisor, reviewer, otherReviewer } = await createReviewedOffice();
  const above = officeOf(reviewer);
  const id = await startCompleteDraft(clerk);
  await go(id, [clerk, "submit"], [supervisor, "sign"]);
  await prisma().account.update({
    where: { id: reviewer.accountId },
    data: { deactivatedAt: new Date() },
  });
  await prisma().membership.deleteMany({ where: { accountId: otherReviewer.accountId } });
  expect(await step(clerk, id, "publish")).toEqual({
    ok: false,
    reason: "supervising-office-decides",
  });
  await go(id, [clerk, "handIn"]);
  await go(id, [await createMember(above, "reviewer"), "accept"]);
  expect(await prisma().report.findUnique({ where: { id } })).toMatchObject({ status: "accepted" });
});

test("an office below one that never had a reviewer, or ended the task, publishes what it signed", async () => {
  const { clerk, supervisor, reviewer } = await createReviewedOffice();
  const id = await startCompleteDraft(clerk);
  await go(id, [clerk, "submit"], [supervisor, "sign"]);
  const above = { where: { id: officeOf(reviewer) } };
  await prisma().organization.update({ ...above, data: { validTo: 2024 } });
  const possible = async () => {
    const { revision } = await prisma().report.findUniqueOrThrow({ where: { id } });
    const wanted = { reportId: id, step: "handIn", revision, reason: null } as const;
    return takeReportStep(clerk, { ...wanted, publication: null });
  };
  expect(await possible()).toEqual({ ok: false, reason: "no-supervising-office" });
  await prisma().organization.update({ ...above, data: { validTo: null, supervises: false } });
  expect(await possible()).toEqual({ ok: false, reason: "no-supervising-office" });
  await go(id, [clerk, "publish"]);
});
