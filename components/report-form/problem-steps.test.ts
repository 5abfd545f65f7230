import { expect, test } from "vitest";
import { nextProblem, type ProblemPlace } from "./problem-steps";

const places: readonly ProblemPlace[] = [
  { address: "a", words: { start: 4, end: 6 } },
  { address: "a", words: { start: 9, end: 12 } },
  { address: "b" },
];

test("steps go from place to place and round", () => {
  expect(nextProblem(places, null, 1)).toBe(places[0]);
  expect(nextProblem(places, { address: "a", caret: 4 }, 1)).toBe(places[1]);
  expect(nextProblem(places, { address: "a", caret: 9 }, 1)).toBe(places[2]);
  expect(nextProblem(places, { address: "b", caret: 3 }, 1)).toBe(places[0]);
  expect(nextProblem(places, { address: "b", caret: 0 }, -1)).toBe(places[1]);
  expect(nextProblem(places, null, -1)).toBe(places[2]);
  expect(nextProblem([], null, 1)).toBeNull();
});

test("within a text the caret says which place comes next", () => {
  expect(nextProblem(places, { address: "a", caret: 7 }, 1)).toBe(places[1]);
  expect(nextProblem(places, { address: "a", caret: 40 }, 1)).toBe(places[2]);
});
