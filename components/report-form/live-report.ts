import type { FieldValue, Report } from "@/lib/report/report";
import { withValues } from "@/lib/report/report";
import { type Difference, deriveTotals, differences, type Totals } from "@/lib/report/totals";
import { findIssues } from "@/lib/rules/engine";
import type { Issue } from "@/lib/rules/issue";
import type { Address } from "@/lib/template/cells";
import { type CellMark, markCells } from "./cell-marks";

export type Change = readonly [Address, FieldValue];

/** The report as typed so far with everything derived from it; components subscribe to parts. */
export type LiveReport = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly report: () => Report;
  readonly totals: () => Totals;
  readonly differences: () => readonly Difference[];
  readonly issues: () => readonly Issue[];
  readonly markOf: (address: Address) => CellMark;
  readonly change: (changes: readonly Change[]) => void;
};

/** Totals follow every key at once; the rules follow when the fingers rest. */
const checkDelay = 150;

export function createLiveReport(initial: Report): LiveReport {
  const listeners = new Set<() => void>();
  let state = { report: initial, ...deriveNow(initial) };
  let findings = check(initial);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const notify = () => {
    for (const listener of listeners) listener();
  };
  const recheck = () => {
    findings = check(state.report);
    notify();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    report: () => state.report,
    totals: () => state.totals,
    differences: () => state.differences,
    issues: () => findings.issues,
    markOf: (address) => findings.marks.get(address) ?? "none",
    change(changes) {
      const report = withValues(state.report, changes);
      state = { report, ...deriveNow(report) };
      notify();
      clearTimeout(timer);
      timer = setTimeout(recheck, checkDelay);
    },
  };
}

function deriveNow(report: Report) {
  const totals = deriveTotals(report);
  return { totals, differences: differences(report, totals) };
}

function check(report: Report) {
  const issues = findIssues(report);
  return { issues, marks: markCells(issues, deriveNow(report).differences) };
}
