import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "../database/test-database";
import { createOffice, signedInHeader, useTestDatabase } from "../database/test-offices";
import { prisma } from "../db";
import { clearExpired } from "./clear-expired";

let database: TestDatabase;
beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

test("what is over goes away, what may still be used stays", async () => {
  const [clerk, other] = await createOffice();
  await signedInHeader(clerk);
  const token = (name: string) => ({ accountId: other.accountId, token: name });
  await prisma().session.createMany({
    data: [
      { ...token("just over"), expiresAt: hours(-0.5) },
      { ...token("idle"), expiresAt: hours(-2) },
      { ...token("old"), expiresAt: hours(0.4), createdAt: hours(-14) },
    ],
  });
  await prisma().verification.createMany({
    data: [
      { identifier: "setup", value: "over", expiresAt: hours(-0.01) },
      { identifier: "setup", value: "good", expiresAt: hours(1) },
    ],
  });
  await prisma().rateLimit.createMany({
    data: [
      { key: "quiet", count: 3, lastRequest: BigInt(hours(-2).getTime()) },
      { key: "busy", count: 30, lastRequest: BigInt(Date.now()) },
    ],
  });
  await prisma().secondFactor.createMany({
    data: [
      { accountId: clerk.accountId, secret: "being set up" },
      { accountId: other.accountId, secret: "in use", confirmedAt: new Date() },
    ],
  });
  const [stranger] = await createOffice();
  await prisma().secondFactor.create({ data: { accountId: stranger.accountId, secret: "left" } });

  await Promise.all([clearExpired(), clearExpired()]);

  const sessions = await prisma().session.findMany({ where: { accountId: other.accountId } });
  expect(sessions.map((one) => one.token)).toEqual(["just over"]);
  expect(await prisma().session.count()).toBe(2);
  expect(await prisma().verification.findMany()).toMatchObject([{ value: "good" }]);
  expect(await prisma().rateLimit.findMany()).toMatchObject([{ key: "busy" }]);
  const kept = (await prisma().secondFactor.findMany()).map(({ secret }) => secret);
  expect(kept.sort()).toEqual(["being set up", "in use"]);
});
