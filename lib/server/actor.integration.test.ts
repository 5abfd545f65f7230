import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDemoCast } from "@/prisma/seed";
import { actorOf, SignInRequired } from "./actor";
import { sessionCookie } from "./auth/session-cookie";
import type { TestDatabase } from "./database/test-database";
import { createMember, demoClerk, signedInHeader, useTestDatabase } from "./database/test-offices";
import { prisma } from "./db";
import { listReports } from "./reports/queries";
import { saveFields } from "./reports/save-fields";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
  await seedDemoCast(database.url);
});
afterAll(() => database.drop());

function as(headers: Record<string, string>) {
  return actorOf(new Request("http://app", { headers }));
}

test("a session's cookie proves who acts, with every membership", async () => {
  const { accountId } = await demoClerk();
  expect(await as(await signedInHeader({ accountId }))).toEqual({
    accountId,
    username: "zhouxiaohe",
    name: "周晓禾",
    mustChangePassword: false,
    mustSetUpSecondFactor: false,
    secondsToEnd: expect.any(Number),
    memberships: [
      {
        role: "clerk",
        organizationId: expect.any(String),
        organizationName: "青溪县民政局",
        path: expect.stringMatching(/^([0-9a-f-]{36}\/){3}$/),
      },
    ],
  });
});

test.each<[string, (cookie: string) => string]>([
  ["no cookie", () => ""],
  ["a cookie without signature", (cookie) => cookie.split(".")[0] ?? ""],
  ["another token under the same signature", (cookie) => cookie.replace(/=./, "=%")],
  ["a signature that is cut short", (cookie) => cookie.slice(0, -8)],
  ["a broken encoding", (cookie) => `${cookie}%`],
  ["a token that no session has", () => sessionCookie(randomUUID())],
])("%s proves nothing", async (_, change) => {
  const { cookie } = await signedInHeader(await demoClerk());
  await expect(as({ cookie: change(cookie) })).rejects.toThrow(SignInRequired);
});

test("a session is over after 30 idle minutes, after 12 hours, and when its row is gone", async () => {
  const clerk = await demoClerk();
  for (const end of [
    { expiresAt: new Date() },
    { createdAt: new Date(Date.now() - 12 * 3_600_000) },
    null,
  ]) {
    const headers = await signedInHeader(clerk);
    await expect(as(headers)).resolves.toMatchObject({ username: clerk.username });
    const where = { accountId: clerk.accountId };
    if (end) await prisma().session.updateMany({ where, data: end });
    else await prisma().session.deleteMany({ where });
    await expect(as(headers)).rejects.toThrow(SignInRequired);
  }
});

test("who asks stays signed in, and no longer than 30 minutes from then", async () => {
  const headers = await signedInHeader(await demoClerk());
  await prisma().session.updateMany({ data: { expiresAt: new Date(Date.now() + 60_000) } });
  await as(headers);
  const { expiresAt } = await prisma().session.findFirstOrThrow({
    orderBy: { updatedAt: "desc" },
  });
  expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(29 * 60_000);
  expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(30 * 60_000);
});

test("with a password given out by somebody else nothing can be done but change it", async () => {
  const { memberships } = await demoClerk();
  const member = await createMember(memberships[0]?.organizationId ?? "", "clerk");
  const headers = await signedInHeader(member);
  await prisma().account.update({
    where: { id: member.accountId },
    data: { mustChangePassword: true },
  });
  await expect(as(headers)).rejects.toMatchObject({ reason: "password-change-required" });
});

test("a deactivated person is out at once", async () => {
  const { memberships } = await demoClerk();
  const member = await createMember(memberships[0]?.organizationId ?? "", "clerk");
  const headers = await signedInHeader(member);
  const data = { deactivatedAt: new Date() };
  await prisma().account.update({ where: { id: member.accountId }, data });
  await expect(as(headers)).rejects.toThrow(SignInRequired);
});

test("the demo cast acts while no real account exists, and not a moment longer", async () => {
  const actor = await demoClerk();
  const headers = await signedInHeader(actor);
  const [report] = await listReports(actor);
  const reportId = report?.id ?? "";
  expect(await saveFields(actor, reportId, [])).toMatchObject({ ok: true });

  const data = { username: "admin", email: "admin@nianbao.invalid", name: "正式账号" };
  await prisma().account.create({ data });
  await expect(as(headers)).rejects.toThrow(SignInRequired);
  expect(await saveFields(actor, reportId, [])).toEqual({ ok: false, reason: "not-found" });
});
