import { afterEach, beforeEach, expect, test } from "vitest";
import { seedDemoCast } from "@/prisma/seed";
import type { TestDatabase } from "../database/test-database";
import { signedInHeader, useTestDatabase } from "../database/test-offices";
import { prisma } from "../db";
import { demoPassword } from "../demo-switch";
import { createAdministrator, createFirstAdministrator, resetPassword } from "./administrators";
import { changePassword } from "./change-password";
import { wasGivenOut } from "./password-age";
import { isSetupToken, setupToken } from "./setup-link";
import { signIn } from "./sign-in";
import { takeAwayAtConsole } from "./take-away-second-factor";

const admin = { username: "Guanli01", name: "程思齐", organization: "云梦县人民政府" };
const password = "Tg7-morning-lake";
let database: TestDatabase;

beforeEach(async () => {
  database = await useTestDatabase();
});
afterEach(() => database.drop());

const open = (name: string, word: string) =>
  signIn({ username: name, password: word }, new Headers({ "x-real-ip": "192.0.2.1" }));

async function freshToken(): Promise<string> {
  return (await setupToken(database.url)) ?? expect.unreachable("there is an account");
}

function redeem(token: string, more: Partial<typeof admin & { password: string }> = {}) {
  return createFirstAdministrator(token, { ...admin, password, ...more }, "192.0.2.1");
}

test("the link of the first start makes one administrator of a root office, once", async () => {
  const token = await freshToken();
  expect(await isSetupToken(token)).toBe(true);
  const twice = await Promise.all([redeem(token), redeem(token, { username: "other" })]);
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await isSetupToken(token)).toBe(false);
  expect(await redeem(token, { username: "third" })).toEqual({
    ok: false,
    reason: "setup-link-invalid",
  });
  expect(await prisma().account.count()).toBe(1);
  expect(await prisma().organization.findMany()).toMatchObject([
    { fullName: admin.organization, parentId: null },
  ]);
  expect(await setupToken(database.url)).toBeNull();
});

test("the administrator of the first start signs in with the password she chose", async () => {
  expect(await redeem(await freshToken())).toMatchObject({ ok: true });
  expect(await open("guanli01", password)).toMatchObject({ ok: true });
  const account = await prisma().account.findFirstOrThrow({ include: { memberships: true } });
  expect(account).toMatchObject({ mustChangePassword: false, isDemo: false });
  expect(account.memberships).toMatchObject([{ role: "administrator" }]);
});

test("only the newest link works, for 24 hours, and the database does not hold it", async () => {
  const first = await freshToken();
  const token = await freshToken();
  expect([await isSetupToken(first), await isSetupToken(token)]).toEqual([false, true]);
  const [row] = await prisma().verification.findMany();
  expect(row?.value).not.toContain(token);
  expect(((row?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000).toBeCloseTo(24, 1);
  await prisma().verification.updateMany({ data: { expiresAt: new Date() } });
  expect(await redeem(token)).toMatchObject({ reason: "setup-link-invalid" });
});

test("a refused name or password does not use up the link", async () => {
  const token = await freshToken();
  expect(await redeem(token, { username: "a b" })).toMatchObject({ reason: "username-invalid" });
  expect(await redeem(token, { password: "short" })).toMatchObject({
    reason: "password-too-short",
  });
  expect(await redeem(token)).toMatchObject({ ok: true });
});

test("the first administrator of the console ends the demo", async () => {
  await seedDemoCast(database.url);
  expect(await open("zhouxiaohe", demoPassword)).toMatchObject({ ok: true });
  const created = await createAdministrator(admin);
  if (!created.ok) return expect.unreachable(created.reason);
  expect(await open(created.value.username, created.value.password)).toMatchObject({ ok: true });
  const [demo] = await prisma().account.findMany({ where: { username: "zhouxiaohe" } });
  expect(await open("zhouxiaohe", demoPassword)).toEqual({
    ok: false,
    reason: "wrong-credentials",
  });
  expect(demo?.isDemo).toBe(true);
  expect(await createAdministrator(admin)).toEqual({ ok: false, reason: "username-taken" });
});

test("the console takes a second factor away, for whoever has one", async () => {
  await createAdministrator(admin);
  const { id } = await prisma().account.findFirstOrThrow();
  expect(await takeAwayAtConsole("guanli01")).toEqual({ ok: false, reason: "no-second-factor" });
  await prisma().secondFactor.create({
    data: { accountId: id, secret: "", confirmedAt: new Date() },
  });
  expect(await takeAwayAtConsole("GUANLI01")).toEqual({ ok: true, value: null });
  expect(await prisma().secondFactor.count()).toBe(0);
  expect(await takeAwayAtConsole("nobody")).toEqual({ ok: false, reason: "unknown-account" });
});

test("a password of 90 days must be changed first; one of the last five does not come back", async () => {
  await redeem(await freshToken());
  const account = () => prisma().account.findFirstOrThrow({ include: { memberships: true } });
  const { id } = await account();
  const age = (days: number) =>
    prisma().credential.updateMany({
      data: { updatedAt: new Date(Date.now() - days * 86_400_000) },
    });
  await age(89);
  await open("guanli01", password);
  expect(await account()).toMatchObject({ mustChangePassword: false });
  await age(91);
  process.env.PASSWORD_MAX_DAYS = "0";
  await open("guanli01", password);
  expect(await account()).toMatchObject({ mustChangePassword: false });
  delete process.env.PASSWORD_MAX_DAYS;
  await open("guanli01", password);
  expect(await account()).toMatchObject({ mustChangePassword: true });
  expect(await wasGivenOut(id)).toBe(false);

  const passwords = [1, 2, 3, 4, 5, 6].map((at) => `${password}-${at}`);
  const changes = [password, ...passwords].slice(0, -1).map((current, at) => ({
    current,
    wanted: passwords[at] ?? "",
  }));
  for (const change of changes) expect(await changeOwn(change)).toMatchObject({ ok: true });
  expect(await account()).toMatchObject({ mustChangePassword: false });
  const [last = ""] = passwords.slice(-1);
  for (const wanted of passwords.slice(0, 5)) {
    expect(await changeOwn({ current: last, wanted })).toEqual({
      ok: false,
      reason: "password-used-before",
    });
  }
  expect(await changeOwn({ current: last, wanted: password })).toMatchObject({ ok: true });
});

/** The only account changes its password, as somebody who has just signed in. */
async function changeOwn(change: { readonly current: string; readonly wanted: string }) {
  const { id: accountId, username, name } = await prisma().account.findFirstOrThrow();
  const headers = new Headers(await signedInHeader({ accountId }));
  const person = {
    ...{ accountId, username, name, memberships: [], secondsToEnd: 60 },
    ...{ mustChangePassword: false, mustSetUpSecondFactor: false },
  };
  return changePassword(person, change, headers);
}

test("a reset gives a password to hand over; an unknown name gives none", async () => {
  await createAdministrator(admin);
  const word = await resetPassword("GUANLI01");
  expect(await open("guanli01", word ?? "")).toMatchObject({ ok: true });
  expect(await prisma().account.findFirst()).toMatchObject({ mustChangePassword: true });
  expect(await resetPassword("nobody")).toBeNull();
});
