import { afterAll, beforeAll, expect, test } from "vitest";
import { hostileTexts } from "@/lib/fixtures/hostile-texts";
import { auditActions } from "@/lib/report/audit-action";
import { listAccounts } from "./accounts/queries";
import type { Actor } from "./actor";
import { auditQuestion, listAudit } from "./audit-log/queries";
import { signIn } from "./auth/sign-in";
import type { TestDatabase } from "./database/test-database";
import { createMember, useTestDatabase } from "./database/test-offices";
import { prisma } from "./db";
import { listDesk } from "./desk/desk";
import { listOffices } from "./organizations/queries";

const question = { year: 2025, view: "due", order: "name", today: "2026-01-05" } as const;
let database: TestDatabase;
let office: string;
let administrator: Actor;
let reviewer: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  const data = { fullName: "青溪县人民政府", shortName: "青溪县", kind: "office" } as const;
  office = (await prisma().organization.create({ data })).id;
  administrator = await createMember(office, "administrator");
  reviewer = await createMember(office, "reviewer");
});
afterAll(() => database.drop());

test.each(hostileTexts)(
  "whoever searches for %j finds nothing, and nothing fails",
  async (text) => {
    const search = { search: `${text}.`, page: 1 };
    expect(await listAccounts(administrator, search)).toMatchObject({ total: 0 });
    expect(await listOffices(administrator, { under: office, ...search })).toMatchObject({
      total: 0,
    });
    const asked = { username: text, action: text, from: text, to: text, before: text };
    expect(await listAudit(administrator, auditQuestion(asked, auditActions))).toEqual([]);
    expect(await listDesk(reviewer, { ...question, search: `${text}.` })).toEqual([]);
  },
);

test.each(hostileTexts.map((username, place) => [username, `203.0.113.${place}`] as const))(
  "%j as a user name is refused like any wrong one",
  async (username, address) => {
    const headers = new Headers({ "x-real-ip": address });
    expect(await signIn({ username, password: "Correct-Horse-9" }, headers)).toEqual({
      ok: false,
      reason: "wrong-credentials",
    });
  },
);
