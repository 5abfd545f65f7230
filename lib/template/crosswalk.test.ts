import { expect, test } from "vitest";
import { cellIndex, cellsOf } from "./cells";
import { comparableCells } from "./crosswalk";
import { ogi2019 } from "./ogi-2019";
import { ogi2021 } from "./ogi-2021";
import { templates } from "./registry";

test("within one format every cell is held against itself", () => {
  for (const template of templates) {
    expect(comparableCells(template, template).map(({ after }) => after)).toEqual(
      cellsOf(template).map(({ address }) => [address]),
    );
  }
});

test.each([
  [ogi2019, ogi2021],
  [ogi2021, ogi2019],
])("from $id to the other format only cells that exist are named", (before, after) => {
  const pairs = comparableCells(before, after);
  expect(pairs.every((pair) => pair.before.every((one) => cellIndex(before).has(one)))).toBe(true);
  expect(pairs.every((pair) => pair.after.every((one) => cellIndex(after).has(one)))).toBe(true);
});

test("（六）其他处理 of 2019 is the sum of its three rows of 2021; stocks of 表二 are not compared", () => {
  const pairs = comparableCells(ogi2019, ogi2021);
  expect(pairs).toContainEqual({
    before: ["tables.requests.closed.naturalPerson"],
    after: [
      "tables.requests.closedNotClarified.naturalPerson",
      "tables.requests.closedFeeUnpaid.naturalPerson",
      "tables.requests.closedOther.naturalPerson",
    ],
  });
  expect(pairs.flatMap(({ after }) => after).filter((one) => one.includes("inForce"))).toEqual([]);
});
