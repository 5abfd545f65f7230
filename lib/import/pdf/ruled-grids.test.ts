import { expect, test } from "vitest";
import { ruledGrids } from "./ruled-grids";

const level = (at: number, from: number, to: number) => ({ at, from, to });
const upright = level;

test("level lines that stop short of the upright one they meet make no column of their own", () => {
  const [grid, ...others] = ruledGrids({
    horizontal: [level(0, 0, 100), level(20, 4, 100), level(40, 0, 100)],
    vertical: [upright(0, 0, 40), upright(50, 0, 40), upright(100, 0, 40)],
  });
  expect(others).toEqual([]);
  expect(grid?.xs).toEqual([0, 50, 100]);
  expect(grid?.cells).toHaveLength(4);
});

test("a table without lines at its sides ends where its level lines do", () => {
  const [grid] = ruledGrids({
    horizontal: [level(0, 0, 100), level(20, 0, 100), level(40, 0, 100)],
    vertical: [upright(50, 0, 40)],
  });
  expect(grid?.xs).toEqual([0, 50, 100]);
  expect(grid?.cells).toHaveLength(4);
});
