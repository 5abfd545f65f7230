import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReportStatus } from "@/lib/report/workflow";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { createMember, useTestDatabase } from "../database/test-offices";
import { prisma } from "../db";
import { findDesk, listDesk, listDeskReports, nextInQueue } from "./desk";
import type { DeskQuestion } from "./desk-filter";
import { dueDays } from "./due-days";
import { listMissing } from "./missing";

let database: TestDatabase;
let office: string;
let reviewer: Actor;
const ids = new Map<string, string>();

beforeAll(async () => {
  database = await useTestDatabase();
  office = await add("青溪县人民政府办公室", null);
  reviewer = await createMember(office, "reviewer");
  for (const [name, status] of [
    ["民政局", "handedIn"],
    ["财政局", "accepted"],
    ["教育局", "draft"],
    ["水利局", null],
  ] as const) {
    await add(name, office);
    if (status) await report(name, status);
  }
  await add("已撤销的局", office, { validTo: 2024 });
  await add("以后的局", office, { validFrom: 2026 });
  await add("所属事业单位", ids.get("民政局") ?? "");
  await add("别县民政局", await add("云岭县人民政府办公室", null));
  await createMember(ids.get("民政局") ?? "", "clerk", "周晓禾");
});
afterAll(() => database.drop());

async function add(
  name: string,
  parentId: string | null,
  years: { readonly validFrom?: number; readonly validTo?: number } = {},
): Promise<string> {
  const data = { fullName: name, shortName: name, kind: "department", parentId, ...years } as const;
  const { id } = await prisma().organization.create({ data });
  ids.set(name, id);
  return id;
}

async function report(name: string, status: ReportStatus, year = 2025): Promise<void> {
  await prisma().report.create({
    data: { organizationId: ids.get(name) ?? "", year, templateId: "ogi-2021", status },
  });
}

const question: DeskQuestion = {
  year: 2025,
  view: "due",
  search: "",
  order: "name",
  page: 1,
  today: "2026-01-20",
};

async function deskOf(change: Partial<DeskQuestion>, actor = reviewer) {
  const desk = await findDesk(actor, { ...question, ...change });
  if (!desk) throw new Error("no desk");
  return { ...desk, names: desk.lines.map(({ organization }) => organization).sort() };
}

test("counts who must report, who has, what waits and what is late", async () => {
  expect((await deskOf({})).counts).toEqual({ due: 5, handedIn: 2, waiting: 1, overdue: 0 });
  const late = await deskOf({ today: "2026-02-01", view: "overdue" });
  expect(late.counts.overdue).toBe(3);
  expect(late.names).toEqual(["所属事业单位", "教育局", "水利局"].sort());
});

test("the deadline is that of the nearest office above that opened the year", async () => {
  const day = (text: string) => new Date(text);
  const dates = { issuedOn: day("2025-12-20"), draftDue: day("2026-01-05") };
  const later = { acceptanceDue: day("2026-01-30"), publicationDue: day("2026-01-31") };
  const open = (organizationId: string, signatureDue: string) =>
    prisma().reportingYear.create({
      data: {
        organizationId,
        year: 2025,
        templateId: "ogi-2021",
        ...dates,
        ...later,
        signatureDue: day(signatureDue),
      },
    });
  await open(office, "2026-01-15");
  await open(ids.get("民政局") ?? "", "2026-01-25");
  expect((await deskOf({ view: "overdue" })).names).toEqual(["教育局", "水利局"].sort());
  expect((await deskOf({ today: "2026-01-15" })).counts.overdue).toBe(0);
  const own = ["教育局", "所属事业单位"].map((name) => ids.get(name) ?? "");
  expect([...(await dueDays([...own, office], 2025)).entries()].sort()).toEqual(
    [
      [own[0], "2026-01-15"],
      [own[1], "2026-01-25"],
      [office, "2026-01-15"],
    ].sort(),
  );
  expect(await dueDays([office], 2024)).toEqual(new Map([[office, "2025-01-31"]]));
});

test("each view lists its offices with state, clerks and what is next", async () => {
  const waiting = await deskOf({ view: "waiting" });
  expect(waiting.lines).toMatchObject([
    {
      organization: "民政局",
      status: "handedIn",
      clerks: "周晓禾",
      due: "2026-01-25",
      overdue: false,
    },
  ]);
  expect(waiting.nextReportId).toBe(waiting.lines[0]?.reportId);
  expect((await deskOf({ view: "handedIn" })).names).toEqual(["民政局", "财政局"].sort());
  expect((await deskOf({ order: "status" })).lines[0]).toMatchObject({ status: null });
});

test("searches by any part of a name and stays on pages that exist", async () => {
  expect(await deskOf({ search: "政局", page: 7 })).toMatchObject({ found: 2, page: 1, pages: 1 });
  expect(await deskOf({ search: "100%' OR 1" })).toMatchObject({ found: 0, lines: [] });
});

