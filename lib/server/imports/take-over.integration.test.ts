import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedPage, publishedReport } from "@/lib/fixtures/published-page";
import { sampleReport, soundReport } from "@/lib/fixtures/reports";
import { toInterchange } from "@/lib/report/interchange";
import { type Report, textAt, withValues } from "@/lib/report/report";
import { issuedTemplate } from "@/lib/template/registry";
import type { Actor } from "../actor";
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
import { createReviewedOffice, go, startCompleteDraft } from "../database/test-review";
import { prisma } from "../db";
import { findReport } from "../reports/queries";
import { clearUploads } from "./clear-uploads";
import { draftOf, findUpload, importsOf, takeOriginal } from "./queries";
import { type TakeOver, takeOver } from "./take-over";
import { undoImport } from "./undo-import";
import { answerUpload, dropUpload, receiveUpload, type UploadTarget } from "./uploads";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

const today = new Date("2026-01-05T08:00:00Z");
const overview = "narratives.overview";
const template = issuedTemplate("ogi-2021");
const sample: Report = {
  ...withValues(sampleReport(template), [[overview, "导入的正文。"]]),
  year: 2025,
  organization: "青溪县民政局",
};

function bytesOf(report: Report): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(toInterchange(report)));
}

async function upload(actor: Actor, target: UploadTarget, report = sample): Promise<string> {
  const file = { source: "file", fileName: "上年/年报.json", bytes: bytesOf(report) } as const;
  const received = await receiveUpload(actor, target, file);
  if (!received.ok) throw new Error(JSON.stringify(received.reason));
  return received.value.id;
}

async function wanted(actor: Actor, uploadId: string): Promise<TakeOver> {
  const found = await findUpload(actor, uploadId);
  if (!found) throw new Error("the upload is gone");
  return {
    uploadId,
    sections: ["cover", ...template.sections.map(({ key }) => key)],
    answers: {},
    confirmed: [],
    versions: found.stored?.versions ?? {},
  };
}

async function reportOf(actor: Actor, reportId: string) {
  const stored = await findReport(actor, reportId);
  if (!stored) throw new Error("the report is gone");
  return stored;
}

test("an office without a report has a draft afterwards, with every value and the original", async () => {
  const [clerk] = await createOffice();
  const uploadId = await upload(clerk, { organizationId: officeOf(clerk) });
  const taken = await takeOver(clerk, await wanted(clerk, uploadId), today);
  if (!taken.ok) throw new Error(taken.reason);
  const stored = await reportOf(clerk, taken.value.reportId);
  expect(stored.report.year).toBe(2025);
  expect(toInterchange(stored.report)).toEqual(toInterchange(sample));
  const [line, ...others] = await importsOf(stored);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ fileName: "上年/年报.json", conflicts: [], undone: null });
  const original = await takeOriginal(clerk, uploadId);
  expect(new Uint8Array(original?.content ?? [])).toEqual(bytesOf(sample));
  expect(await findUpload(clerk, uploadId)).toBeNull();
  const entries = await prisma().auditEntry.findMany({
    where: { subject: stored.id, afterHash: line?.sha256 ?? "" },
    select: { action: true },
  });
  expect(entries.map(({ action }) => action).sort()).toEqual([
    "original-downloaded",
    "report-imported",
  ]);
});

test("a second click and two windows at once take it over once", async () => {
  const [clerk] = await createOffice();
  const uploadId = await upload(clerk, { organizationId: officeOf(clerk) });
  const asked = await wanted(clerk, uploadId);
  const both = await Promise.all([takeOver(clerk, asked, today), takeOver(clerk, asked, today)]);
  const again = await takeOver(clerk, asked, today);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(again).toEqual(both[0]);
  expect(await prisma().reportImport.count({ where: { id: uploadId } })).toBe(1);
  expect(await prisma().report.count({ where: { organizationId: officeOf(clerk) } })).toBe(1);
});

test("into a draft only what differs is written, part by part, and blanks remove nothing", async () => {
  const [clerk] = await createOffice();
  const reportId = await startDraft(clerk);
  await save(clerk, reportId, operation(overview, "原有的正文。"), operation("preamble", "前言。"));
  const report = withValues(sample, [["preamble", null]]);
  const uploadId = await upload(clerk, { reportId }, report);
  const asked = { ...(await wanted(clerk, uploadId)), sections: ["cover", "overview"] };
  expect(await takeOver(clerk, asked, today)).toMatchObject({ ok: true });
  const stored = await reportOf(clerk, reportId);
  expect(stored.report.fields.get(overview)).toBe("导入的正文。");
  expect(stored.report.fields.get("preamble")).toBe("前言。");
  expect([...stored.report.fields.keys()].filter((key) => key.startsWith("tables."))).toEqual([]);
  expect(stored.versions[overview]).toBe(2);
});

