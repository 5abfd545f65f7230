import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Actor, actorOf, type SignedIn } from "../actor";
import type { TestDatabase } from "../database/test-database";
import {
  createOffice,
  officeOf,
  signedInHeader,
  startDraft,
  useTestDatabase,
} from "../database/test-offices";
import { prisma } from "../db";
import { saveFields } from "../reports/save-fields";
import { changePassword } from "./change-password";
import { issuePassword } from "./issue-password";
import {
  isPasswordWanted,
  renewOwnRecoveryCodes,
  switchOffSecondFactor,
  switchOnSecondFactor,
} from "./own-second-factor";
import { offerSecondFactor, secondFactorOf } from "./second-factor";
import { signIn, signInAgain, signInWithCode } from "./sign-in";

const halfMinute = 30_000;
const now = new Date("2026-03-02T01:00:10Z");
let database: TestDatabase;
let member: Actor;
let password: string;
let headers: Headers;

beforeAll(async () => {
  database = await useTestDatabase();
});
beforeEach(async () => {
  process.env.SECOND_FACTOR_ROLES = "";
  await prisma().rateLimit.deleteMany();
  [member] = await createOffice();
  password = await prisma().$transaction((transaction) =>
    issuePassword(transaction, member.accountId),
  );
  await prisma().account.update({
    where: { id: member.accountId },
    data: { mustChangePassword: false },
  });
  headers = new Headers(await signedInHeader(member));
});
afterAll(() => database.drop());

const later = (steps: number) => new Date(now.getTime() + steps * halfMinute);
const person = (more: Partial<SignedIn> = {}): SignedIn => ({
  ...member,
  mustChangePassword: false,
  mustSetUpSecondFactor: false,
  secondsToEnd: 60,
  ...more,
});

/** What the program on her telephone shows at that moment. */
async function codeAt(moment: Date, secret: string): Promise<string> {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: moment.getTime() });
}

/** Switches it on as she does, and answers what her telephone and her paper hold from then on. */
async function switchOn() {
  await offerSecondFactor(member.accountId);
  const state = await secondFactorOf(member);
  const secret = state.kind === "offered" ? state.factor.secret : expect.unreachable(state.kind);
  const proof = { code: await codeAt(now, secret), password };
  const codes = await switchOnSecondFactor(person(), proof, headers, now);
  if (!codes.ok) return expect.unreachable(codes.reason);
  return { secret, recovery: codes.value };
}

/** The cookie a browser sends after this answer. */
function cookieOf(answer: Headers): Headers {
  const cookie = answer.getSetCookie().flatMap((line) => line.split(";").slice(0, 1));
  return new Headers({ cookie: cookie.join("; ") });
}

/** The browser after the right password. */
async function firstStep(): Promise<Headers> {
  const begun = await signIn({ username: member.username, password }, new Headers());
  if (!begun.ok) return expect.unreachable(begun.reason);
  expect(begun.value.codeWanted).toBe(true);
  return cookieOf(begun.value.headers);
}

const actor = (cookie: Headers) => actorOf(new Request("http://app", { headers: cookie }));
const account = () => prisma().account.findUniqueOrThrow({ where: { id: member.accountId } });

test("what is scanned names the product and the person, and is unreadable in the database", async () => {
  await offerSecondFactor(member.accountId);
  const state = await secondFactorOf(member);
  if (state.kind !== "offered") return expect.unreachable(state.kind);
  const { address, secret } = state.factor;
  expect(decodeURIComponent(address)).toMatch(/^otpauth:\/\/totp\/年报:/);
  expect(address).toContain(`secret=${secret}`);
  expect(secret).toHaveLength(32);
  const row = await prisma().secondFactor.findUniqueOrThrow({
    where: { accountId: member.accountId },
  });
  expect(row.secret).not.toContain(secret);
  // Another account cannot borrow it.
  const [stranger] = await createOffice();
  await prisma().secondFactor.create({ data: { ...row, accountId: stranger.accountId } });
  await expect(secondFactorOf(stranger)).rejects.toThrow();
});

test("a factor that is only offered asks nobody for a code", async () => {
  await offerSecondFactor(member.accountId);
  const opened = await signIn({ username: member.username, password }, new Headers());
  expect(opened).toMatchObject({ ok: true, value: { codeWanted: false } });
});

