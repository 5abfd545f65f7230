import { type Difference, differences } from "@/lib/report/differences";
import type { FieldValue, Report } from "@/lib/report/report";
import { textAt, withValues } from "@/lib/report/report";
import { deriveTotals, type Total, type Totals, updateTotals } from "@/lib/report/totals";
import type { CheckContext } from "@/lib/rules/check-context";
import type { Issue, Passage, Rule } from "@/lib/rules/issue";
import { findFigureIssues } from "@/lib/rules/tables/find-figure-issues";
import { tableRules } from "@/lib/rules/tables/table-rules";
import type { Address } from "@/lib/template/cells";
import { type CellMark, markCells } from "./cell-marks";
import { movedWords, type Words } from "./moved-words";
import { createRestTimer } from "./rest-timer";
import { createTextCheck, type TextFindings } from "./text-check";
import { createTopics } from "./topics";

export type Change = readonly [Address, FieldValue];

/** What a listener wants to hear of: one cell, any value, or what the rules find. */
export type LiveTopic = Address | "values" | "issues";

/** The report as typed so far with everything derived from it; components subscribe to parts. */
export type LiveReport = {
  readonly subscribe: (topic: LiveTopic, listener: () => void) => () => void;
  readonly report: () => Report;
  readonly totals: () => Totals;
  readonly differences: () => readonly Difference[];
  readonly issues: () => readonly Issue[];
  /** The rule of a finding. */
  readonly ruleOf: (id: string) => Rule;
  /** Where the words of a finding are in a text that has gone on since; null once they were typed over. */
  readonly wordsIn: (text: string, passage: Passage) => Words | null;
  readonly markOf: (address: Address) => CellMark;
  readonly change: (changes: readonly Change[]) => void;
  /** Takes the rules about texts, which come after the page. */
  readonly learn: (rules: readonly Rule[]) => void;
};

/** Totals follow every key at once; the rules follow when the fingers rest. */
const checkDelay = 300;

export function createLiveReport(initial: Report, context: CheckContext = {}): LiveReport {
  const topics = createTopics<LiveTopic>();
  const rules = new Map(tableRules.map((rule) => [rule.id, rule]));
  let state = stateOf(initial, deriveTotals(initial));
  let texts: TextFindings = { report: initial, issues: [] };
  let figures = findFigureIssues(initial, context);
  let findings = findingsOf(figures, texts, state.differences);
  const textCheck = createTextCheck(
    context,
    () => state.report,
    (found) => {
      texts = found;
      tellFindings();
    },
  );
  const rest = createRestTimer(() => {
    figures = findFigureIssues(state.report, context);
    tellFindings();
  });

  function tellFindings(): void {
    const before = findings;
    findings = findingsOf(figures, texts, state.differences);
    const marked = new Set([...before.marks.keys(), ...findings.marks.keys()]);
    const changed = [...marked].filter(
      (address) => before.marks.get(address) !== findings.marks.get(address),
    );
    topics.tell(["issues", ...changed]);
  }

  return {
    subscribe: topics.subscribe,
    report: () => state.report,
    totals: () => state.totals,
    differences: () => state.differences,
    issues: () => findings.issues,
    ruleOf(id) {
      const rule = rules.get(id);
      if (!rule) throw new Error(`no rule ${id}`);
      return rule;
    },
    wordsIn: (text, passage) =>
      movedWords(passage, textAt(texts.report, passage.address) ?? "", text),
    markOf: (address) => findings.marks.get(address) ?? "none",
    learn(learned) {
      for (const rule of learned) rules.set(rule.id, rule);
      textCheck.learn(learned);
    },
    change(changes) {
      const before = state.totals;
      const report = withValues(state.report, changes);
      const changed = changes.map(([address]) => address);
      state = stateOf(report, updateTotals(report, before, changed));
      const totals = [...state.totals]
        .filter(([address, total]) => differs(before.get(address), total))
        .map(([address]) => address);
      topics.tell(["values", ...changed, ...totals]);
      rest.set(checkDelay);
      textCheck.changed();
    },
  };
}

function stateOf(report: Report, totals: Totals) {
  return { report, totals, differences: differences(report, totals) };
}

function findingsOf(
  figures: readonly Issue[],
  texts: TextFindings,
  differences: readonly Difference[],
) {
  const issues = [...figures, ...texts.issues];
  return { issues, marks: markCells(issues, differences) };
}

function differs(before: Total | undefined, after: Total): boolean {
  if (before === after) return false;
  return (
    before?.running !== after.running ||
    before.computed !== after.computed ||
    before.printed !== after.printed
  );
}
