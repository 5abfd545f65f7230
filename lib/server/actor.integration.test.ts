import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDemoCast } from "@/prisma/seed";
import { requireActor, SignInRequired, signInRequiredDigest } from "./actor";
import type { TestDatabase } from "./database/test-database";
import { useTestDatabase } from "./database/test-offices";
import { prisma } from "./db";
import { listReports } from "./reports/queries";
import { saveFields } from "./reports/save-fields";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.drop());

test("nobody may act before there is a demo clerk", async () => {
  await expect(requireActor()).rejects.toThrow(SignInRequired);
});

test("the demo clerk acts while no real account exists, and not a moment longer", async () => {
  await seedDemoCast(database.url);
  const actor = await requireActor();
  expect(actor).toMatchObject({
    name: "周晓禾",
    memberships: [{ role: "clerk", organizationName: "青溪县民政局" }],
  });
  const [report] = await listReports(actor);
  const reportId = report?.id ?? "";
  expect(await saveFields(actor, reportId, [])).toMatchObject({ ok: true });

  const data = { username: "admin", email: "admin@nianbao.invalid", name: "正式账号" };
  await prisma().account.create({ data });
  await expect(requireActor()).rejects.toMatchObject({
    message: "系统已有正式账号，请登录。",
    digest: signInRequiredDigest,
  });
  expect(await saveFields(actor, reportId, [])).toEqual({ ok: false, reason: "not-found" });
});
