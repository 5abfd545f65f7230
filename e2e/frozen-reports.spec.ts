import { expect, test } from "./fixtures";
import { type Matrix, prepareMatrix } from "./fixtures/matrix";
import type { Place } from "./fixtures/matrix-offices";
import type { Targets } from "./fixtures/matrix-scenes";
import { type FrozenEffect, frozenEffects } from "./permissions/frozen-effects";
import type { Row } from "./permissions/rights";
import { type Sender, senderTo } from "./permissions/send";
import { rows } from "./permissions/table";

const frozenStates = ["submitted", "signed", "handedIn", "accepted", "published"] as const;
type FrozenState = (typeof frozenStates)[number];

/** Everybody who has to do with a report, and whose it is. */
const askers = [
  ["clerk", "own"],
  ["supervisor", "own"],
  ["administrator", "own"],
  ["reviewer", "below"],
] as const satisfies readonly (readonly [string, Place])[];

const writing = rows.filter(({ entry }) => !/^(page|GET) /.test(entry));

test("every way of writing says what it does to a frozen report", () => {
  expect([...new Set(writing.map(keyOf))].sort()).toEqual(Object.keys(frozenEffects).sort());
});

test("nothing writes a frozen report, and its versions stay byte for byte", async ({
  database,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const address = baseURL ?? "";
  const send = await senderTo(address);
  const matrix = await prepareMatrix(database.query, address);
  const wrong: string[] = [];
  try {
    for (const state of frozenStates) {
      const targets = await matrix.lay(state);
      for (const row of writing)
        wrong.push(...(await tryAll({ row, state, matrix, send, targets })));
    }
  } finally {
    await matrix.clearAway();
  }
  expect(wrong).toEqual([]);
  const paths = new Set(writing.map(keyOf)).size;
  const cells = writing.length * frozenStates.length * askers.length;
  console.log(
    `${paths} ways of writing × ${frozenStates.length} states: ${cells} cells, all frozen`,
  );
});

type Trying = {
  readonly row: Row;
  readonly state: FrozenState;
  readonly matrix: Matrix;
  readonly send: Sender;
  readonly targets: Targets;
};

async function tryAll({ row, state, matrix, send, targets }: Trying): Promise<readonly string[]> {
  const effect: FrozenEffect | undefined = frozenEffects[keyOf(row)];
  const where = `${keyOf(row)} ${state}`;
  const wrong: string[] = [];
  for (const [person, place] of askers) {
    const asked = row.send(targets[place], matrix.accountOf(person));
    const { outcome } = await send(asked, matrix.cookies[person]);
    const passed = outcome === "ok" || outcome.startsWith("to ");
    if (effect === "refused" && passed) wrong.push(`${where}: ${person} was not refused`);
  }
  if (await matrix.contentHasChanged()) wrong.push(`${where}: the content changed`);
  if ((await matrix.brokenVersions()) > 0) wrong.push(`${where}: a version is not what it says`);
  const changed = await matrix.hasChanged();
  if (effect === "refused" && changed) wrong.push(`${where}: something changed`);
  if (effect === "elsewhere" && (await matrix.reportsHaveChanged())) {
    wrong.push(`${where}: a report changed`);
  }
  if (changed) await matrix.putBack();
  return wrong;
}

function keyOf({ entry, given }: Row): string {
  return entry === "action takeStepAction" ? `${entry} ${given?.split(" ")[0]}` : entry;
}
