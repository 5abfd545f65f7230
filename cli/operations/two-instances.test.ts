import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBuild } from "../launcher/build.mjs";
import { type NextServer, startNext } from "../launcher/next-server";
import { signInOverHttp } from "../tests/sign-in";
import { withThrowawayApp } from "../tests/throwaway-app.mjs";
import { freePort } from "./started-app";

const secret = "both instances sign with this, and nobody else does";
let first: string;
let second: NextServer;
let database: pg.Client;
let stopFirst: () => void;
let firstStopped: Promise<void>;

beforeAll(async () => {
  await ensureBuild();
  const stopped = new Promise<void>((resolve) => {
    stopFirst = resolve;
  });
  await new Promise<void>((started, failed) => {
    firstStopped = withThrowawayApp(
      async ({ address, databaseUrl, adminDatabaseUrl }) => {
        first = address;
        const port = await freePort();
        second = await startNext({
          mode: "start",
          host: "127.0.0.1",
          port,
          databaseUrl,
          secret,
          demo: true,
        });
        database = new pg.Client({ connectionString: adminDatabaseUrl });
        await database.connect();
        started();
        await stopped;
        await Promise.all([second.stop(), database.end()]);
      },
      { NIANBAO_SECRET: secret },
    );
    firstStopped.catch(failed);
  });
});
afterAll(async () => {
  stopFirst();
  await firstStopped;
});

async function statusOn(address: string, cookie: string): Promise<number> {
  const { status } = await fetch(`${address}/api/session`, { headers: { cookie } });
  return status;
}

test("a session opened on one instance holds on the other, and ended there it is over here at once", async () => {
  const cookie = await signInOverHttp(first, "heyifan");
  expect(await statusOn(second.address, cookie)).toBe(200);
  await database.query(
    "DELETE FROM session WHERE account_id = (SELECT id FROM account WHERE username = 'heyifan')",
  );
  expect([await statusOn(first, cookie), await statusOn(second.address, cookie)]).toEqual([
    401, 401,
  ]);
});

test("who is deactivated while she writes saves nothing more on any instance", async () => {
  const cookie = await signInOverHttp(second.address, "sunianan");
  const save = async (address: string) => {
    const response = await fetch(`${address}/api/reports/${randomUUID()}/fields`, {
      method: "PUT",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({
        accountId: await accountOf("sunianan"),
        operations: [{ opId: randomUUID(), address: "preamble", base: 0, value: "一" }],
      }),
    });
    return response.status;
  };
  expect([await save(first), await save(second.address)]).toEqual([404, 404]);
  await database.query("UPDATE account SET deactivated_at = now() WHERE username = 'sunianan'");
  expect([await save(first), await save(second.address)]).toEqual([401, 401]);
});

test("20 wrong guesses at once over both instances count five, and the right password stays out", async () => {
  const guess = (address: string) =>
    signInOverHttp(address, "zhouxiaohe", "Not-The-Password-1").catch(() => null);
  const guesses = Array.from({ length: 20 }, (_, at) => guess(at % 2 ? first : second.address));
  expect(new Set(await Promise.all(guesses))).toEqual(new Set([null]));
  const { rows } = await database.query(
    `SELECT failed_sign_ins AS failures, locked_until > now() + interval '14 minutes' AS locked
     FROM account WHERE username = 'zhouxiaohe'`,
  );
  expect(rows).toEqual([{ failures: 5, locked: true }]);
  for (const address of [first, second.address]) {
    await expect(signInOverHttp(address, "zhouxiaohe")).rejects.toThrow("is not signed in");
  }
});

async function accountOf(username: string): Promise<string> {
  const { rows } = await database.query("SELECT id FROM account WHERE username = $1", [username]);
  return rows[0].id;
}
