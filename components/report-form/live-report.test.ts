import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sampleReport } from "@/lib/fixtures/reports";
import { longestText } from "@/lib/report/limits";
import { textAt } from "@/lib/report/report";
import type { Rule } from "@/lib/rules/issue";
import { ogi2021 } from "@/lib/template/ogi-2021";
import { equationText } from "./equation-text";
import { createLiveReport, type LiveReport } from "./live-report";

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

const overview = "narratives.overview";
const textRule: Rule = {
  id: "N99",
  severity: "warning",
  title: "正文写有“某某”",
  basis: "本测试",
  find: ({ report }, { id, severity }) => {
    const start = textAt(report, overview)?.indexOf("某某") ?? -1;
    if (start < 0) return [];
    const passages = [{ address: overview, start, end: start + 2 }];
    return [{ rule: id, severity, message: "请写明。", places: [overview], passages }];
  },
};
const foundBy = (live: LiveReport) => live.issues().map(({ rule }) => rule);

test("rules about texts look as soon as they are there, and again when the fingers rest", async () => {
  const live = createLiveReport(sampleReport(ogi2021, { [overview]: "本局由某某负责。" }));
  expect(foundBy(live)).toEqual([]);
  live.learn([textRule]);
  await vi.runAllTimersAsync();
  expect(foundBy(live)).toEqual(["N99"]);
  expect(live.ruleOf("N99")).toBe(textRule);
  live.change([[overview, "本局由办公室负责。"]]);
  await vi.advanceTimersByTimeAsync(450);
  expect(foundBy(live)).toEqual(["N99"]);
  await vi.advanceTimersByTimeAsync(100);
  expect(foundBy(live)).toEqual([]);
});

test("a text longer than can be saved is not read by the rules until it is shorter", async () => {
  const live = createLiveReport(sampleReport(ogi2021, { [overview]: "本局由某某负责。" }));
  live.learn([textRule]);
  await vi.runAllTimersAsync();
  live.change([[overview, "本局由某某负责。".padEnd(longestText + 1, "长")]]);
  await vi.runAllTimersAsync();
  expect(foundBy(live)).toEqual([]);
  live.change([[overview, "本局由某某负责。".padEnd(longestText, "长")]]);
  await vi.runAllTimersAsync();
  expect(foundBy(live)).toEqual(["N99"]);
});

test("until the next look the words of a finding move with the text, or are gone", async () => {
  const live = createLiveReport(sampleReport(ogi2021, { [overview]: "本局由某某负责。" }));
  live.learn([textRule]);
  await vi.runAllTimersAsync();
  const [words] = live.issues()[0]?.passages ?? [];
  if (!words) throw new Error("nothing found");
  expect(live.wordsIn("2025年，本局由某某负责。", words)).toEqual({ start: 9, end: 11 });
  expect(live.wordsIn("2025年，本局由办公室负责。", words)).toBeNull();
});
