import { expect, test } from "./fixtures";
import { type Matrix, prepareMatrix } from "./fixtures/matrix";
import { places } from "./fixtures/matrix-offices";
import { steps } from "./fixtures/matrix-scenes";
import { builtActions, builtAddresses } from "./permissions/built-app";
import { entryPoints } from "./permissions/entry-points";
import { type Cell, cellsOf, type Row } from "./permissions/rights";
import { type Sender, senderTo } from "./permissions/send";
import { rows } from "./permissions/table";

test("every page, route and action has its row, and every row its page, route or action", async () => {
  const entries = await entryPoints();
  const named = [...new Set(rows.map(({ entry }) => entry))].sort();
  expect(named).toEqual(entries);
  const addresses = entries.filter((entry) => !entry.startsWith("action "));
  const built = [...(await builtAddresses())].sort();
  expect([...new Set(addresses.map((entry) => entry.replace(/^\w+ /, "")))].sort()).toEqual(built);
  const actions = (await builtActions()).map(({ name }) => `action ${name}`).sort();
  expect(entries.filter((entry) => entry.startsWith("action "))).toEqual(actions);
  for (const step of steps) {
    expect(
      rows.filter(({ given }) => given?.startsWith(`${step} `)),
      step,
    ).not.toEqual([]);
  }
});

test("everybody gets what the table says, and the wrong person nothing", async ({
  database,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const address = baseURL ?? "";
  const send = await senderTo(address);
  const matrix = await prepareMatrix(database.query, address);
  const wrong: string[] = [];
  let cells = 0;
  try {
    for (const row of rows) {
      const checked = await checkRow({ row, matrix, send });
      cells += checked.cells;
      wrong.push(...checked.wrong);
    }
  } finally {
    await matrix.clearAway();
  }
  expect(wrong).toEqual([]);
  console.log(`${cells.toLocaleString("en")} cells, all as expected`);
});

type Checking = { readonly row: Row; readonly matrix: Matrix; readonly send: Sender };

/** First all for whom nothing may change, at once; then the others, each on her own. */
async function checkRow({ row, matrix, send }: Checking) {
  const targets = await matrix.lay(row.scene, row.prepare);
  const check = async (cell: Cell): Promise<readonly string[]> => {
    const { person, place, expects } = cell;
    const asked = row.send(targets[place], matrix.accountOf(person));
    const { outcome, text } = await send(asked, matrix.cookies[person]);
    const where = `${row.entry} ${row.given ?? ""} · ${person} · ${row.placeless ? "—" : place}`;
    return [
      ...(outcome === expects ? [] : [`${where}: ${outcome} instead of ${expects}`]),
      ...matrix.secretsIn(text, person, row.scene).map((word) => `${where}: shows ${word}`),
    ];
  };
  const cells = cellsOf(row);
  const isReading = /^(page|GET) /.test(row.entry);
  const [still, moving] = [
    cells.filter((cell) => isReading || getsNothing(cell)),
    cells.filter((cell) => !isReading && !getsNothing(cell)),
  ];
  const wrong: string[] = [];
  for (const place of places) {
    const there = still.filter((cell) => cell.place === place);
    wrong.push(...(await Promise.all(there.map(check))).flat());
  }
  if (await matrix.hasChanged()) wrong.push(`${row.entry}: changed what is stored`);
  for (const cell of moving) {
    await matrix.putBack();
    wrong.push(...(await check(cell)));
  }
  return { cells: cells.length, wrong };
}

function getsNothing({ expects }: Cell): boolean {
  return expects !== "ok" && !expects.startsWith("to ");
}
