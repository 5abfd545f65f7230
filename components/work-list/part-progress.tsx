import { StateText } from "../ui/state-text";
import type { ReportLine } from "./report-line";

/** Finished parts as a bar and in words; what must be mended beside it. */
export function PartProgress({ report }: { readonly report: ReportLine }) {
  const { done, parts, problems } = report;
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <progress className="part-progress" value={done} max={parts} aria-hidden="true" />
      已完成 {done}/{parts} 部分
      {problems > 0 ? (
        <StateText tone="error" icon="error">
          {problems} 个问题
        </StateText>
      ) : null}
    </span>
  );
}