test("another county's offices are not on the desk; who reviews none has no desk", async () => {
  expect((await deskOf({})).names).not.toContain("别县民政局");
  for (const role of ["clerk", "supervisor", "administrator"] as const) {
    expect(await findDesk(await createMember(office, role), question)).toBeNull();
  }
});

test("who reviews from two offices, one below the other, sees each office once and the lower one too", async () => {
  const [membership] = reviewer.memberships;
  if (!membership) throw new Error("the reviewer belongs to no office");
  const lower = await prisma().organization.findUniqueOrThrow({
    where: { id: ids.get("民政局") ?? "" },
  });
  const both = {
    ...reviewer,
    memberships: [{ ...membership, organizationId: lower.id, path: lower.path }, membership],
  };
  expect((await deskOf({}, both)).names).toEqual((await deskOf({})).names);
});

test("the next in the queue follows in the order of the desk, and after the last comes the first", async () => {
  const waiting = ["甲队列局", "乙队列局", "丙队列局"];
  for (const name of waiting) {
    await add(name, office);
    await report(name, "handedIn");
  }
  const queue = { ...question, search: "队列" };
  const order = (await deskOf({ ...queue, view: "waiting" })).lines.map(({ reportId }) => reportId);
  const [first = null, second = null, third = null] = order;
  expect(await nextInQueue(reviewer, queue, first ?? "")).toBe(second);
  expect(await nextInQueue(reviewer, queue, third ?? "")).toBe(first);
  await prisma().report.update({ where: { id: second ?? "" }, data: { status: "accepted" } });
  expect(await nextInQueue(reviewer, queue, second ?? "")).toBe(third);
  await prisma().report.update({ where: { id: third ?? "" }, data: { status: "returned" } });
  expect(await nextInQueue(reviewer, queue, first ?? "")).toBeNull();
  expect(await nextInQueue(await createMember(office, "clerk"), queue, second ?? "")).toBeNull();
  await prisma().report.deleteMany({ where: { id: { in: order.flatMap((id) => id ?? []) } } });
  await prisma().organization.deleteMany({ where: { fullName: { in: waiting } } });
});

test("a line tells how many findings there were in the version that was handed in", async () => {
  const { id } = await prisma().report.findFirstOrThrow({
    where: { organizationId: ids.get("民政局") ?? "" },
  });
  const frozen = {
    reportId: id,
    round: 1,
    content: "{}",
    sha256: "",
    accountId: reviewer.accountId,
  };
  await prisma().reportVersion.createMany({
    data: [
      { ...frozen, number: 1, kind: "submitted", errors: 1 },
      { ...frozen, number: 2, kind: "handedIn", warnings: 2, infos: 3 },
    ],
  });
  const issuesOf = async (name: string) =>
    (await listDesk(reviewer, question)).find(({ organization }) => organization === name)?.issues;
  expect(await issuesOf("民政局")).toEqual({ error: 0, warning: 2, info: 3 });
  expect(await issuesOf("教育局")).toBeNull();
});

test("who corrects what was published has reported, but there is nothing to read", async () => {
  const set = (status: ReportStatus) =>
    prisma().report.updateMany({
      where: { organizationId: ids.get("财政局") ?? "" },
      data: { status },
    });
  await set("correcting");
  expect(await deskOf({})).toMatchObject({ found: 5, missing: 3, readable: 1 });
  expect((await deskOf({})).counts).toMatchObject({ handedIn: 2 });
  expect(await listDeskReports(reviewer, question, null)).toHaveLength(1);
  await set("accepted");
  expect(await deskOf({ view: "handedIn" })).toMatchObject({ found: 2, missing: 0, readable: 2 });
});

test("who must be reminded is everybody on all pages that has not handed in", async () => {
  const missing = await listMissing(reviewer, { ...question, today: "2026-02-01" });
  if (!missing.ok) throw new Error(missing.reason);
  expect(missing.value.map(({ organization, overdue }) => [organization, overdue])).toEqual([
    ["所属事业单位", true],
    ["教育局", true],
    ["水利局", true],
  ]);
  expect(await listMissing(await createMember(office, "clerk"), question)).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("only reports that were handed in to her are handed out together", async () => {
  const reports = await prisma().report.findMany({ include: { organization: true } });
  const idOf = (name: string) =>
    reports.find(({ organization }) => organization.fullName === name)?.id ?? "";
  const all = reports.map(({ id }) => id);
  expect(new Set(await listDeskReports(reviewer, question, null))).toEqual(
    new Set([idOf("民政局"), idOf("财政局")]),
  );
  expect(await listDeskReports(reviewer, { ...question, view: "waiting" }, all)).toEqual([
    idOf("民政局"),
  ]);
  expect(await listDeskReports(reviewer, question, [idOf("教育局")])).toEqual([]);
  expect(await listDeskReports(await createMember(office, "clerk"), question, all)).toEqual([]);
});
