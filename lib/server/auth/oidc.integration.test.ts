import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  type Misbehaviour,
  type OidcProvider,
  oidcClient,
  startOidcProvider,
} from "@/lib/fixtures/oidc-provider";
import { type Actor, actorOf } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { createOffice, useTestDatabase } from "../database/test-offices";
import { prisma } from "../db";
import { bindAtConsole } from "./bind-at-console";
import { bindSubject } from "./bind-subject";
import { issuePassword } from "./issue-password";
import { beginSso, finishSso } from "./oidc-sign-in";
import { switchOnSecondFactor } from "./own-second-factor";
import { offerSecondFactor, secondFactorOf } from "./second-factor";
import { signIn, signInWithCode } from "./sign-in";
import { pendingStep } from "./step-cookie";

const from = { "x-real-ip": "192.0.2.1" };
let database: TestDatabase;
let provider: OidcProvider;
let member: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  provider = await startOidcProvider();
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: oidcClient.id,
    OIDC_CLIENT_SECRET: oidcClient.secret,
    NIANBAO_URL: "http://nianbao.example",
    SECOND_FACTOR_ROLES: "",
  });
});
beforeEach(async () => {
  provider.misbehave({});
  await prisma().rateLimit.deleteMany();
  await prisma().credential.deleteMany();
  [member] = await createOffice();
});
afterAll(async () => {
  await provider.close();
  await database.drop();
});

const now = () => new Date();
const bind = (accountId: string, subject: string | null = "subject-1") =>
  prisma().$transaction((transaction) => bindSubject(transaction, accountId, subject));

/** The cookie a browser sends after this answer. */
function cookieOf(answer: Headers): Headers {
  const cookie = answer.getSetCookie().flatMap((line) => line.split(";").slice(0, 1));
  return new Headers({ ...from, cookie: cookie.join("; ") });
}

/** To the provider and back, as far as its redirect; the provider signs in whoever comes. */
async function comeBack(next = "/") {
  const begun = await beginSso(next, now());
  if (!begun.ok) return expect.unreachable(begun.reason);
  const answer = await fetch(begun.value.address, { redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "");
  return {
    search: back.search,
    cookies: cookieOf(begun.value.headers),
    address: begun.value.address,
  };
}

async function walk() {
  const { search, cookies } = await comeBack();
  return finishSso(search, cookies, now());
}

const actor = (headers: Headers) => actorOf(new Request("http://app", { headers }));
const lastAudit = () => prisma().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });
const rejected = { ok: false, reason: "sso-rejected" };

