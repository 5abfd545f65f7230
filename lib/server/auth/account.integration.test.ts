import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Actor, actorOf, type SignedIn } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { createOffice, officeOf, signedInHeader, useTestDatabase } from "../database/test-offices";
import { prisma } from "../db";
import { changePassword } from "./change-password";
import { issuePassword } from "./issue-password";
import { endAllSessions, openSessions } from "./sessions";
import { signIn } from "./sign-in";

const wanted = "Tg7-morning-lake";
let database: TestDatabase;
let member: Actor;
let password: string;
let headers: Headers;

beforeAll(async () => {
  database = await useTestDatabase();
});
beforeEach(async () => {
  [member] = await createOffice();
  password = await prisma().$transaction((transaction) =>
    issuePassword(transaction, member.accountId),
  );
  headers = new Headers(await signedInHeader(member));
});
afterAll(() => database.drop());

function person(): SignedIn {
  return {
    ...member,
    mustChangePassword: true,
    mustSetUpSecondFactor: false,
    secondsToEnd: 60,
  };
}

function isSignedIn(cookie: Headers = headers): Promise<boolean> {
  return actorOf(new Request("http://app", { headers: cookie })).then(
    () => true,
    () => false,
  );
}

function account() {
  return prisma().account.findUniqueOrThrow({ where: { id: member.accountId } });
}

async function audited(): Promise<readonly string[]> {
  const where = { subject: member.accountId };
  const rows = await prisma().auditEntry.findMany({ where, orderBy: { number: "asc" } });
  return rows.map(({ action }) => action);
}

test("a password given out lets in once to choose another, for 72 hours", async () => {
  const { username } = member;
  expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(await signIn({ username, password }, headers)).toMatchObject({ ok: true });
  const { mustChangePassword, passwordExpiresAt } = await account();
  expect(mustChangePassword).toBe(true);
  const hours = ((passwordExpiresAt?.getTime() ?? 0) - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(71.9);
  expect(hours).toBeLessThanOrEqual(72);

  const changed = await changePassword(person(), { current: password, wanted }, headers);
  expect(changed).toMatchObject({ ok: true });
  expect(await account()).toMatchObject({ mustChangePassword: false, passwordExpiresAt: null });
  expect(await signIn({ username, password }, headers)).toMatchObject({ ok: false });
  expect(await signIn({ username, password: wanted }, headers)).toMatchObject({ ok: true });
  expect(await audited()).toEqual(["sign-in", "password-changed", "sign-in-failed", "sign-in"]);
});

test("a new password ends every session and gives this browser another token", async () => {
  const elsewhere = new Headers(await signedInHeader(member));
  const changed = await changePassword(person(), { current: password, wanted }, headers);
  if (!changed.ok) return expect.unreachable(changed.reason);
  const cookie = changed.value.getSetCookie().at(-1)?.split(";")[0] ?? "";
  expect([await isSignedIn(elsewhere), await isSignedIn(headers)]).toEqual([false, false]);
  expect(await isSignedIn(new Headers({ cookie }))).toBe(true);
});

test.each([
  ["wrong", wanted, "wrong-password"],
  ["", "short", "password-too-short"],
  ["", "Qingxi-青溪县民政局-1", "password-contains-name"],
] as const)("the change from %j to %s is refused: %s", async (current, wish, reason) => {
  const change = { current: current || password, wanted: wish };
  expect(await changePassword(person(), change, headers)).toEqual({ ok: false, reason });
  expect(await isSignedIn()).toBe(false); // the password given out still has to be changed
});

test("guessing the old password in an open session locks as signing in does", async () => {
  for (const at of [1, 2, 3, 4, 5]) {
    await changePassword(person(), { current: `guess ${at}`, wanted }, headers);
  }
  expect(await changePassword(person(), { current: password, wanted }, headers)).toEqual({
    ok: false,
    reason: "wrong-password",
  });
});

test("resetting lifts a lock and ends the sessions of before", async () => {
  await prisma().account.update({
    where: { id: member.accountId },
    data: { mustChangePassword: false, failedSignIns: 5, lockedUntil: new Date(2100, 0) },
  });
  expect(await isSignedIn()).toBe(true);
  password = await prisma().$transaction((transaction) =>
    issuePassword(transaction, member.accountId),
  );
  expect(await isSignedIn()).toBe(false);
  expect(await signIn({ username: member.username, password }, headers)).toMatchObject({
    ok: true,
  });
});

test.each<[string, () => Promise<unknown>]>([
  [
    "another role",
    () =>
      prisma().membership.create({
        data: {
          accountId: member.accountId,
          organizationId: officeOf(member),
          role: "supervisor",
        },
      }),
  ],
  [
    "a role taken away",
    () => prisma().membership.deleteMany({ where: { accountId: member.accountId } }),
  ],
  [
    "deactivation",
    () =>
      prisma().account.update({
        where: { id: member.accountId },
        data: { deactivatedAt: new Date() },
      }),
  ],
])("%s ends the sessions at once", async (_, change) => {
  await prisma().account.update({
    where: { id: member.accountId },
    data: { mustChangePassword: false },
  });
  expect(await isSignedIn()).toBe(true);
  await change();
  expect(await isSignedIn()).toBe(false);
  expect(await prisma().session.count({ where: { accountId: member.accountId } })).toBe(0);
});

test("a person sees where she is signed in, only she, and ends it all at once", async () => {
  const [stranger] = await createOffice();
  await signedInHeader(stranger);
  await signedInHeader(member);
  expect((await openSessions(member, headers)).map(({ current }) => current).sort()).toEqual([
    false,
    true,
  ]);
  await endAllSessions(member, headers);
  expect(await openSessions(member, headers)).toEqual([]);
  expect(await openSessions(stranger, headers)).toHaveLength(1);
  expect(await audited()).toEqual(["sessions-ended"]);
});
