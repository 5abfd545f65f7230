import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import { type Matrix, prepareMatrix } from "./fixtures/matrix";
import { cellsOf, type Row } from "./permissions/rights";
import { type Asked, type Sender, senderTo } from "./permissions/send";
import { rows } from "./permissions/table";

/** What a client might slip in to be more than it is, or to have more done than it may. */
const foreign: Readonly<Record<string, unknown>> = {
  status: "published",
  accountId: randomUUID(),
  organizationId: randomUUID(),
  role: "administrator",
  round: 9,
  revision: 9,
  totals: { allRequesters: 1 },
  at: "2026-01-01T00:00:00Z",
};

test("no way of writing takes a field that is not its own", async ({ database, baseURL }) => {
  test.setTimeout(300_000);
  const address = baseURL ?? "";
  const send = await senderTo(address);
  const matrix = await prepareMatrix(database.query, address);
  const wrong: string[] = [];
  let sent = 0;
  try {
    for (const row of rows) {
      const tried = await slipIn({ row, matrix, send });
      sent += tried.sent;
      wrong.push(...tried.wrong);
    }
  } finally {
    await matrix.clearAway();
  }
  expect(wrong).toEqual([]);
  expect(sent).toBeGreaterThan(200);
  console.log(`${sent} foreign fields, all refused`);
});

type Slipping = { readonly row: Row; readonly matrix: Matrix; readonly send: Sender };

/** By a person who may, so that nothing but the field can be the reason. */
async function slipIn({ row, matrix, send }: Slipping) {
  const cell = cellsOf(row).find(({ expects }) => expects === "ok");
  if (!cell || /^(page|GET) /.test(row.entry)) return { sent: 0, wrong: [] };
  const targets = await matrix.lay(row.scene, row.prepare);
  const own = row.send(targets[cell.place], matrix.accountOf(cell.person));
  const wrong: string[] = [];
  const requests = Object.entries(foreign).flatMap((field) => slippedInto(own, field));
  for (const asked of requests) {
    const { outcome } = await send(asked, matrix.cookies[cell.person]);
    if (!/^(invalid-(input|request)|unreadable-file)$/.test(outcome)) {
      wrong.push(`${outcome} for ${JSON.stringify(asked)}`);
    }
  }
  if (await matrix.hasChanged()) wrong.push(`${row.entry}: something changed`);
  return { sent: requests.length, wrong };
}

/** The request with a field more, at every place that could take one. */
function slippedInto(asked: Asked, field: readonly [string, unknown]): readonly Asked[] {
  if (asked.kind === "action") {
    const [input, ...more] = asked.arguments;
    return more.length > 0
      ? []
      : withField(input, field).map((one) => ({ ...asked, arguments: [one] }));
  }
  if (asked.kind === "page" || !asked.body?.startsWith("{")) return [];
  // A file may follow the line that says what to do with it.
  const [head = "", ...file] = asked.body.split("\n");
  return withField(JSON.parse(head), field).map((one) => ({
    ...asked,
    body: [JSON.stringify(one), ...file].join("\n"),
  }));
}

/** What is keyed by words, questions or addresses has no fields of its own. */
const keyedByData = new Set(["category", "result", "answers", "versions"]);

/** Forms of the sign-in are no plain objects: they carry fields of Next's own. */
function withField(value: unknown, [key, extra]: readonly [string, unknown]): readonly unknown[] {
  if (typeof value !== "object" || value === null || value instanceof FormData) return [];
  const parts = Object.entries(value).filter(([name]) => !keyedByData.has(name));
  const inside = parts.flatMap(([name, part]) =>
    (Array.isArray(part) ? part : [part]).flatMap((item) =>
      withField(item, [key, extra]).map((one) => ({
        ...value,
        [name]: Array.isArray(part) ? [one] : one,
      })),
    ),
  );
  return key in value ? inside : [{ ...value, [key]: extra }, ...inside];
}
