import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { createMember, useTestDatabase } from "../database/test-offices";
import { go, startCompleteDraft } from "../database/test-review";
import { prisma } from "../db";
import { listDesk } from "../desk/desk";
import { findReport } from "../reports/queries";
import { findNewest } from "../reports/versions";
import {
  changeOffice,
  createOffice,
  endOffice,
  mergeOffice,
  moveOffice,
  renameOffice,
} from "./commands";
import { applyOfficeImport, planOfficeImport } from "./import-offices";
import { findOffice, listOffices } from "./queries";

let database: TestDatabase;
let county: string;
let administrator: Actor;
let stranger: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  county = await top("青溪县人民政府");
  administrator = await createMember(county, "administrator");
  stranger = await createMember(await top("云岭县人民政府"), "administrator");
});

async function top(fullName: string): Promise<string> {
  const data = { fullName, shortName: fullName, kind: "government" } as const;
  return (await prisma().organization.create({ data })).id;
}

async function add(fullName: string, parentId = county): Promise<string> {
  const created = await createOffice(administrator, {
    parentId,
    fullName,
    shortName: fullName,
    kind: "department",
    code: null,
    validFrom: null,
  });
  if (!created.ok) throw new Error(created.reason);
  return created.value.id;
}

const stored = (id: string) =>
  prisma().organization.findUniqueOrThrow({ where: { id }, include: { formerNames: true } });

const lastAudit = async () => prisma().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });

const unchanged = {
  revision: 0,
  supervises: false,
  contactAddress: null,
  contactPostcode: null,
  contactPhone: null,
  contactEmail: null,
  contactWebsite: null,
};

