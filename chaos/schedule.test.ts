import { expect, test } from "vitest";
import { type Fault, schedule } from "./schedule";

const extent = { seed: 6, seconds: 600, databaseRestarts: 3, longestCut: 60 };

test("one seed gives one schedule, and another seed another", () => {
  expect(schedule(extent)).toEqual(schedule(extent));
  expect(schedule({ ...extent, seed: 7 })).not.toEqual(schedule(extent));
});

test("servers die every 5 to 20 s, the database three times, and cuts last 1 to 60 s", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const faults = schedule({ ...extent, seed });
    const kills = ofKind(faults, "kill-instance").map(({ at }) => at);
    const gaps = kills.slice(1).map((at, index) => at - (kills[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(20_000);
    expect(ofKind(faults, "restart-database")).toHaveLength(3);
    const cuts = ofKind(faults, "cut").map(({ milliseconds }) => milliseconds);
    expect(Math.min(...cuts)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...cuts)).toBeLessThanOrEqual(60_000);
  }
});

test("a short run has one of each", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const faults = schedule({ seed, seconds: 12, databaseRestarts: 1, longestCut: 4 });
    expect(new Set(faults.map(({ kind }) => kind)).size).toBe(3);
  }
});

function ofKind<Kind extends Fault["kind"]>(faults: readonly Fault[], kind: Kind) {
  return faults.filter((fault): fault is Extract<Fault, { kind: Kind }> => fault.kind === kind);
}
