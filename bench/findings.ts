import { readInterchange } from "@/lib/report/interchange";
import { type Report, withValues } from "@/lib/report/report";
import type { CheckContext } from "@/lib/rules/check-context";
import { findIssues } from "@/lib/rules/engine";
import { exampleReport } from "@/lib/rules/examples/example-report";
import { modelOffice } from "@/lib/rules/examples/model-office";
import type { Rule } from "@/lib/rules/issue";
import { issuesInTurn, subjectOf } from "@/lib/rules/issues-in-turn";
import { ruleBook } from "@/lib/rules/rule-book";
import { narrativeAddress } from "@/lib/template/cells";
import { costs } from "./costs";
import { atFullEffort } from "./effort";
import type { BenchResult } from "./result";

const rounds = atFullEffort(7);
const lengths = [5_000, 50_000] as const;

/**
 * The whole check of one report: published ones, given as report.json, and long ones with last year's,
 * beside their floor.
 */
export async function benchFindings(published: readonly string[]): Promise<readonly BenchResult[]> {
  return [await publishedReports(published), await longReports(), await slowestRules()];
}

async function publishedReports(texts: readonly string[]): Promise<BenchResult> {
  const jobs = texts.map((text) => {
    const report = readInterchange(JSON.parse(text));
    if (!report.ok) throw new Error("not a report.json");
    return () => findIssues(fresh(report.value));
  });
  const [check, floor] = await costs(
    [
      { jobs, times: 500 },
      { jobs: texts.map((text) => () => JSON.parse(text)), times: 500 },
    ],
    rounds,
  );
  if (!check || !floor) throw new Error("a measurement is missing");
  return {
    name: "Check of a published report",
    figures: {
      "ms a report (at most 5)": check.clock.text,
      "floor: JSON.parse of the report ms": floor.clock.text,
      "processor ms of all threads": check.processor.text,
      rules: ruleBook.length,
    },
  };
}

async function longReports(): Promise<BenchResult> {
  const checks = lengths.map((length) => longReport(length, 2025));
  const contexts = lengths.map((length) => contextFor(length));
  const contenders = checks.flatMap((report, at) => [
    {
      jobs: [() => findIssues(fresh(report), freshContext(contexts[at]))],
      times: at === 0 ? 60 : 8,
    },
    { jobs: [() => readOnce(report)], times: at === 0 ? 60 : 8 },
  ]);
  const times = await costs(contenders, rounds);
  const [short, shortFloor, long, longFloor] = times;
  if (!short || !shortFloor || !long || !longFloor) throw new Error("a measurement is missing");
  const perCharacter = (milliseconds: number, length: number) => (milliseconds * 1000) / length;
  return {
    name: "Check of a long report with last year's",
    figures: {
      "5,000 characters ms (at most 5)": short.clock.text,
      "50,000 characters ms (at most 50)": long.clock.text,
      "µs a character at 5,000": perCharacter(short.clock.median, lengths[0]),
      "µs a character at 50,000": perCharacter(long.clock.median, lengths[1]),
      "floor: a pass of one pattern a rule, 5,000 ms": shortFloor.clock.text,
      "floor: the same, 50,000 ms": longFloor.clock.text,
      "check / floor at 50,000": (long.clock.median / longFloor.clock.median).toFixed(1),
      "processor ms of all threads, 5,000": short.processor.text,
      "processor ms of all threads, 50,000": long.processor.text,
    },
  };
}

/** What each rule takes alone, with the parts that rules share at hand. */
async function slowestRules(): Promise<BenchResult> {
  const subject = subjectOf(longReport(lengths[0], 2025), contextFor(lengths[0]));
  const run = (rule: Rule) => [...issuesInTurn(subject, [rule])];
  const times = await costs(
    ruleBook.map((rule) => ({ jobs: [() => run(rule)], times: 20 })),
    atFullEffort(5),
  );
  const slowest = ruleBook
    .map(({ id, title }, at) => ({ id, title, time: times[at]?.clock.median ?? 0 }))
    .sort((left, right) => right.time - left.time)
    .slice(0, 5);
  return {
    name: `The five slowest rules at ${lengths[0]} characters, each alone`,
    figures: Object.fromEntries(
      slowest.map(({ id, title, time }) => [`${id} ${title} µs`, time * 1000]),
    ),
  };
}

/** A report of so many characters, with the figures and the kinds of sentences that reports have. */
function longReport(length: number, year: number): Report {
  const report = exampleReport({ year, figures: { 本年新收·自然人: 51, 予以公开·自然人: 51 } });
  let text = "";
  for (let at = 0; text.length < length; at += 1) {
    const next = paragraph[at % paragraph.length]?.(at + year) ?? "";
    text += at % paragraph.length === 0 ? `\n${next}` : next;
  }
  return withValues(report, [[narrativeAddress("overview"), text.trim()]]);
}

/** Some 200 signs, as paragraphs of 总体情况 have. */
const paragraph: readonly ((number: number) => string)[] = [
  (number) =>
    `（${number % 7 === 0 ? "一" : "二"}）主动公开。全年通过政府网站公开信息${number}条，其中政务动态${number % 97}条。`,
  (number) =>
    `收到政府信息公开申请51件，其中网络申请${number % 40}件，均已按期答复，未发生行政复议和行政诉讼。`,
  () =>
    "严格执行《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号的规定，落实先审查后公开。",
  (number) =>
    `组织业务培训${(number % 5) + 1}次，参加人员${number % 60}人次，政务新媒体关注人数3.2万余人。`,
  () => "下一步，将继续完善公开目录，及时更新信息，加强政策解读，回应群众关切，提高公开质量。",
];

function contextFor(length: number): CheckContext {
  return { prior: longReport(length, 2024), office: modelOffice, today: "2026-01-20" };
}

/** The same report as another object: what rules remember of an object must be worked out again. */
function fresh(report: Report): Report {
  return { ...report, fields: new Map(report.fields) };
}

function freshContext(context: CheckContext | undefined): CheckContext {
  return context?.prior ? { ...context, prior: fresh(context.prior) } : {};
}

/** Reads all texts once for each rule, looking for nothing much. */
function readOnce({ fields }: Report): number {
  let found = 0;
  for (const value of fields.values()) {
    if (typeof value !== "string") continue;
    for (const _rule of ruleBook) found += value.match(pattern)?.length ?? 0;
  }
  return found;
}

const pattern = /\d+件/g;
