import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { longestText } from "@/lib/report/limits";
import type { Actor } from "@/lib/server/actor";
import type { TestDatabase } from "@/lib/server/database/test-database";
import {
  createOffice,
  demoClerk,
  operation,
  signedInHeader,
  startDraft,
  useTestDatabase,
} from "@/lib/server/database/test-offices";
import { closeDatabase, prisma } from "@/lib/server/db";
import { largestBody } from "@/lib/server/read-json";
import { findReport } from "@/lib/server/reports/queries";
import { saveDoor } from "@/lib/server/reports/save-door";
import { cellsOf, narrativeAddress } from "@/lib/template/cells";
import { ogi2021 } from "@/lib/template/ogi-2021";
import { seedDemoCast } from "@/prisma/seed";
import { PUT } from "./route";

const [cell] = cellsOf(ogi2021);
const count = cell?.address ?? "";
const [section] = ogi2021.sections;
const narrative = narrativeAddress(section?.key ?? "");
/** A text is sent with its length, a blob as a stream without. */
type Body = string | Blob;
type Save = {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
};
type Door = readonly [name: string, ask: (save: Save) => Promise<Response>];

/** A save is one function behind two doors, and is the same through both. */
const doors: readonly Door[] = [
  ["through Next", askNext],
  ["past Next", askServer],
];

function askNext({ id, headers, body: given }: Save): Promise<Response> {
  const body = typeof given === "string" ? given : given.stream();
  const init: RequestInit & { duplex: "half" } = { method: "PUT", headers, body, duplex: "half" };
  const request = new Request(`http://app/api/reports/${id}/fields`, init);
  return PUT(request, { params: Promise.resolve({ id }) });
}

