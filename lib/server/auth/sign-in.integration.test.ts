import { hashPassword } from "better-auth/crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { seedDemoCast } from "@/prisma/seed";
import { actorOf } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { useTestDatabase } from "../database/test-offices";
import { closeDatabase, prisma } from "../db";
import { demoPassword } from "../demo-switch";
import { auth } from "./auth";
import { signIn, signOut } from "./sign-in";

const username = "zhouxiaohe";
let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
  await seedDemoCast(database.url);
});
beforeEach(async () => {
  await prisma().session.deleteMany();
  await prisma().rateLimit.deleteMany();
  await prisma().account.updateMany({ data: { failedSignIns: 0, lockedUntil: null } });
});
afterAll(() => database.drop());

function from(address: string, more: Record<string, string> = {}): Headers {
  return new Headers({ "x-real-ip": address, ...more });
}

function attempt(password: string, address = "192.0.2.1", name = username) {
  return signIn({ username: name, password }, from(address));
}

/** The cookie a browser would send after this answer. */
function cookieOf(answer: Headers): string {
  return answer
    .getSetCookie()
    .flatMap((line) => line.split(";").slice(0, 1))
    .join("; ");
}

test("the right password opens a session whose cookie no script can read", async () => {
  const opened = await attempt(demoPassword);
  if (!opened.ok) return expect.unreachable(opened.reason);
  const [cookie] = opened.value.headers.getSetCookie();
  expect(cookie).toMatch(/^nianbao=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  const request = new Request("http://app", {
    headers: { cookie: cookieOf(opened.value.headers) },
  });
  expect(await actorOf(request)).toMatchObject({ username, name: "周晓禾" });
  expect(await prisma().session.findMany()).toMatchObject([{ ipAddress: "192.0.2.1" }]);
});

test("a user name is known in any case, a password only as it is", async () => {
  expect(await attempt(demoPassword, "192.0.2.1", "ZhouXiaohe")).toMatchObject({ ok: true });
  expect(await attempt(demoPassword.toUpperCase())).toMatchObject({ ok: false });
});

test("a cookie planted before is not taken over", async () => {
  const first = await attempt(demoPassword);
  const planted = first.ok ? cookieOf(first.value.headers) : "";
  const second = await signIn(
    { username, password: demoPassword },
    from("192.0.2.1", { cookie: planted }),
  );
  expect(second.ok && cookieOf(second.value.headers)).not.toBe(planted);
});

test("signing out ends the session in the database", async () => {
  const opened = await attempt(demoPassword);
  const cookie = opened.ok ? cookieOf(opened.value.headers) : "";
  await signOut(new Headers({ cookie }));
  expect(await prisma().session.count()).toBe(0);
  await expect(actorOf(new Request("http://app", { headers: { cookie } }))).rejects.toThrow();
});

test("20 wrong guesses at once from 20 addresses count five and lock", async () => {
  const guesses = Array.from({ length: 20 }, (_, at) => attempt("wrong", `192.0.2.${at}`));
  expect(new Set((await Promise.all(guesses)).map((guess) => guess.ok))).toEqual(new Set([false]));
  const account = await prisma().account.findUniqueOrThrow({ where: { username } });
  expect(account.failedSignIns).toBe(5);
  const minutes = ((account.lockedUntil?.getTime() ?? 0) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(14);
  expect(await attempt(demoPassword)).toEqual({ ok: false, reason: "wrong-credentials" });
});

test("a lock ends after its time, and the count begins anew", async () => {
  const data = { failedSignIns: 5, lockedUntil: new Date(Date.now() - 1) };
  await prisma().account.update({ where: { username }, data });
  expect(await attempt("wrong")).toMatchObject({ ok: false });
  expect(await prisma().account.findUniqueOrThrow({ where: { username } })).toMatchObject({
    failedSignIns: 1,
    lockedUntil: null,
  });
  expect(await attempt(demoPassword)).toMatchObject({ ok: true });
  expect(await prisma().account.findUniqueOrThrow({ where: { username } })).toMatchObject({
    failedSignIns: 0,
  });
});

test("unknown, locked, deactivated and expired all answer as a wrong password does, with one hash computed", async () => {
  const data = { lockedUntil: new Date(Date.now() + 60_000) };
  await prisma().account.update({ where: { username: "shenzhiyuan" }, data });
  await prisma().account.update({
    where: { username: "linruoxi" },
    data: { deactivatedAt: new Date() },
  });
  await prisma().account.update({
    where: { username: "heyifan" },
    data: { passwordExpiresAt: new Date(Date.now() - 1) },
  });
  const { password: hasher } = await auth().$context;
  const hash = vi.spyOn(hasher, "hash");
  const verify = vi.spyOn(hasher, "verify");
  for (const name of [username, "nobody", "shenzhiyuan", "linruoxi", "heyifan"]) {
    const before = hash.mock.calls.length + verify.mock.calls.length;
    expect(await attempt("wrong", "192.0.2.1", name)).toEqual({
      ok: false,
      reason: "wrong-credentials",
    });
    expect([name, hash.mock.calls.length + verify.mock.calls.length]).toEqual([name, before + 1]);
  }
  vi.restoreAllMocks();
});

test("an address may try 30 times a minute, counted for all instances; others are not kept waiting", async () => {
  const tries: Awaited<ReturnType<typeof attempt>>[] = [];
  while (tries.length < 32) {
    const together = Array.from({ length: 8 }, () => attempt("wrong", "192.0.2.9", "nobody"));
    tries.push(...(await Promise.all(together)));
  }
  expect(tries.filter((one) => !one.ok && one.reason === "too-many-attempts")).toHaveLength(2);
  expect(await attempt(demoPassword, "192.0.2.10")).toMatchObject({ ok: true });
  await prisma().rateLimit.updateMany({ data: { lastRequest: BigInt(Date.now() - 61_000) } });
  expect(await attempt(demoPassword, "192.0.2.9")).toMatchObject({ ok: true });
});

test("with the demo switched off its accounts do not open", async () => {
  process.env.DEMO = "0";
  expect(await attempt(demoPassword)).toEqual({ ok: false, reason: "wrong-credentials" });
  process.env.DEMO = "1";
});

test("a name in Chinese signs in, and only the whole of a password of 128 characters opens", async () => {
  const long = `${"海aB3-xyz".repeat(15)}aB3-xyzQ`;
  expect([...long]).toHaveLength(128);
  const subject = await personNamed("民政局01", long);
  expect(await attempt(long, "192.0.2.1", "民政局01")).toMatchObject({ ok: true });
  expect(await attempt(`${long.slice(0, -1)}R`, "192.0.2.1", "民政局01")).toMatchObject({
    ok: false,
  });
  expect(await prisma().session.count({ where: { accountId: subject } })).toBe(1);
});

test("behind https the cookie is for this host alone and never travels in clear", async () => {
  process.env.NIANBAO_URL = "https://nianbao.example.gov.cn";
  await closeDatabase(); // and with it the settings that the library was made with
  const opened = await attempt(demoPassword);
  if (!opened.ok) return expect.unreachable(opened.reason);
  const [cookie = ""] = opened.value.headers.getSetCookie();
  expect(cookie).toMatch(
    /^__Host-nianbao=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  const request = new Request("http://app", {
    headers: { cookie: cookieOf(opened.value.headers) },
  });
  expect(await actorOf(request)).toMatchObject({ username });
  delete process.env.NIANBAO_URL;
  await closeDatabase();
});

/** A person of the demo with a name and a password of her own; her id. */
async function personNamed(name: string, password: string): Promise<string> {
  const { id } = await prisma().account.create({
    data: { username: name, email: `${name}@nianbao.invalid`, name: "苏念安", isDemo: true },
  });
  await prisma().credential.create({
    data: {
      holderId: id,
      providerId: "credential",
      subject: id,
      password: await hashPassword(password),
    },
  });
  return id;
}