test("it is switched on with a code and the password; other browsers are signed out", async () => {
  const elsewhere = new Headers(await signedInHeader(member));
  await offerSecondFactor(member.accountId);
  for (const [proof, reason] of [
    [{ code: "000000", password }, "wrong-code"],
    [{ code: "000000", password: "wrong" }, "wrong-password"],
  ] as const) {
    expect(await switchOnSecondFactor(person(), proof, headers, now)).toEqual({
      ok: false,
      reason,
    });
  }
  const { recovery } = await switchOn();
  expect(new Set(recovery).size).toBe(10);
  expect(await actor(headers)).toMatchObject({ username: member.username });
  await expect(actor(elsewhere)).rejects.toThrow();
  expect(await secondFactorOf(member)).toEqual({ kind: "on", recoveryCodesLeft: 10 });
  const row = await prisma().secondFactor.findUniqueOrThrow({
    where: { accountId: member.accountId },
  });
  expect(row.recoveryCodes.join()).not.toContain(recovery[0]);
  // What was scanned cannot be seen again, nor be replaced without a code.
  await offerSecondFactor(member.accountId);
  expect(await secondFactorOf(member)).toMatchObject({ kind: "on" });
});

test("the password alone opens nothing; with the code there is a session", async () => {
  const { secret } = await switchOn();
  const step = await firstStep();
  await expect(actor(step)).rejects.toThrow();
  const code = await codeAt(later(1), secret);
  const opened = await signInWithCode(code, step, later(1));
  if (!opened.ok) return expect.unreachable(opened.reason);
  expect(await actor(cookieOf(opened.value.headers))).toMatchObject({ username: member.username });
  expect(await account()).toMatchObject({ failedSignIns: 0, lockedUntil: null });
});

test("a code counts from half a minute before to half a minute after, and once", async () => {
  const { secret } = await switchOn();
  const step = await firstStep();
  const at = async (shown: number, looked: number) =>
    (await signInWithCode(await codeAt(later(shown), secret), step, later(looked))).ok;
  expect(await at(2, 4)).toBe(false); // too late
  expect(await at(6, 4)).toBe(false); // too early
  expect(await at(3, 4)).toBe(true);
  expect(await at(3, 4)).toBe(false); // used
  expect(await at(2, 3)).toBe(false); // older than the one that was used
  expect(await at(5, 4)).toBe(true);
});

test("of two windows with the same code one is let in", async () => {
  const { secret } = await switchOn();
  const step = await firstStep();
  const code = await codeAt(later(2), secret);
  const both = await Promise.all([1, 2].map(() => signInWithCode(code, step, later(2))));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a code from paper lets in once, however it is typed", async () => {
  const { recovery } = await switchOn();
  const typed = (recovery[3] ?? "").toUpperCase().replace(/(.{4})/g, "$1 ");
  const step = await firstStep();
  const both = await Promise.all([1, 2].map(() => signInWithCode(typed, step, later(1))));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await secondFactorOf(member)).toMatchObject({ recoveryCodesLeft: 9 });
});

test("wrong codes lock as wrong passwords do, and a right password undoes none of them", async () => {
  await switchOn();
  const wrong = { username: member.username, password: "wrong" };
  expect(await signIn(wrong, new Headers())).toMatchObject({ ok: false });
  for (const guess of ["000000", "000001", "000002", "000003"]) {
    expect(await signInWithCode(guess, await firstStep(), now)).toMatchObject({
      reason: "wrong-code",
    });
  }
  expect((await account()).lockedUntil).not.toBeNull();
  expect(await signIn({ username: member.username, password }, new Headers())).toMatchObject({
    reason: "wrong-credentials",
  });
});

test("a right password at the fifth try leaves the code to be typed, and the next miss locks", async () => {
  const { secret } = await switchOn();
  await prisma().account.update({
    where: { id: member.accountId },
    data: { failedSignIns: 4 },
  });
  const step = await firstStep();
  expect(await account()).toMatchObject({ failedSignIns: 4, lockedUntil: null });
  expect(await signInWithCode("000000", step, now)).toMatchObject({ ok: false });
  expect((await account()).lockedUntil).not.toBeNull();
  const code = await codeAt(later(1), secret);
  expect(await signInWithCode(code, step, later(1))).toEqual({
    ok: false,
    reason: "wrong-code",
  });
});

test("twenty codes guessed at once count as five", async () => {
  await switchOn();
  const step = await firstStep();
  const guesses = Array.from({ length: 20 }, (_, at) =>
    signInWithCode(`00000${at % 10}`, step, now),
  );
  await Promise.all(guesses);
  expect(await account()).toMatchObject({ failedSignIns: 5, lockedUntil: expect.any(Date) });
});

test("the step is over after five minutes and without its cookie", async () => {
  const { secret } = await switchOn();
  const step = await firstStep();
  const over = { ok: false, reason: "step-over" };
  const code = await codeAt(later(1), secret);
  const sixMinutes = new Date(Date.now() + 6 * 60_000);
  expect(await signInWithCode(code, step, sixMinutes)).toEqual(over);
  expect(await signInWithCode(code, new Headers(), later(1))).toEqual(over);
  const forged = new Headers({ cookie: `nianbao-step=${encodeURIComponent('{"kind":"code"}.x')}` });
  expect(await signInWithCode(code, forged, later(1))).toEqual(over);
  await prisma().account.update({
    where: { id: member.accountId },
    data: { deactivatedAt: new Date() },
  });
  expect(await signInWithCode(code, step, later(1))).toMatchObject({ ok: false });
});

