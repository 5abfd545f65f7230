import { type Difference, differences } from "@/lib/report/differences";
import type { FieldValue, Report } from "@/lib/report/report";
import { withValues } from "@/lib/report/report";
import { deriveTotals, type Total, type Totals, updateTotals } from "@/lib/report/totals";
import type { CheckContext } from "@/lib/rules/check-context";
import type { Issue } from "@/lib/rules/issue";
import { findFigureIssues } from "@/lib/rules/tables/find-figure-issues";
import type { Address } from "@/lib/template/cells";
import { type CellMark, markCells } from "./cell-marks";
import { createRestTimer } from "./rest-timer";
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
  readonly markOf: (address: Address) => CellMark;
  readonly change: (changes: readonly Change[]) => void;
};

/** Totals follow every key at once; the rules follow when the fingers rest. */
const checkDelay = 300;

export function createLiveReport(initial: Report, context: CheckContext = {}): LiveReport {
  const topics = createTopics<LiveTopic>();
  let state = stateOf(initial, deriveTotals(initial));
  let findings = check(state, context);
  const rest = createRestTimer(recheck);

  function recheck(): void {
    const before = findings;
    findings = check(state, context);
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
    markOf: (address) => findings.marks.get(address) ?? "none",
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
    },
  };
}

function stateOf(report: Report, totals: Totals) {
  return { report, totals, differences: differences(report, totals) };
}

function check(
  { report, differences }: { readonly report: Report; readonly differences: readonly Difference[] },
  context: CheckContext,
) {
  const issues = findFigureIssues(report, context);
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
