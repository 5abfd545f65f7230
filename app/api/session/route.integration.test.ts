import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/server/actor";
import type { TestDatabase } from "@/lib/server/database/test-database";
import { demoClerk, signedInHeader, useTestDatabase } from "@/lib/server/database/test-offices";
import { prisma } from "@/lib/server/db";
import { seedDemoCast } from "@/prisma/seed";
import { GET, POST } from "./route";

let database: TestDatabase;
let clerk: Actor;
let cookie: { readonly cookie: string };

beforeAll(async () => {
  database = await useTestDatabase();
  await seedDemoCast(database.url);
  clerk = await demoClerk();
});
beforeEach(async () => {
  await prisma().session.deleteMany();
  cookie = await signedInHeader(clerk);
});
afterAll(() => database.drop());

const minute = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minute);

function asked(headers: Record<string, string> = cookie): Request {
  return new Request("http://app/api/session", { headers: { host: "app", ...headers } });
}

async function secondsLeft(response: Response): Promise<number> {
  const { secondsLeft } = await response.json();
  return Math.round(secondsLeft / 60);
}

test("asking what is left of a session does not keep it alive, going on does", async () => {
  await prisma().session.updateMany({ data: { expiresAt: inMinutes(2) } });
  expect(await secondsLeft(await GET(asked()))).toBe(2);
  expect(await secondsLeft(await GET(asked()))).toBe(2);
  expect(await secondsLeft(await POST(asked()))).toBe(30);
  expect(await secondsLeft(await GET(asked()))).toBe(30);
});

test("after 12 hours nothing keeps a session alive, and that is said before", async () => {
  await prisma().session.updateMany({
    data: { createdAt: inMinutes(-12 * 60 + 5), expiresAt: inMinutes(30) },
  });
  const answer = await (await POST(asked())).json();
  expect(answer).toEqual({ secondsLeft: expect.any(Number), renewable: false });
  expect(Math.round(answer.secondsLeft / 60)).toBe(5);
});

test.each([
  ["over", () => prisma().session.updateMany({ data: { expiresAt: inMinutes(-1) } })],
  ["revoked", () => prisma().session.deleteMany()],
])("a session that is %s is not brought back", async (_, end) => {
  await end();
  expect((await GET(asked())).status).toBe(401);
  expect((await POST(asked())).status).toBe(401);
});

test("nobody and another site get no answer", async () => {
  expect((await GET(asked({}))).status).toBe(401);
  expect((await POST(asked({}))).status).toBe(401);
  expect((await POST(asked({ ...cookie, origin: "http://evil.example" }))).status).toBe(403);
});