describe("an administrator of a subtree", () => {
  test("creates offices below her own, names once", async () => {
    const id = await add("民政局");
    expect((await stored(id)).parentId).toBe(county);
    expect(await lastAudit()).toMatchObject({
      action: "organization-created",
      subject: id,
      username: administrator.username,
    });
    const twice = { parentId: county, fullName: "民政局", shortName: "x", kind: "office" } as const;
    expect(await createOffice(administrator, { ...twice, code: null, validFrom: null })).toEqual({
      ok: false,
      reason: "name-taken",
    });
  });

  test("renames: the former name is kept, and one who saw an older name is told", async () => {
    const id = await add("民政局");
    const rename = { id, base: "民政局", fullName: "民政和社会事务局", shortName: "民政局" };
    expect(await renameOffice(administrator, rename)).toEqual({ ok: true, value: null });
    expect(await stored(id)).toMatchObject({
      fullName: "民政和社会事务局",
      formerNames: [{ fullName: "民政局" }],
    });
    expect(await renameOffice(administrator, rename)).toEqual({ ok: false, reason: "stale" });
  });

  test("moves with everybody below, but not below itself, and not on what she no longer sees", async () => {
    const [left, right] = [await add("甲局"), await add("乙局")];
    const below = await add("一所", left);
    const move = { id: left, from: county, parentId: right };
    expect(await moveOffice(administrator, { ...move, parentId: below })).toEqual({
      ok: false,
      reason: "below-itself",
    });
    expect(await moveOffice(administrator, move)).toEqual({ ok: true, value: null });
    expect((await stored(below)).path).toBe(`${county}/${right}/${left}/${below}/`);
    expect(await moveOffice(administrator, move)).toEqual({ ok: false, reason: "stale" });
    expect(await lastAudit()).toMatchObject({
      action: "organization-moved",
      detail: { from: county, to: right },
    });
  });

  test("changes kind and contact; the log names the fields and not what they say", async () => {
    const id = await add("民政局");
    const details = { kind: "office", validFrom: 2020, signOff: true, ...unchanged } as const;
    await changeOffice(administrator, { id, ...details, contactPhone: "0000-123" });
    expect(await stored(id)).toMatchObject({ kind: "office", contactPhone: "0000-123" });
    const entry = await lastAudit();
    expect(entry.detail).toEqual({ fields: ["kind", "validFrom", "signOff", "contactPhone"] });
  });

  test("of two who change what they both saw the second one is told, and overwrites nothing", async () => {
    const id = await add("民政局");
    const details = { kind: "department", validFrom: null, signOff: false, ...unchanged } as const;
    const change = (contactPhone: string, revision: number) =>
      changeOffice(administrator, { id, ...details, contactPhone, revision });
    const answers = await Promise.all([change("0000-1", 0), change("0000-2", 0)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, reason: "stale" });
    const { contactPhone, revision } = await stored(id);
    expect([["0000-1"], ["0000-2"]]).toContainEqual([contactPhone]);
    expect(revision).toBe(1);
    const rename = { id, base: "民政局", fullName: "民政和社会事务局", shortName: "民政局" };
    await renameOffice(administrator, rename);
    expect(await change("0000-3", 1)).toEqual({ ok: false, reason: "stale" });
  });

  test("ends an office with nobody below, or merges it into another", async () => {
    const [left, right] = [await add("甲局"), await add("乙局")];
    const below = await add("一所", left);
    const ending = { id: left, lastYear: 2025 };
    expect(await endOffice(administrator, ending)).toEqual({
      ok: false,
      reason: "has-offices-below",
    });
    expect(await mergeOffice(administrator, { id: below, into: below, lastYear: 2025 })).toEqual({
      ok: false,
      reason: "same-office",
    });
    expect(await mergeOffice(administrator, { id: below, into: right, lastYear: 2025 })).toEqual({
      ok: true,
      value: null,
    });
    expect(await stored(below)).toMatchObject({ validTo: 2025, mergedIntoId: right });
    expect(await endOffice(administrator, ending)).toMatchObject({ ok: true });
    expect(await endOffice(administrator, ending)).toEqual({ ok: false, reason: "stale" });
  });

  test("keeps the reports of an office that was renamed and merged: under their old name, in their years", async () => {
    const [merged, heir] = [await add("甲局"), await add("乙局")];
    const clerk = await createMember(merged, "clerk");
    const supervisor = await createMember(merged, "supervisor", "沈知远");
    const reviewer = await createMember(county, "reviewer", "林若溪");
    const id = await startCompleteDraft(clerk);
    await go(id, [clerk, "submit"], [supervisor, "sign"], [clerk, "handIn"]);
    const rename = { id: merged, base: "甲局", fullName: "新甲局", shortName: "新甲" };
    expect(await renameOffice(administrator, rename)).toMatchObject({ ok: true });
    const merger = { id: merged, into: heir, lastYear: 2025 };
    expect(await mergeOffice(administrator, merger)).toMatchObject({ ok: true });

    expect((await findNewest(reviewer, id))?.organization).toBe("甲局");
    expect((await findReport(clerk, id))?.report.organization).toBe("新甲局");
    expect(await findOffice(administrator, merged)).toMatchObject({
      validTo: 2025,
      mergedInto: "乙局",
      formerNames: [{ fullName: "甲局" }],
    });
    const listed = async (year: number) =>
      (
        await listDesk(reviewer, {
          year,
          view: "due",
          search: "",
          order: "name",
          today: "2026-01-20",
        })
      ).map(({ organization }) => organization);
    expect(await listed(2025)).toContain("新甲局");
    expect(await listed(2026)).toEqual(["乙局"]);
  });

  test("finds offices by what their name contains, a page at a time", async () => {
    for (const name of ["民政局", "财政局", "教育局"]) await add(name);
    const search = { under: county, search: "政局", page: 1 };
    expect(await listOffices(administrator, search)).toMatchObject({ total: 2, pages: 1 });
    const all = await listOffices(administrator, { under: county, search: "", page: 9 });
    expect(all).toMatchObject({ total: 3, page: 1 });
    expect(await listOffices(stranger, search)).toMatchObject({ total: 0, offices: [] });
  });
});

describe("what lies outside the subtree is not found", () => {
  test("by an administrator of another one, for any change", async () => {
    const [id, other] = [await add("甲局"), await add("乙局")];
    const notFound = { ok: false, reason: "not-found" };
    const office = { fullName: "x", shortName: "x", kind: "office", code: null } as const;
    expect(await findOffice(stranger, id)).toBeNull();
    expect(await createOffice(stranger, { ...office, parentId: id, validFrom: null })).toEqual(
      notFound,
    );
    expect(
      await renameOffice(stranger, { id, base: "甲局", fullName: "x", shortName: "x" }),
    ).toEqual(notFound);
    expect(await moveOffice(stranger, { id, from: county, parentId: other })).toEqual(notFound);
    expect(await endOffice(stranger, { id, lastYear: 2025 })).toEqual(notFound);
    expect(await mergeOffice(stranger, { id, into: other, lastYear: 2025 })).toEqual(notFound);
    const details = { kind: "office", validFrom: null, signOff: true, ...unchanged } as const;
    expect(await changeOffice(stranger, { id, ...details })).toEqual(notFound);
  });

  test.each(["clerk", "supervisor", "reviewer"] as const)(
    "by a %s of the same office",
    async (role) => {
      const member = await createMember(county, role);
      expect(await findOffice(member, county)).toBeNull();
      expect(await listOffices(member, { under: county, search: "", page: 1 })).toMatchObject({
        total: 0,
      });
      expect(await endOffice(member, { id: await add("甲局"), lastYear: 2025 })).toMatchObject({
        reason: "not-found",
      });
    },
  );

  test("and the top itself is neither moved nor ended by its own administrator", async () => {
    const id = await add("甲局");
    expect(await moveOffice(administrator, { id: county, from: "", parentId: id })).toMatchObject({
      reason: "not-found",
    });
    expect(await endOffice(administrator, { id: county, lastYear: 2025 })).toMatchObject({
      reason: "not-found",
    });
  });
});