test("a page that stays open sends the password first, then both, and no cookie in between", async () => {
  const { secret } = await switchOn();
  const { username } = member;
  const again = (word: string, code: string | null) =>
    signInAgain({ username, password: word, code }, new Headers(), later(1));
  const asked = await again(password, null);
  if (!asked.ok) return expect.unreachable(asked.reason);
  expect(asked.value.codeWanted).toBe(true);
  expect([...asked.value.headers]).toEqual([]);
  const code = await codeAt(later(1), secret);
  expect(await again("wrong", code)).toEqual({ ok: false, reason: "wrong-credentials" });
  expect(await again(password, "000000")).toEqual({ ok: false, reason: "wrong-code" });
  expect((await account()).failedSignIns).toBe(2);
  const opened = await again(password, code);
  if (!opened.ok) return expect.unreachable(opened.reason);
  expect(await actor(cookieOf(opened.value.headers))).toMatchObject({ username });
});

test("switching off and new codes for paper need a code; both are in the log", async () => {
  const { secret, recovery } = await switchOn();
  const wrong = { ok: false, reason: "wrong-code" };
  expect(await switchOffSecondFactor(person(), "000000", headers, now)).toEqual(wrong);
  expect(await renewOwnRecoveryCodes(person(), "000000", headers, now)).toEqual(wrong);
  const code = await codeAt(later(1), secret);
  const renewed = await renewOwnRecoveryCodes(person(), code, headers, later(1));
  expect(renewed).toMatchObject({ ok: true });
  expect(await switchOffSecondFactor(person(), recovery[0] ?? "", headers, now)).toEqual(wrong);
  const fresh = renewed.ok ? (renewed.value[0] ?? "") : "";
  expect(await switchOffSecondFactor(person(), fresh, headers, now)).toEqual({
    ok: true,
    value: null,
  });
  await expect(actor(headers)).rejects.toThrow();
  expect(await secondFactorOf(member)).toEqual({ kind: "off" });
  const entries = await prisma().auditEntry.findMany({
    where: { subject: member.accountId, action: "second-factor-changed" },
    orderBy: { number: "asc" },
  });
  expect(entries.map(({ detail }) => detail)).toEqual([
    { to: "on" },
    { to: "new-recovery-codes" },
    { to: "off" },
  ]);
});

test("whose role demands it can do nothing before it is set up, and cannot switch it off", async () => {
  process.env.SECOND_FACTOR_ROLES = "clerk,reviewer";
  const draft = await startDraft(member);
  const opened = await signIn({ username: member.username, password }, new Headers());
  if (!opened.ok) return expect.unreachable(opened.reason);
  expect(opened.value.codeWanted).toBe(false);
  headers = cookieOf(opened.value.headers);
  await expect(actor(headers)).rejects.toMatchObject({ reason: "second-factor-required" });
  const { token } = await prisma().session.findFirstOrThrow({
    where: { accountId: member.accountId, awaitsSecondFactor: true },
  });
  expect(await saveFields({ ...member, sessionToken: token }, draft, [])).toEqual({
    ok: false,
    reason: "not-found",
  });
  // Not by way of another password either.
  const wanted = "Tg7-morning-lake";
  const limited = person({ mustSetUpSecondFactor: true });
  const changed = await changePassword(limited, { current: password, wanted }, headers);
  headers = changed.ok ? cookieOf(changed.value) : expect.unreachable(changed.reason);
  await expect(actor(headers)).rejects.toMatchObject({ reason: "second-factor-required" });

  expect(await isPasswordWanted(limited)).toBe(false);
  await offerSecondFactor(member.accountId);
  const state = await secondFactorOf(member);
  const secret = state.kind === "offered" ? state.factor.secret : "";
  const proof = { code: await codeAt(now, secret), password: "" };
  expect(await switchOnSecondFactor(limited, proof, headers, now)).toMatchObject({ ok: true });
  expect(await actor(headers)).toMatchObject({ username: member.username });
  const code = await codeAt(later(1), secret);
  expect(await switchOffSecondFactor(person(), code, headers, later(1))).toEqual({
    ok: false,
    reason: "demanded-by-role",
  });
});

test("a role that demands nothing asks for nothing", async () => {
  process.env.SECOND_FACTOR_ROLES = "administrator";
  const opened = await signIn({ username: member.username, password }, new Headers());
  if (!opened.ok) return expect.unreachable(opened.reason);
  expect(await actor(cookieOf(opened.value.headers))).toMatchObject({
    memberships: [{ organizationId: officeOf(member) }],
  });
});
