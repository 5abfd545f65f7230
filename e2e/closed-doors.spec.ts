import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { betterAuth } from "better-auth/minimal";
import { admin } from "better-auth/plugins/admin";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { username } from "better-auth/plugins/username";
import { demoPassword, expect, signedOut, signIn, test } from "./fixtures";

/** What a form of another site can send without being asked for leave. */
const formTypes = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"];
const unknown = "00000000-0000-4000-8000-000000000000";

test.describe("of the sign-in library", () => {
  test.use(signedOut);

  test("no endpoint is open, whichever plugin brings it", async ({ request }) => {
    const paths = libraryPaths();
    expect(paths.length).toBeGreaterThan(40);
    for (const place of paths.flatMap((one) => [`/api/auth${one}`, `/api${one}`])) {
      for (const method of ["GET", "POST"]) {
        const response = await request.fetch(place, {
          method,
          data: method === "POST" ? {} : null,
        });
        expect([method, place, response.status()]).toEqual([method, place, 404]);
      }
    }
  });
});

test("no route takes anything from another site, or from a form", async ({ request, baseURL }) => {
  const doors = await changingRoutes();
  expect(doors).toContainEqual({
    method: "PUT",
    address: "/api/reports/[id]/fields",
    readsBody: true,
  });
  // With a query all are answered by Next, without it some are answered before.
  const spellings = doors.flatMap((door) => [door, { ...door, address: `${door.address}?next` }]);
  for (const { method, address, readsBody } of spellings) {
    const door = { method, place: address.replaceAll(/\[\w+\]/g, unknown) };
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { origin: baseURL ?? "", "sec-fetch-site": "same-site" },
    ]) {
      expect([address, headers, await knock(request, door, headers)]).toEqual([
        address,
        headers,
        403,
      ]);
    }
    for (const type of readsBody ? formTypes : []) {
      expect([address, type, await knock(request, door, { "content-type": type })]).toEqual([
        address,
        type,
        415,
      ]);
    }
  }
});

test.describe("what a client writes into its request", () => {
  test.use({
    ...signedOut,
    extraHTTPHeaders: {
      "x-real-ip": "203.0.113.7",
      "x-forwarded-for": "203.0.113.8",
      forwarded: "for=203.0.113.9",
    },
  });

  test("never becomes its address: not in the count of tries, the session or the log", async ({
    page,
    database,
  }) => {
    await database.query("DELETE FROM rate_limit");
    await page.goto("/login");
    await signIn(page, "sunianan", demoPassword);
    const { rows: counted } = await database.query("SELECT key FROM rate_limit");
    expect(counted).toEqual([{ key: expect.stringMatching(/^sign-in (127\.0\.0\.1|::1)$/) }]);
    const { rows } = await database.query(`
      SELECT DISTINCT address FROM audit_entry WHERE address LIKE '203.%'
      UNION SELECT ip_address FROM session WHERE ip_address LIKE '203.%'`);
    expect(rows).toEqual([]);
  });
});

/** Every path the library would serve with each plugin that has to do with signing in. */
function libraryPaths(): readonly string[] {
  const plugins = [username(), twoFactor(), admin(), genericOAuth({ config: [] })];
  const { api } = betterAuth({
    secret: "only a list of paths is asked of it",
    baseURL: "http://localhost",
    logger: { disabled: true },
    plugins,
  });
  return Object.values(api).flatMap(({ path: place }) =>
    place === undefined ? [] : [place.replaceAll(/:\w+/g, "credential")],
  );
}

/** Every handler under app/ that may change something, as the route tree has it. */
async function changingRoutes() {
  const files = await readdir("app", { recursive: true });
  const routes = files.filter((file) => path.basename(file) === "route.ts");
  const doors = await Promise.all(
    routes.map(async (file) => {
      const source = await readFile(path.join("app", file), "utf8");
      const methods = source.matchAll(
        /export (?:const|async function|function) (PUT|POST|PATCH|DELETE)/g,
      );
      const readsBody =
        /\b(readJson|readFileBody|answerSave)\(|request\.(json|text|formData|arrayBuffer|body)\b/.test(
          source,
        );
      return [...methods].map(([, method = ""]) => ({
        method,
        address: `/${path.dirname(file)}`,
        readsBody,
      }));
    }),
  );
  return doors.flat();
}

async function knock(
  request: APIRequestContext,
  { method, place }: { readonly method: string; readonly place: string },
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const response = await request.fetch(place, {
    method,
    headers: { "content-type": "application/octet-stream", ...headers },
    data: Buffer.from("{}"),
  });
  return response.status();
}
