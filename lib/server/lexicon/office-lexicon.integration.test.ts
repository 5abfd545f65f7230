import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { createMember, useTestDatabase } from "../database/test-offices";
import { prisma } from "../db";
import { changeLexicon, findOwnLexicon, lexiconFor } from "./office-lexicon";

let database: TestDatabase;
let county: string;
let bureau: string;
let administrator: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  const { id } = await prisma().organization.create({
    data: { fullName: "青溪县人民政府", shortName: "县政府", kind: "government" },
  });
  county = id;
  const below = { fullName: "青溪县水利局", shortName: "水利局", kind: "department" } as const;
  bureau = (await prisma().organization.create({ data: { ...below, parentId: county } })).id;
  administrator = await createMember(county, "administrator");
});
afterAll(() => database.drop());

const nothing = { typos: "", forbidden: "", offTopic: "", allowed: "", documents: "" };
const write = (office: string, revision: number, words: Partial<typeof nothing>, limits = {}) =>
  changeLexicon(administrator, { office, revision, lines: { ...nothing, ...words }, limits });
const pathOf = (id: string) =>
  prisma().organization.findUniqueOrThrow({ where: { id }, select: { path: true } });

test("an office's words add to those of the offices above it, and its own limits hold", async () => {
  const above = { overviewLongest: 1500, likenessToOthers: 0.9 };
  expect(await write(county, 0, { typos: "布署＝部署", allowed: "青溪通" }, above)).toMatchObject({
    ok: true,
  });
  expect(await write(bureau, 0, { allowed: "水务通" }, { overviewLongest: 1200 })).toMatchObject({
    ok: true,
  });
  expect(await lexiconFor(prisma(), await pathOf(bureau))).toMatchObject({
    typos: [["布署", "部署"]],
    allowed: ["青溪通", "水务通"],
    limits: { overviewLongest: 1200, likenessToOthers: 0.9 },
  });
  expect(await lexiconFor(prisma(), await pathOf(county))).toMatchObject({
    allowed: ["青溪通"],
    limits: { overviewLongest: 1500 },
  });
});

test("of two who change the same words at once, the second is told", async () => {
  const read = await findOwnLexicon(administrator, bureau);
  expect(read).toMatchObject({ organization: "青溪县水利局", revision: 1 });
  expect(await write(bureau, 1, { allowed: "水利通" })).toMatchObject({ ok: true });
  expect(await write(bureau, 1, { allowed: "水电通" })).toEqual({ ok: false, reason: "stale" });
  expect(await write(bureau, 0, { allowed: "水电通" })).toEqual({ ok: false, reason: "stale" });
});

test("a line that is none is told with its number, and nothing is kept", async () => {
  expect(await write(bureau, 2, { typos: "布署＝部署\n布署" })).toMatchObject({
    ok: false,
    reason: { kind: "no-pair", list: "typos", line: 2 },
  });
  expect(await findOwnLexicon(administrator, bureau)).toMatchObject({
    revision: 2,
    lexicon: { allowed: ["水利通"] },
  });
});

test("nobody but an administrator of the office reads or writes them", async () => {
  const clerk = await createMember(bureau, "clerk");
  const beside = await createMember(bureau, "administrator");
  const lexicon = { office: county, revision: 1, lines: nothing, limits: {} };
  for (const actor of [clerk, beside]) {
    expect(await findOwnLexicon(actor, county)).toBeNull();
    expect(await changeLexicon(actor, lexicon)).toEqual({ ok: false, reason: "not-found" });
  }
  expect(await findOwnLexicon(administrator, "no id")).toBeNull();
});

test("the audit log says who changed the words of which office", async () => {
  const entries = await prisma().auditEntry.findMany({ where: { action: "lexicon-changed" } });
  expect(entries.map(({ subject }) => subject)).toEqual([county, bureau, bureau]);
});