test("what a colleague changed meanwhile is a conflict that is told, and stays", async () => {
  const [clerk, colleague] = await createOffice();
  const reportId = await startDraft(clerk);
  await save(clerk, reportId, operation(overview, "原有的正文。"));
  const uploadId = await upload(clerk, { reportId });
  const asked = await wanted(clerk, uploadId);
  await save(colleague, reportId, operation(overview, "同事的正文。", 1));
  expect(await takeOver(clerk, asked, today)).toMatchObject({ ok: true });
  const stored = await reportOf(clerk, reportId);
  expect(stored.report.fields.get(overview)).toBe("同事的正文。");
  const [line] = await importsOf(stored);
  expect(line?.conflicts).toEqual(["一、总体情况"]);
  expect(line?.changed).toBeGreaterThan(100);
});

test("one undo gives back every value nobody has changed since, and happens once", async () => {
  const [clerk, colleague] = await createOffice();
  const reportId = await startDraft(clerk);
  await save(clerk, reportId, operation(overview, "原有的正文。"));
  const before = await reportOf(clerk, reportId);
  const uploadId = await upload(clerk, { reportId });
  await takeOver(clerk, await wanted(clerk, uploadId), today);
  await save(colleague, reportId, operation(overview, "同事后来的正文。", 2));
  const undone = await undoImport(colleague, { importId: uploadId });
  if (!undone.ok) throw new Error(undone.reason);
  expect(undone.value.kept).toBe(1);
  expect(await undoImport(clerk, { importId: uploadId })).toEqual(undone);
  const after = await reportOf(clerk, reportId);
  expect(after.report.fields).toEqual(
    new Map([...before.report.fields, [overview, "同事后来的正文。"]]),
  );
  const [line] = await importsOf(after);
  expect(line?.undone).toMatchObject(undone.value);
});

test("another office or year must be confirmed", async () => {
  const [clerk] = await createOffice("林泉县档案局");
  const uploadId = await upload(clerk, { organizationId: officeOf(clerk) });
  const asked = await wanted(clerk, uploadId);
  expect(await takeOver(clerk, asked, today)).toEqual({ ok: false, reason: "not-confirmed" });
  await answerUpload(clerk, {
    uploadId,
    organizationId: officeOf(clerk),
    year: 2024,
    part: null,
  });
  expect(await takeOver(clerk, { ...asked, confirmed: ["organization"] }, today)).toEqual({
    ok: false,
    reason: "not-confirmed",
  });
  expect(await prisma().report.count({ where: { organizationId: officeOf(clerk) } })).toBe(0);
  const confirmed = await takeOver(clerk, { ...asked, confirmed: ["organization", "year"] }, today);
  if (!confirmed.ok) throw new Error(confirmed.reason);
  const { report } = await reportOf(clerk, confirmed.value.reportId);
  expect([report.year, report.organization]).toEqual([2024, "林泉县档案局"]);
});

test("tables of one format do not go into a draft of the other", async () => {
  const [clerk] = await createOffice();
  const uploadId = await upload(clerk, { organizationId: officeOf(clerk) });
  const organizationId = officeOf(clerk);
  await answerUpload(clerk, { uploadId, organizationId, year: 2020, part: null });
  const asked = { ...(await wanted(clerk, uploadId)), confirmed: ["year"] as const };
  const taken = await takeOver(clerk, asked, today);
  if (!taken.ok) throw new Error(taken.reason);
  const { report } = await reportOf(clerk, taken.value.reportId);
  expect(report.template.id).toBe("ogi-2019");
  expect([...report.fields.keys()].filter((key) => key.startsWith("tables."))).toEqual([]);
  expect(report.fields.get(overview)).toBe("导入的正文。");
});

test("what is refused leaves no empty draft behind", async () => {
  const [clerk] = await createOffice();
  const organizationId = officeOf(clerk);
  const blank = { ...sample, fields: new Map([[overview, "导入的正文。"]]) };
  const uploadId = await upload(clerk, { organizationId }, blank);
  const asked = { ...(await wanted(clerk, uploadId)), sections: ["improvements"] };
  expect(await takeOver(clerk, asked, today)).toEqual({ ok: false, reason: "nothing-to-take" });
  expect((await findUpload(clerk, uploadId))?.stored).toBeNull();
  expect(await takeOver(clerk, { ...asked, sections: ["overview"] }, today)).toMatchObject({
    ok: true,
  });
});

test("a colleague, a stranger and whoever does not write find nothing", async () => {
  const { clerk, colleague, supervisor, reviewer } = await createReviewedOffice();
  const [stranger] = await createOffice("林泉县档案局");
  const reportId = await startDraft(clerk);
  const uploadId = await upload(clerk, { reportId });
  const asked = await wanted(clerk, uploadId);
  for (const person of [colleague, supervisor, reviewer, stranger]) {
    expect(await findUpload(person, uploadId)).toBeNull();
    expect(await takeOver(person, asked, today)).toEqual({ ok: false, reason: "not-found" });
    expect(await dropUpload(person, { uploadId })).toEqual({ ok: false, reason: "not-found" });
  }
  for (const person of [supervisor, reviewer, stranger]) {
    const sent = { source: "file", fileName: "a.json", bytes: bytesOf(sample) } as const;
    for (const target of [{ reportId }, { organizationId: officeOf(clerk) }]) {
      expect(await receiveUpload(person, target, sent)).toEqual({
        ok: false,
        reason: "not-found",
      });
    }
  }
  await takeOver(clerk, asked, today);
  for (const person of [supervisor, reviewer, stranger]) {
    expect(await undoImport(person, { importId: uploadId })).toEqual({
      ok: false,
      reason: "not-found",
    });
  }
  expect(await takeOriginal(supervisor, uploadId)).not.toBeNull();
  expect(await takeOriginal(reviewer, uploadId)).toBeNull();
  expect(await takeOriginal(stranger, uploadId)).toBeNull();
});

