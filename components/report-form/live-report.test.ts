import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sampleReport } from "@/lib/fixtures/reports";
import { ogi2021 } from "@/lib/template/ogi-2021";
import { equationText } from "./equation-text";
import { createLiveReport } from "./live-report";

const received = "tables.requests.newlyReceived.naturalPerson";
const receivedTotal = "tables.requests.newlyReceived.allRequesters";
const granted = "tables.requests.granted.naturalPerson";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("totals follow at once, findings and marks when the fingers rest", () => {
  const live = createLiveReport(sampleReport(ogi2021));
  live.change([[received, 3]]);
  expect(live.totals().get(receivedTotal)?.computed).toBe(3);
  expect(live.issues()).toEqual([]);
  vi.runAllTimers();
  expect(live.issues().map(({ rule }) => rule)).toContain("B03");
  expect(live.markOf(received)).toBe("left");
});

test("only those who look at what changed are told", () => {
  const live = createLiveReport(sampleReport(ogi2021));
  const told: string[] = [];
  for (const topic of [received, receivedTotal, granted, "values", "issues"]) {
    live.subscribe(topic, () => told.push(topic));
  }
  live.change([[received, 3]]);
  expect(told.sort()).toEqual([receivedTotal, received, "values"].sort());
  vi.runAllTimers();
  expect(told).toContain("issues");
  expect(told.filter((topic) => topic === received)).toHaveLength(2);
});

test("who has unsubscribed is not told", () => {
  const live = createLiveReport(sampleReport(ogi2021));
  const listener = vi.fn();
  live.subscribe(received, listener)();
  live.change([[received, 3]]);
  expect(listener).not.toHaveBeenCalled();
});

test("the equation spells blanks and wrong text as they are, and totals as far as they go", () => {
  const live = createLiveReport(sampleReport(ogi2021));
  const table = ogi2021.tables.find(({ key }) => received.includes(`.${key}.`));
  if (!table) throw new Error("no table");
  live.change([
    [received, { raw: "12件" }],
    [granted, 11],
    ["tables.requests.carriedIn.naturalPerson", null],
    ["tables.requests.partlyGranted.naturalPerson", null],
  ]);
  expect(equationText(live, table, received)).toBe(
    "自然人列：第一项＋第二项＝“12件”＋未填＝0；第三项＋第四项＝11＋0＝11；还差 11",
  );
  expect(equationText(live, table, null)).toBe("把光标放进任一格，这里显示所在列的勾稽关系");
});
