import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lastPlace, rememberPlace } from "./last-place";

const store = new Map<string, string>();

beforeEach(() => {
  store.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("the last part and the last cell are remembered for each report", () => {
  rememberPlace("one", "requests", "tables.a.b.c");
  rememberPlace("two", "overview", null);
  expect(lastPlace("one")).toEqual({ section: "requests", address: "tables.a.b.c" });
  expect(lastPlace("two")).toEqual({ section: "overview", address: null });
  expect(lastPlace("three")).toBeNull();
});

test("a browser that keeps nothing is no reason to stop", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("denied");
    },
    setItem: () => {
      throw new Error("denied");
    },
  });
  rememberPlace("one", "requests", null);
  expect(lastPlace("one")).toBeNull();
});