describe("a list of offices", () => {
  const file = (...rows: readonly string[]) =>
    new TextEncoder().encode(["编码,全称,简称,类别,上级编码,终止年度", ...rows].join("\n"));
  let prefix = 0;
  const codes = (...rows: readonly string[]) =>
    rows.map((row) => row.replaceAll("#", `N${prefix}-`));
  beforeEach(() => {
    prefix += 1;
  });

  async function take(...rows: readonly string[]) {
    const upload = { rootId: county, file: file(...codes(...rows)) };
    const plan = await planOfficeImport(administrator, upload);
    if (!plan.ok) return plan;
    return applyOfficeImport(administrator, { ...upload, mark: plan.value.mark });
  }

  test("is taken over as planned: created, then renamed, moved and ended by the next one", async () => {
    await take("#2,二所,,部门,#1", "#1,一局,,部门,", "#3,三所,,部门,#2");
    expect(await lastAudit()).toMatchObject({
      action: "organizations-imported",
      subject: county,
      detail: { count: 3, created: 3, renamed: 0, moved: 0, deactivated: 0 },
    });
    await take("#1,一局,,部门,", "#2,新二所,,部门,#4", "#4,四局,,部门,", "#3,三所,,部门,#2,2025");
    const { offices } = await listOffices(administrator, { under: county, search: "#", page: 1 });
    expect(offices).toEqual([]);
    const [first, second, third, fourth] = await Promise.all(
      codes("#1", "#2", "#3", "#4").map((code) =>
        prisma().organization.findUniqueOrThrow({
          where: { code },
          include: { formerNames: true },
        }),
      ),
    );
    expect(first?.path).toBe(`${county}/${first?.id}/`);
    expect(second).toMatchObject({ fullName: "新二所", formerNames: [{ fullName: "二所" }] });
    expect(third).toMatchObject({
      validTo: 2025,
      path: `${county}/${fourth?.id}/${second?.id}/${third?.id}/`,
    });
  });

  test("does nothing when something has changed since it was looked at, or a row is wrong", async () => {
    const upload = { rootId: county, file: file(...codes("#1,一局,,部门,")) };
    const plan = await planOfficeImport(administrator, upload);
    await take("#1,旧名,,部门,");
    const mark = plan.ok ? plan.value.mark : "";
    expect(await applyOfficeImport(administrator, { ...upload, mark })).toEqual({
      ok: false,
      reason: { kind: "stale" },
    });
    expect(await take("#5,五局,,部门,#5")).toMatchObject({
      reason: { kind: "bad-rows", problems: [{ row: 2, kind: "cycle" }] },
    });
  });

  test("of another subtree is not found, and a code used there is refused", async () => {
    await take("#1,一局,,部门,");
    const upload = { rootId: county, file: file(...codes("#1,一局,,部门,")) };
    expect(await planOfficeImport(stranger, upload)).toEqual({
      ok: false,
      reason: { kind: "not-found" },
    });
    const own = { ...upload, rootId: stranger.memberships[0]?.organizationId ?? "" };
    const plan = await planOfficeImport(stranger, own);
    const mark = plan.ok ? plan.value.mark : "";
    expect(await applyOfficeImport(stranger, { ...own, mark })).toEqual({
      ok: false,
      reason: { kind: "code-taken" },
    });
  });

  test("of 10,000 offices is taken over within a minute", async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, n) => `#${n},第${n}局,,部门,${n < 100 ? "" : `#${n % 100}`}`,
    );
    expect(await take(...rows)).toMatchObject({ ok: true });
    expect(await prisma().organization.count({ where: { path: { startsWith: county } } })).toBe(
      10_001,
    );
  });
});
