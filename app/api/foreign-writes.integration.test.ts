import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDatabase } from "@/lib/server/database/test-database";
import { demoClerk, signedInHeader, useTestDatabase } from "@/lib/server/database/test-offices";
import { seedDemoCast } from "@/prisma/seed";

const app = fileURLToPath(new URL("..", import.meta.url));
const routes = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((file) =>
  /(^|[\\/])route\.tsx?$/.test(file),
);
const reading = ["GET", "HEAD", "OPTIONS"];
const methods = [...reading, "POST", "PUT", "PATCH", "DELETE"];
const unknown = "00000000-0000-4000-8000-000000000000";
const foreign: readonly Record<string, string>[] = [
  { origin: "https://evil.example" },
  { origin: "null" },
  { origin: "http://app:3001" },
  { "sec-fetch-site": "cross-site" },
  { origin: "http://app", "sec-fetch-site": "same-site" },
];

let database: TestDatabase;
let cookie: { readonly cookie: string };

beforeAll(async () => {
  database = await useTestDatabase();
  await seedDemoCast(database.url);
  cookie = await signedInHeader(await demoClerk());
});
afterAll(() => database.drop());

type Handler = (request: Request, context: object) => Promise<Response>;

/** What a route exports as the framework sees it, however it was written. */
async function handlersOf(file: string): Promise<readonly (readonly [string, Handler])[]> {
  const exported: Record<string, Handler> = await import(join(app, file));
  return Object.entries(exported).filter(([name]) => methods.includes(name));
}

function sent(method: string, headers: Record<string, string>): Request {
  const type = { host: "app", "content-type": "application/json" };
  return new Request("http://app/api", {
    method,
    headers: { ...type, ...cookie, ...headers },
    body: "{}",
  });
}

describe.each(routes)("%s", (file) => {
  test("answers 403 to every write that another site sends with the person's cookie", async () => {
    const handlers = await handlersOf(file);
    expect(handlers).not.toEqual([]);
    const writing = handlers.filter(([method]) => !reading.includes(method));
    for (const [method, handle] of writing) {
      for (const headers of foreign) {
        const context = { params: Promise.resolve({ id: unknown }) };
        const { status } = await handle(sent(method, headers), context);
        expect([method, headers, status]).toEqual([method, headers, 403]);
      }
    }
  });
});

test("some routes do write", async () => {
  const names = (await Promise.all(routes.map(handlersOf))).flat().map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(["POST", "PUT"]));
});
