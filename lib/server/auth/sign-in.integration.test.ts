import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { seedDemoCast } from "@/prisma/seed";
import { actorOf } from "../actor";
import type { TestDatabase } from "../database/test-database";
import { useTestDatabase } from "../database/test-offices";
import { prisma } from "../db";
import { demoPassword } from "../demo-switch";
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
  const [cookie] = opened.value.getSetCookie();
  expect(cookie).toMatch(/^nianbao=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  const request = new Request("http://app", { headers: { cookie: cookieOf(opened.value) } });
  expect(await actorOf(request)).toMatchObject({ username, name: "周晓禾" });
  expect(await prisma().session.findMany()).toMatchObject([{ ipAddress: "192.0.2.1" }]);
});

test("a user name is known in any case, a password only as it is", async () => {
  expect(await attempt(demoPassword, "192.0.2.1", "ZhouXiaohe")).toMatchObject({ ok: true });
  expect(await attempt(demoPassword.toUpperCase())).toMatchObject({ ok: false });
});

test("a cookie planted before is not taken over", async () => {
  const first = await attempt(demoPassword);
  const planted = first.ok ? cookieOf(first.value) : "";
  const second = await signIn(
    { username, password: demoPassword },
    from("192.0.2.1", { cookie: planted }),
  );
  expect(second.ok && cookieOf(second.value)).not.toBe(planted);
});

test("signing out ends the session in the database", async () => {
  const opened = await attempt(demoPassword);
  const cookie = opened.ok ? cookieOf(opened.value) : "";
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

test("unknown, locked, deactivated and expired all answer as a wrong password does, and as slowly", async () => {
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
  const wrong = await fastest(username);
  for (const name of ["nobody", "shenzhiyuan", "linruoxi", "heyifan"]) {
    expect([name, (await fastest(name)) / wrong > 0.5]).toEqual([name, true]);
  }
});

test("an address may try 30 times a minute, counted for all instances; others are not kept waiting", async () => {
  const tries = await Promise.all(
    Array.from({ length: 32 }, () => attempt("wrong", "192.0.2.9", "nobody")),
  );
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

/** What the answer takes when nothing else on the machine is in its way. */
async function fastest(name: string): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 4; at += 1) {
    const start = performance.now();
    expect(await attempt("wrong", `192.0.2.${at}`, name)).toEqual({
      ok: false,
      reason: "wrong-credentials",
    });
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
