import { expect, test } from "vitest";
import { cellIndex, tablesOf } from "@/lib/template/cells";
import { printedGrid } from "@/lib/template/grid";
import { templates } from "@/lib/template/registry";
import type { ReportTemplate } from "@/lib/template/template";
import { gridMoves, type Move } from "./grid-moves";

const newest = templates.at(-1);
if (!newest) throw new Error("no format");
const template: ReportTemplate = newest;

function movesIn(section: string) {
  const cells = cellIndex(template);
  return gridMoves(
    printedGrid(tablesOf(template, section)),
    (address) => cells.get(address)?.totals.length === 0,
  );
}

const tableSections = template.sections.filter(({ kind }) => kind === "tables");

test("the arrow keys lead from the first input to the last and back again", () => {
  for (const { key } of tableSections) {
    const moves = movesIn(key);
    const walk = (from: string, move: Move): readonly string[] => {
      const next = moves.from(from, move);
      return next === null ? [from] : [from, ...walk(next, move)];
    };
    const first = moves.addresses[0] ?? "";
    expect(walk(first, "right")).toEqual(moves.addresses);
    expect(walk(moves.addresses.at(-1) ?? "", "left")).toEqual([...moves.addresses].reverse());
  }
});

test("up undoes down in a table of equal columns", () => {
  const moves = movesIn("requests");
  for (const address of moves.addresses) {
    const below = moves.from(address, "down");
    if (below !== null) expect(moves.from(below, "up")).toBe(address);
  }
});

test("down from a narrow column reaches a wide one", () => {
  const moves = movesIn("proactiveDisclosure");
  const third = moves.addresses[5] ?? "";
  expect(moves.from(third, "down")).toBe(moves.addresses[6]);
});

test("page keys jump from group to group and end at the last row", () => {
  const moves = movesIn("requests");
  const walk = (from: string): readonly string[] => {
    const next = moves.from(from, "groupDown");
    return next === null || next === from ? [from] : [from, ...walk(next)];
  };
  const stops = walk(moves.addresses[0] ?? "");
  expect(stops.length).toBeGreaterThanOrEqual(7);
  expect(stops.length).toBeLessThan(12);
});

test("first and last are the corners of the table", () => {
  const moves = movesIn("disputes");
  const middle = moves.addresses[5] ?? "";
  expect(moves.from(middle, "first")).toBe(moves.addresses[0]);
  expect(moves.from(middle, "last")).toBe(moves.addresses.at(-1));
});