/** As the server of the app does: at its own door first, and what is left there goes to Next. */
async function askServer(save: Save): Promise<Response> {
  const server = createServer(async (message, response) => {
    if (saveDoor(message, response)) return;
    const answer = await askNext(save);
    response.writeHead(answer.status, [...answer.headers].flat()).end(await answer.text());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  const answer = await send(port, save);
  server.close();
  server.closeAllConnections();
  return answer;
}

function send(port: number, { id, headers, body }: Save): Promise<Response> {
  const options = { port, method: "PUT", path: `/api/reports/${id}/fields`, headers };
  return new Promise((resolve, reject) => {
    const call = request(options, async (message) => {
      const got = Object.entries(message.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]);
      const init = { status: message.statusCode ?? 0, headers: got };
      resolve(new Response(Buffer.concat(await message.toArray()), init));
    });
    call.once("error", reject);
    if (typeof body !== "string") call.flushHeaders();
    new Blob([body]).arrayBuffer().then((bytes) => call.end(Buffer.from(bytes)), reject);
  });
}

describe.each(doors)("%s", (_door, ask) => {
  let database: TestDatabase;
  let draft: string;
  let clerk: Actor;
  let signedIn: { readonly cookie: string };

  beforeAll(async () => {
    database = await useTestDatabase();
    await seedDemoCast(database.url);
    clerk = await demoClerk();
    signedIn = await signedInHeader(clerk);
    draft = await startDraft(clerk);
  });
  beforeEach(() => prisma().reportField.deleteMany({ where: { reportId: draft } }));
  afterAll(() => database.drop());

  async function put(body: Body, more: Record<string, string> = {}, id = draft) {
    const headers = { host: "app", "content-type": "application/json", ...signedIn, ...more };
    const response = await ask({ id, headers, body });
    return { response, status: response.status, body: await response.json() };
  }

  function putOperations(operations: readonly unknown[], id = draft) {
    return put(JSON.stringify({ accountId: clerk.accountId, operations }), {}, id);
  }

  async function storedFields() {
    return (await findReport(clerk, draft))?.report.fields;
  }

  test("a save is answered with what became of each edit, and no cache keeps the answer", async () => {
    const sent = operation(count, "１２");
    const { response, status, body } = await putOperations([sent]);
    expect(status).toBe(200);
    expect(body).toEqual({
      results: [{ opId: sent.opId, status: "applied", version: 1 }],
      revision: expect.any(Number),
      savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("content-length")).toBe(String(JSON.stringify(body).length));
    expect(await storedFields()).toEqual(new Map([[count, 12]]));
  });

  test.each<[string, unknown]>([
    ["a NUL and half a character", "前\u0000后\ud800"],
    ["30 digits as text", "123456789012345678901234567890"],
    ["markup", "<img src=x onerror=alert(1)>"],
  ])("%s is stored as text without harm", async (_, value) => {
    expect(await putOperations([operation(narrative, String(value))])).toMatchObject({
      status: 200,
    });
    const kept = String(value).replace("\u0000", "").replace("\ud800", "\ufffd");
    expect((await storedFields())?.get(narrative)).toBe(kept);
  });

  test.each<[string, unknown]>([
    ["an operation without base", { operations: [{ ...operation(count, 1), base: undefined }] }],
    ["a negative base", { operations: [{ ...operation(count, 1), base: -1 }] }],
    ["a base that overflows", { operations: [{ ...operation(count, 1), base: 2 ** 31 }] }],
    ["an id that is none", { operations: [{ ...operation(count, 1), opId: "1" }] }],
    ["an unknown key", { operations: [{ ...operation(count, 1), status: "submitted" }] }],
    ["a list as value", { operations: [{ ...operation(count, 1), value: [1] }] }],
    ["a value of unknown shape", { operations: [{ ...operation(count, 1), value: { raw: 1 } }] }],
    ["a number that lost its digits", { operations: [{ ...operation(count, 1), value: 1e30 }] }],
    ["no operation", { operations: [] }],
    ["too many operations", { operations: Array.from({ length: 501 }, () => operation(count, 1)) }],
    [
      "a total, a state or an actor beside",
      { operations: [operation(count, 1)], status: "signed" },
    ],
    ["a list", []],
    ["null", null],
  ])("%s is refused and nothing is stored", async (_, body) => {
    const named = isObject(body) ? { accountId: clerk.accountId, ...body } : body;
    expect(await put(JSON.stringify(named))).toMatchObject({
      status: 400,
      body: { reason: "invalid-request" },
    });
    expect(await storedFields()).toEqual(new Map());
  });

  test("__proto__ is an unknown key", async () => {
    const body = `{"accountId":"${clerk.accountId}","operations":[{"opId":"${crypto.randomUUID()}","address":"${count}","base":0,"value":{"raw":"1","__proto__":{"x":1}}}]}`;
    expect(await put(body)).toMatchObject({ status: 400 });
  });

  test.each(["", "{", '{"operations":[}'])("malformed JSON %j is refused", async (body) => {
    expect(await put(body)).toMatchObject({ status: 400, body: { reason: "malformed-json" } });
  });

  test("another content type and another site are refused", async () => {
    const body = JSON.stringify({ accountId: clerk.accountId, operations: [operation(count, 1)] });
    expect(await put(body, { "content-type": "text/plain" })).toMatchObject({ status: 415 });
    expect(await put(body, { origin: "http://evil.example" })).toMatchObject({ status: 403 });
    expect(await put(body, { "sec-fetch-site": "cross-site" })).toMatchObject({ status: 403 });
    expect(await storedFields()).toEqual(new Map());
  });

  test("a narrative of 2 MB is refused, whole or streamed", async () => {
    const body = JSON.stringify({
      accountId: clerk.accountId,
      operations: [operation(narrative, "x".repeat(2_000_000))],
    });
    expect(await put(body)).toMatchObject({ status: 413, body: { reason: "body-too-large" } });
    expect(await put(new Blob([body]))).toMatchObject({ status: 413 });
    expect(await put("1", { "content-length": String(largestBody + 1) })).toMatchObject({
      status: 413,
    });
    expect(await storedFields()).toEqual(new Map());
  });

  test("a text beyond its limit is refused with its name and both lengths", async () => {
    const long = "x".repeat(longestText + 1);
    expect(await putOperations([operation(count, 1), operation(narrative, long)])).toMatchObject({
      status: 422,
      body: {
        reason: "text-too-long",
        addresses: [narrative],
        message: `一、总体情况现有 100001 字，超过 100000 字的上限，未保存。请删减后再试。`,
      },
    });
    expect(await storedFields()).toEqual(new Map());
  });

  test("an unknown address is refused by name", async () => {
    expect(await putOperations([operation("tables.requests.x.y", 1)])).toMatchObject({
      status: 422,
      body: {
        reason: "unknown-address",
        addresses: ["tables.requests.x.y"],
        message: expect.stringContaining("tables.requests.x.y"),
      },
    });
  });

  test("a report of another unit is not found", async () => {
    const [stranger] = await createOffice("青溪县水利局");
    const foreign = await startDraft(stranger);
    for (const id of [foreign, "x", "00000000-0000-4000-8000-000000000000"]) {
      expect(await putOperations([operation(count, 666)], id)).toMatchObject({
        status: 404,
        body: { reason: "not-found", message: expect.stringContaining("找不到") },
      });
    }
    expect((await findReport(stranger, foreign))?.versions).toEqual({});
  });

  test("what one person typed is not saved in the name of the next one at the same computer", async () => {
    const [next] = await createOffice("青溪县统计局");
    const body = JSON.stringify({ accountId: clerk.accountId, operations: [operation(count, 1)] });
    expect(await put(body, await signedInHeader(next))).toMatchObject({
      status: 401,
      body: { reason: "other-account", message: expect.stringContaining("另一个账号") },
    });
    expect(await storedFields()).toEqual(new Map());
  });

  test("whose edits they are has to be said", async () => {
    expect(await put(JSON.stringify({ operations: [operation(count, 1)] }))).toMatchObject({
      status: 400,
    });
  });

  test("a report that is no draft is locked", async () => {
    await prisma().report.update({ where: { id: draft }, data: { status: "submitted" } });
    expect(await putOperations([operation(count, 1)])).toMatchObject({
      status: 409,
      body: { reason: "locked" },
    });
    await prisma().report.update({ where: { id: draft }, data: { status: "draft" } });
  });

  test("a stale save shows the other value and keeps it", async () => {
    await putOperations([operation(count, 3)]);
    expect(await putOperations([operation(count, 4)])).toMatchObject({
      status: 200,
      body: { results: [{ status: "conflict", value: 3, version: 1, author: "周晓禾" }] },
    });
    expect((await storedFields())?.get(count)).toBe(3);
  });

  test("while the database is away nothing is called saved, and saving goes on when it is back", async () => {
    await closeDatabase();
    const { DATABASE_URL } = process.env;
    process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/nowhere";
    const { response, status, body } = await putOperations([operation(count, 3)]);
    await closeDatabase();
    process.env.DATABASE_URL = DATABASE_URL;
    expect({ status, body }).toMatchObject({
      status: 503,
      body: { reason: "database-unavailable" },
    });
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await putOperations([operation(count, 3)])).toMatchObject({ status: 200 });
  });

  test("a connection that breaks between two saves costs at most one answer", async () => {
    await prisma().$queryRaw`SELECT 1`;
    await breakConnections();
    const sent = operation(count, 3);
    const answers = [await putOperations([sent]), await putOperations([sent])];
    expect([200, 503]).toContain(answers[0]?.status);
    expect(answers[1]).toMatchObject({ status: 200 });
    expect((await storedFields())?.get(count)).toBe(3);
  });

  test("as soon as there is a real account the demo clerk is asked to sign in", async () => {
    const data = { username: "admin", email: "admin@nianbao.invalid", name: "正式账号" };
    await prisma().account.create({ data });
    expect(await putOperations([operation(count, 9)])).toMatchObject({
      status: 401,
      body: { reason: "sign-in-required", message: "登录已过期或尚未登录，请重新登录。" },
    });
  });

  async function breakConnections(): Promise<void> {
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    await client
      .query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      )
      .finally(() => client.end());
  }
});

function isObject(body: unknown): body is object {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}
