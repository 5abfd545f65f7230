import { verifyPassword } from "better-auth/crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Role } from "@/lib/report/workflow";
import type { Actor } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { createMember, useTestDatabase } from "../database/test-offices";
import { prisma } from "../db";
import {
  bindAccount,
  createAccount,
  deactivateAccount,
  grantRole,
  reactivateAccount,
  resetPassword,
  takeAwaySecondFactor,
  withdrawRole,
} from "./commands";
import { findAccount, listAccounts } from "./queries";

let database: TestDatabase;
let county: string;
let office: string;
let administrator: Actor;
let stranger: Actor;
const now = new Date();

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  county = await add("青溪县人民政府", null);
  office = await add("民政局", county);
  administrator = await createMember(county, "administrator");
  stranger = await createMember(await add("云岭县人民政府", null), "administrator");
});

async function add(fullName: string, parentId: string | null): Promise<string> {
  const data = { fullName, shortName: fullName, kind: "office", parentId } as const;
  return (await prisma().organization.create({ data })).id;
}

let people = 0;
async function create(role: Role = "clerk", actor = administrator, organizationId = office) {
  people += 1;
  const username = `Clerk${people}`;
  const created = await createAccount(actor, { username, name: "何一帆", organizationId, role });
  const account = await prisma().account.findUnique({
    where: { username: username.toLowerCase() },
    include: { credentials: true, memberships: true, sessions: true },
  });
  return { created, account, id: account?.id ?? "" };
}

const lastAudit = () => prisma().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });

const signInOnce = (accountId: string) =>
  prisma().session.create({
    data: { accountId, token: crypto.randomUUID(), expiresAt: new Date(Date.now() + 60_000) },
  });

const sessionsOf = (accountId: string) => prisma().session.count({ where: { accountId } });

test("a new account has a password that is told once, runs out and must be changed", async () => {
  const { created, account } = await create();
  const password = created.ok ? created.value.password : "";
  expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(account).toMatchObject({
    mustChangePassword: true,
    isDemo: false,
    memberships: [{ organizationId: office, role: "clerk" }],
  });
  expect(account?.passwordExpiresAt?.getTime()).toBeGreaterThan(now.getTime());
  const hash = account?.credentials[0]?.password ?? "";
  expect(await verifyPassword({ hash, password })).toBe(true);
  expect(await lastAudit()).toMatchObject({
    action: "account-created",
    subject: account?.id,
    username: administrator.username,
    detail: { role: "clerk", organization: office },
  });
});

test("a user name is taken once, however it is written", async () => {
  await create();
  const again = {
    username: `CLERK${people}`,
    name: "x",
    organizationId: office,
    role: "clerk",
  } as const;
  expect(await createAccount(administrator, again)).toEqual({
    ok: false,
    reason: "username-taken",
  });
});

test("a user name nobody could type again is refused", async () => {
  const account = { username: "a b", name: "x", organizationId: office, role: "clerk" } as const;
  expect(await createAccount(administrator, account)).toEqual({
    ok: false,
    reason: "username-invalid",
  });
});

test("a reset gives another password, opens a lock and ends every session", async () => {
  const { id, created } = await create();
  await signInOnce(id);
  await prisma().account.update({
    where: { id },
    data: { mustChangePassword: false, lockedUntil: new Date(Date.now() + 60_000) },
  });
  const reset = await resetPassword(administrator, { id });
  expect(reset.ok && created.ok && reset.value.password !== created.value.password).toBe(true);
  expect(await prisma().account.findUnique({ where: { id } })).toMatchObject({
    mustChangePassword: true,
    lockedUntil: null,
  });
  expect(await sessionsOf(id)).toBe(0);
});

test("her second factor is taken away, once, and her sessions end", async () => {
  const { id } = await create();
  await prisma().secondFactor.create({
    data: { accountId: id, secret: "", confirmedAt: new Date() },
  });
  await signInOnce(id);
  expect(await findAccount(administrator, id)).toMatchObject({ secondFactor: true });
  expect(await takeAwaySecondFactor(stranger, { id })).toMatchObject({ reason: "not-found" });
  expect(await takeAwaySecondFactor(administrator, { id })).toEqual({ ok: true, value: null });
  expect(await sessionsOf(id)).toBe(0);
  expect(await lastAudit()).toMatchObject({
    action: "second-factor-changed",
    subject: id,
    detail: { to: "taken-away" },
  });
  expect(await takeAwaySecondFactor(administrator, { id })).toMatchObject({
    reason: "no-second-factor",
  });
});