test("a frozen report takes nothing and gives nothing back", async () => {
  const { clerk, supervisor, reviewer } = await createReviewedOffice();
  const reportId = await startCompleteDraft(clerk);
  const sound = soundReport("青溪县民政局", 2025);
  const longer = `${textAt(sound, overview)}\n另外接待咨询 12 次。`;
  const first = await upload(clerk, { reportId }, withValues(sound, [[overview, longer]]));
  await takeOver(clerk, await wanted(clerk, first), today);
  const second = await upload(
    clerk,
    { reportId },
    withValues(sample, [[overview, "又一次导入的正文。"]]),
  );
  const asked = await wanted(clerk, second);
  await go(reportId, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
  const before = await reportOf(clerk, reportId);
  const bytes = bytesOf(sample);
  const sent = { source: "file", fileName: "a.json", bytes } as const;
  expect(await receiveUpload(clerk, { reportId }, sent)).toMatchObject({ reason: "locked" });
  expect(await takeOver(clerk, asked, today)).toEqual({ ok: false, reason: "locked" });
  expect(await undoImport(clerk, { importId: first })).toEqual({ ok: false, reason: "locked" });
  expect((await reportOf(clerk, reportId)).revision).toBe(before.revision);
  expect(await takeOriginal(reviewer, first)).not.toBeNull();
});

test("an original can be neither changed nor taken away", async () => {
  const [clerk] = await createOffice();
  const uploadId = await upload(clerk, { organizationId: officeOf(clerk) });
  await takeOver(clerk, await wanted(clerk, uploadId), today);
  const where = { id: uploadId };
  await expect(prisma().reportImport.update({ where, data: { fileName: "b" } })).rejects.toThrow();
  await expect(prisma().reportImport.delete({ where })).rejects.toThrow();
});

test("what is not taken over is gone after a day, and of many the oldest give way", async () => {
  const [clerk] = await createOffice();
  const target = { organizationId: officeOf(clerk) };
  const ids: string[] = [];
  for (let sent = 0; sent < 6; sent += 1) ids.push(await upload(clerk, target));
  const waiting = await Promise.all(ids.map((id) => findUpload(clerk, id)));
  expect(waiting.map((found) => found !== null)).toEqual([false, true, true, true, true, true]);
  await prisma().importUpload.update({
    where: { id: ids[1] ?? "" },
    data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
  });
  await clearUploads();
  expect(await findUpload(clerk, ids[1] ?? "")).toBeNull();
  expect(await findUpload(clerk, ids[2] ?? "")).not.toBeNull();
});

test("who no longer writes for the office finds nothing of what she sent", async () => {
  const [clerk] = await createOffice();
  const uploadId = await upload(clerk, { organizationId: officeOf(clerk) });
  const asked = await wanted(clerk, uploadId);
  const moved = {
    ...clerk,
    memberships: (await createMember(officeOf(clerk), "supervisor")).memberships,
  };
  expect(await findUpload(moved, uploadId)).toBeNull();
  expect(await takeOver(moved, asked, today)).toEqual({ ok: false, reason: "not-found" });
});

test("of several reports in one file the person says which one is meant", async () => {
  const [clerk] = await createOffice();
  const organizationId = officeOf(clerk);
  const page = [2023, 2024].map((year) => publishedPage({ ...publishedReport, year })).join("");
  const bytes = new TextEncoder().encode(`<meta charset="utf-8">${page}`);
  const sent = { source: "pastedHtml", fileName: "粘贴的内容.html", bytes } as const;
  const received = await receiveUpload(clerk, { organizationId }, sent);
  if (!received.ok) throw new Error(JSON.stringify(received.reason));
  const { id: uploadId } = received.value;
  const asked = await findUpload(clerk, uploadId);
  expect(asked?.reading).toMatchObject({ kind: "several-reports" });
  expect(await takeOver(clerk, await wanted(clerk, uploadId), today)).toMatchObject({
    reason: "not-read",
  });
  expect(
    await answerUpload(clerk, { uploadId, organizationId, year: null, part: 1 }),
  ).toMatchObject({ ok: true });
  expect(await findUpload(clerk, uploadId)).toMatchObject({
    year: 2024,
    reading: { kind: "read" },
  });
});

test("a text with characters the database cannot hold is stored without them", async () => {
  const [clerk] = await createOffice();
  const report = withValues(sample, [[overview, "前\u0000后\uD800。"]]);
  const uploadId = await upload(clerk, { organizationId: officeOf(clerk) }, report);
  const found = await findUpload(clerk, uploadId);
  expect(found && draftOf(found)?.year).toBe(2025);
  expect(found?.reading).toMatchObject({ kind: "read" });
});
