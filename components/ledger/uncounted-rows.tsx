import type { ChosenColumns } from "@/lib/ledger/read-cases";
import { needsMending, type UncountedRow, uncountedText } from "@/lib/ledger/uncounted";
import { Banner } from "../ui/banner";
import { Details } from "../ui/details";

const mostRows = 60;

/** What was left out and why: what must be mended is told at once, the rest on demand. */
export function UncountedRows({
  uncounted,
  titles,
  year,
}: {
  readonly uncounted: readonly UncountedRow[];
  readonly titles: ChosenColumns;
  readonly year: number;
}) {
  const toMend = uncounted.filter(({ reason }) => needsMending(reason));
  const rightlyOut = uncounted.filter(({ reason }) => !needsMending(reason));
  return (
    <section aria-label="未计入的行" className="space-y-3">
      {toMend.length === 0 ? (
        <p>没有需要改正的行。</p>
      ) : (
        <Banner tone="warning" role="status">
          <p>
            有 <strong>{toMend.length}</strong> 行没有计入，改正台账或者选好对应后重新统计：
          </p>
          <Reasons uncounted={toMend} titles={titles} year={year} />
        </Banner>
      )}
      {rightlyOut.length === 0 ? null : (
        <Details summary={`不属于本年的行、合计行（${rightlyOut.length}）`}>
          <Reasons uncounted={rightlyOut} titles={titles} year={year} />
        </Details>
      )}
    </section>
  );
}

function Reasons({
  uncounted,
  titles,
  year,
}: {
  readonly uncounted: readonly UncountedRow[];
  readonly titles: ChosenColumns;
  readonly year: number;
}) {
  const rows = new Map<string, number[]>();
  for (const { row, reason } of uncounted) {
    const text = uncountedText(reason, titles, year);
    rows.set(text, [...(rows.get(text) ?? []), row]);
  }
  return (
    <ul className="mt-1 list-disc space-y-1 pl-5">
      {[...rows].map(([text, found]) => (
        <li key={text}>
          第 {found.slice(0, mostRows).join("、")} 行
          {found.length > mostRows ? `等 ${found.length} 行` : ""}：{text}
        </li>
      ))}
    </ul>
  );
}