test("binding to the identity provider is her administrator's to do, and not for oneself", async () => {
  Object.assign(process.env, {
    OIDC_ISSUER: "http://sso.example",
    OIDC_CLIENT_ID: "nianbao",
    OIDC_CLIENT_SECRET: "secret",
    NIANBAO_URL: "http://nianbao.example",
  });
  const { id } = await create();
  const subject = "subject-1";
  expect(await bindAccount(stranger, { id, subject })).toMatchObject({ reason: "not-found" });
  expect(await bindAccount(administrator, { id: administrator.accountId, subject })).toMatchObject({
    reason: "own-account",
  });
  expect(await bindAccount(administrator, { id, subject })).toEqual({ ok: true, value: null });
  expect(await findAccount(administrator, id)).toMatchObject({ ssoSubject: subject });
  expect(await lastAudit()).toMatchObject({ action: "account-changed", subject: id });
  expect(await bindAccount(administrator, { id, subject: "" })).toEqual({ ok: true, value: null });
  expect(await findAccount(administrator, id)).toMatchObject({ ssoSubject: null });
  delete process.env.OIDC_ISSUER;
});

test("nobody gets around the old password or the code of her own account by way of this page", async () => {
  const own = { id: administrator.accountId };
  const refused = { ok: false, reason: "own-account" };
  expect(await resetPassword(administrator, own)).toEqual(refused);
  expect(await takeAwaySecondFactor(administrator, own)).toEqual(refused);
});

test("a closed account has no sessions, and is opened again", async () => {
  const { id } = await create();
  await signInOnce(id);
  expect(await deactivateAccount(administrator, { id }, now)).toEqual({ ok: true, value: null });
  expect(await sessionsOf(id)).toBe(0);
  expect(await deactivateAccount(administrator, { id }, now)).toMatchObject({ reason: "stale" });
  expect(await findAccount(administrator, id)).toMatchObject({ deactivated: true });
  expect(await reactivateAccount(administrator, { id })).toEqual({ ok: true, value: null });
  expect(await deactivateAccount(administrator, { id: administrator.accountId }, now)).toEqual({
    ok: false,
    reason: "own-account",
  });
});

test("roles are granted and withdrawn, each ends the sessions, and the last one stays", async () => {
  const { id } = await create();
  await signInOnce(id);
  const reviewer = { id, organizationId: county, role: "reviewer" } as const;
  expect(await grantRole(administrator, reviewer)).toEqual({ ok: true, value: null });
  expect(await sessionsOf(id)).toBe(0);
  expect(await grantRole(administrator, reviewer)).toMatchObject({ reason: "stale" });
  const both = await Promise.all([
    withdrawRole(administrator, reviewer),
    withdrawRole(administrator, { id, organizationId: office, role: "clerk" }),
  ]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "last-role" });
});

test("nobody else finds the account or makes one in the office", async () => {
  const { id } = await create();
  const notFound = { ok: false, reason: "not-found" };
  const clerk = await createMember(office, "clerk");
  for (const person of [stranger, clerk, await createMember(county, "reviewer")]) {
    expect((await create("clerk", person)).created).toEqual(notFound);
    expect(await resetPassword(person, { id })).toEqual(notFound);
    expect(await deactivateAccount(person, { id }, now)).toEqual(notFound);
    expect(await reactivateAccount(person, { id })).toEqual(notFound);
    const role = { id, organizationId: office, role: "administrator" } as const;
    expect(await grantRole(person, role)).toEqual(notFound);
    expect(await withdrawRole(person, { ...role, role: "clerk" })).toEqual(notFound);
    expect(await findAccount(person, id)).toBeNull();
    expect((await listAccounts(person, { search: "", page: 1 })).accounts).not.toContainEqual(
      expect.objectContaining({ id }),
    );
  }
});

test("who belongs to another subtree too is neither closed nor reset from one of them", async () => {
  const { id } = await create();
  const elsewhere = await add("别县民政局", stranger.memberships[0]?.organizationId ?? "");
  await prisma().membership.create({
    data: { accountId: id, organizationId: elsewhere, role: "clerk" },
  });
  const outside = { ok: false, reason: "outside-subtree" };
  expect(await resetPassword(administrator, { id })).toEqual(outside);
  expect(await deactivateAccount(administrator, { id }, now)).toEqual(outside);
  expect((await findAccount(administrator, id))?.roles).toHaveLength(1);
});

test("accounts are found by user name, name and office", async () => {
  const { id } = await create();
  for (const search of [`CLERK${people}`, "何一帆", "民政"]) {
    const { accounts } = await listAccounts(administrator, { search, page: 1 });
    expect(accounts).toContainEqual(expect.objectContaining({ id }));
  }
  expect(await listAccounts(administrator, { search: "没有", page: 1 })).toMatchObject({
    total: 0,
  });
});