test("whoever is bound is let in, with a session like any other, and goes where she wanted", async () => {
  await bind(member.accountId);
  const { search, cookies, address } = await comeBack("/reports/1?cell=x");
  const asked = new URL(address).searchParams;
  expect(asked.get("redirect_uri")).toBe("http://nianbao.example/api/sign-in/oidc/callback");
  expect(asked.get("code_challenge_method")).toBe("S256");
  const opened = await finishSso(search, cookies, now());
  if (!opened.ok) return expect.unreachable(opened.reason);
  expect(opened.value).toMatchObject({ next: "/reports/1?cell=x", codeWanted: false });
  expect(await actor(cookieOf(opened.value.headers))).toMatchObject({ username: member.username });
  expect(await lastAudit()).toMatchObject({ action: "sign-in", subject: member.accountId });
  const session = await prisma().session.findFirstOrThrow({
    where: { accountId: member.accountId },
  });
  expect(session.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(30 * 60_000);
  expect(session.ipAddress).toBe("192.0.2.1");
});

test.each<[string, Misbehaviour]>([
  ["a signature of another key", { signature: "foreign" }],
  ["no signature", { signature: "none" }],
  ["another issuer", { claims: { iss: "http://evil.example" } }],
  ["another audience", { claims: { aud: "another-client" } }],
  ["a time that is over", { claims: { exp: Math.floor(Date.now() / 1000) - 3_600 } }],
  ["another nonce", { claims: { nonce: "another" } }],
  ["no nonce", { claims: { nonce: undefined } }],
  ["no subject", { claims: { sub: undefined } }],
])("%s is refused, and told to nobody but the log", async (_, wrong) => {
  await bind(member.accountId);
  provider.misbehave(wrong);
  expect(await walk()).toEqual(rejected);
  expect(await lastAudit()).toMatchObject({
    action: "sign-in-failed",
    subject: null,
    detail: { cause: "sso-rejected" },
  });
  expect(await prisma().session.count({ where: { accountId: member.accountId } })).toBe(0);
});

test("an answer counts only in the browser that asked, with the state it was given, once", async () => {
  await bind(member.accountId);
  const [mine, other] = [await comeBack(), await comeBack()];
  expect(await finishSso(mine.search, new Headers(from), now())).toEqual(rejected);
  expect(await finishSso(mine.search, other.cookies, now())).toEqual(rejected);
  const without = new URLSearchParams(mine.search);
  without.delete("state");
  expect(await finishSso(`?${without}`, mine.cookies, now())).toEqual(rejected);
  const late = new Date(Date.now() + 6 * 60_000);
  expect(await finishSso(mine.search, mine.cookies, late)).toEqual(rejected);
  expect(await finishSso(mine.search, mine.cookies, now())).toMatchObject({ ok: true });
  expect(await finishSso(mine.search, mine.cookies, now())).toEqual(rejected);
});

test("nobody is signed up, nor found by any other mark than the subject of this issuer", async () => {
  const accounts = await prisma().account.count();
  await prisma().account.update({
    where: { id: member.accountId },
    data: { email: "someone@example.gov.cn" },
  });
  await prisma().credential.create({
    data: {
      holderId: member.accountId,
      providerId: "oidc http://before.example",
      subject: "subject-1",
    },
  });
  provider.misbehave({ claims: { email: "someone@example.gov.cn", email_verified: true } });
  const { search, cookies } = await comeBack();
  expect(await finishSso(search, cookies, now())).toEqual({ ok: false, reason: "sso-unbound" });
  expect(await prisma().account.count()).toBe(accounts);
  const entry = await lastAudit();
  expect(entry).toMatchObject({ detail: { cause: "sso-unbound" } });
  expect(
    JSON.stringify(entry, (_, value) => (typeof value === "bigint" ? `${value}` : value)),
  ).not.toContain("subject-1");
});

test("a deactivated person is refused in the same words", async () => {
  await bind(member.accountId);
  await prisma().account.update({
    where: { id: member.accountId },
    data: { deactivatedAt: now() },
  });
  expect(await walk()).toEqual({ ok: false, reason: "sso-unbound" });
  expect(await lastAudit()).toMatchObject({
    username: member.username,
    detail: { cause: "deactivated" },
  });
});

test("a subject is bound to one account; binding anew ends the sessions", async () => {
  await bind(member.accountId);
  const opened = await walk();
  const [stranger] = await createOffice();
  expect(await bind(stranger.accountId)).toEqual({ ok: false, reason: "subject-taken" });
  expect(opened.ok && (await actor(cookieOf(opened.value.headers)))).toBeTruthy();
  await bind(member.accountId, null);
  if (opened.ok) await expect(actor(cookieOf(opened.value.headers))).rejects.toThrow();
  expect(await walk()).toMatchObject({ reason: "sso-unbound" });
  expect(await bind(stranger.accountId)).toEqual({ ok: true, value: null });
});

test("the console binds an account by its user name, and unbinds it; the log tells of both", async () => {
  const { username, accountId } = member;
  expect(await bindAtConsole("nobody", "subject-1")).toEqual({
    ok: false,
    reason: "unknown-account",
  });
  expect(await bindAtConsole(username.toUpperCase(), "subject-1")).toMatchObject({ ok: true });
  expect(await walk()).toMatchObject({ ok: true });
  expect(await bindAtConsole(username, null)).toMatchObject({ ok: true });
  expect(await walk()).toMatchObject({ ok: false });
  const where = { subject: accountId, action: "account-changed" };
  expect(await prisma().auditEntry.findMany({ where })).toMatchObject([
    { username: null, detail: { fields: ["sso"] } },
    { username: null },
  ]);
});

test("a password that was given out and never used is void with the binding; one of her own stays", async () => {
  const issue = () => prisma().$transaction((one) => issuePassword(one, member.accountId));
  const unused = await issue();
  await bind(member.accountId);
  const { username } = member;
  expect(await signIn({ username, password: unused }, new Headers(from))).toMatchObject({
    ok: false,
  });
  const opened = await walk();
  expect(opened.ok && (await actor(cookieOf(opened.value.headers)))).toMatchObject({ username });
  const own = await issue();
  const data = { mustChangePassword: false };
  await prisma().account.update({ where: { id: member.accountId }, data });
  await bind(member.accountId, "subject-2");
  expect(await signIn({ username, password: own }, new Headers(from))).toMatchObject({ ok: true });
});

test("a code of ours is asked for where the role demands it, and there alone", async () => {
  await bind(member.accountId);
  await offerSecondFactor(member.accountId);
  const state = await secondFactorOf(member);
  const secret = state.kind === "offered" ? state.factor.secret : "";
  const clock = new TOTP({ secret: Secret.fromBase32(secret) });
  const person = {
    ...member,
    mustChangePassword: false,
    mustSetUpSecondFactor: false,
    secondsToEnd: 60,
  };
  const proof = { code: clock.generate(), password: "" };
  expect(await switchOnSecondFactor(person, proof, new Headers(from), now())).toMatchObject({
    ok: true,
  });
  expect(await walk()).toMatchObject({ ok: true, value: { codeWanted: false } });

  process.env.SECOND_FACTOR_ROLES = "clerk";
  const begun = await walk();
  process.env.SECOND_FACTOR_ROLES = "";
  if (!begun.ok) return expect.unreachable(begun.reason);
  expect(begun.value.codeWanted).toBe(true);
  const step = cookieOf(begun.value.headers);
  await expect(actor(step)).rejects.toThrow();
  const soon = new Date(Date.now() + 30_000);
  const code = clock.generate({ timestamp: soon.getTime() });
  const opened = await signInWithCode(code, step, soon);
  expect(opened.ok && (await actor(cookieOf(opened.value.headers)))).toMatchObject({
    username: member.username,
  });
});

test("with the provider away the answer says so, passwords still work, and it is back by itself", async () => {
  const { issuer } = provider;
  const port = Number(new URL(issuer).port);
  await provider.close();
  expect(await beginSso("/", now())).toEqual({ ok: false, reason: "sso-unavailable" });
  const password = await prisma().$transaction((one) => issuePassword(one, member.accountId));
  const { username } = member;
  expect(await signIn({ username, password }, new Headers(from))).toMatchObject({ ok: true });
  provider = await startOidcProvider(port);
  expect(await beginSso("/", now())).toMatchObject({ ok: true });
  const { search, cookies } = await comeBack();
  await provider.close();
  expect(await finishSso(search, cookies, now())).toEqual({ ok: false, reason: "sso-unavailable" });
  provider = await startOidcProvider(port);
});

test("an address may come back 30 times a minute, like one that types passwords", async () => {
  await prisma().rateLimit.create({
    data: { key: "sign-in 192.0.2.1", count: 30, lastRequest: BigInt(Date.now()) },
  });
  expect(await walk()).toEqual({ ok: false, reason: "too-many-attempts" });
});

test("the cookie of the way there opens nothing else", async () => {
  const { cookies } = await comeBack();
  expect(pendingStep("code", cookies, now())).toBeNull();
  await expect(actor(cookies)).rejects.toThrow();
});

test("without settings there is no identity provider, and half a setting is told in Chinese", async () => {
  const { OIDC_ISSUER, OIDC_CLIENT_SECRET } = process.env;
  delete process.env.OIDC_ISSUER;
  expect(await beginSso("/", now())).toEqual({ ok: false, reason: "sso-off" });
  expect(await bind(member.accountId)).toEqual({ ok: false, reason: "sso-off" });
  Object.assign(process.env, { OIDC_ISSUER });
  delete process.env.OIDC_CLIENT_SECRET;
  await expect(beginSso("/", now())).rejects.toThrow("须设置环境变量 OIDC_CLIENT_SECRET");
  Object.assign(process.env, { OIDC_CLIENT_SECRET });
});
