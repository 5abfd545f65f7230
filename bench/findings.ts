import { seedNames, seedReport } from "@/lib/fixtures/seed-reports";
import { findIssues } from "@/lib/rules/engine";
import { atFullEffort } from "./effort";
import { processorTimes } from "./processor-time";
import type { BenchResult } from "./result";

const rounds = atFullEffort(7);

/** The whole check of one report, over reports with and without findings. */
export async function benchFindings(): Promise<readonly BenchResult[]> {
  const jobs = seedNames.map((name) => {
    const report = seedReport(name);
    return () => findIssues(report);
  });
  const [check] = await processorTimes([{ jobs, times: 500 }], rounds);
  const microseconds = (check?.median ?? Number.NaN) * 1000;
  return [
    {
      name: `Check of a report: processor time (median of ${rounds} rounds)`,
      figures: { "µs a report (at most 1,000)": Math.round(microseconds) },
    },
  ];
}
