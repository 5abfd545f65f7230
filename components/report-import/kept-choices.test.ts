import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepChoices, keptChoices } from "./kept-choices";

const kept = new Map<string, string>();

beforeEach(() => {
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  kept.clear();
});

test("choices come back after a reload, those of another import do not", () => {
  const choices = { answers: { a: 1, b: null }, left: ["overview"], confirmed: ["year"] } as const;
  keepChoices("one", choices);
  expect(keptChoices("one")).toEqual(choices);
  expect(keptChoices("other")).toBeNull();
});

test("what is no choice is left out", () => {
  kept.set(
    "nianbao:import:one",
    JSON.stringify({ answers: { a: "x", b: 2 }, left: "all", confirmed: ["moon", "year"] }),
  );
  expect(keptChoices("one")).toEqual({ answers: { b: 2 }, left: [], confirmed: ["year"] });
  kept.set("nianbao:import:one", "{");
  expect(keptChoices("one")).toBeNull();
});
