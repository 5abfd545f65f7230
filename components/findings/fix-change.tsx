import { formatCell } from "@/lib/report/cell-value";
import { type Report, textAt } from "@/lib/report/report";
import { deriveTotals, printedValue, type Total } from "@/lib/report/totals";
import type { Fix, TextEdit } from "@/lib/rules/issue";
import { nameOfCell } from "@/lib/rules/names";
import { cellIndex } from "@/lib/template/cells";

/** One change a repair makes: what goes and what comes, with what stands around it. */
export type FixChange = {
  /** Where, when the words around do not say it. */
  readonly where: string | null;
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly behind: string;
};

/** What a repair would change, place by place. */
export function fixChanges(report: Report, { changes, edits = [] }: Fix): readonly FixChange[] {
  const totals = deriveTotals(report);
  const cells = changes.map(([address, value]) => {
    const cell = cellIndex(report.template).get(address);
    return {
      where: cell ? nameOfCell(report.template, cell) : null,
      before: "",
      removed: formatCell(printedValue(report, totals, address)) || "未填",
      added: formatCell(value) || shownWithout(totals.get(address)),
      behind: "",
    };
  });
  return [...cells, ...edits.map((edit) => editChange(textAt(report, edit.address) ?? "", edit))];
}

/** A total without a value of its own shows what its parts add up to, as soon as all are answered. */
function shownWithout(total: Total | undefined): string {
  return total ? formatCell(total.computed) || "自动计算" : "未填";
}

const around = 8;

function editChange(text: string, { start, end, text: added }: TextEdit): FixChange {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end);
  const from = Math.max(lineStart, start - around);
  const to = Math.min(lineEnd, end + around);
  return {
    where: null,
    before: `${from > lineStart ? "…" : ""}${text.slice(from, start)}`,
    removed: text.slice(start, end),
    added,
    behind: `${text.slice(end, to)}${to < lineEnd ? "…" : ""}`,
  };
}

/** The changes of a repair, struck through and put in. */
export function FixChangeList({ changes }: { readonly changes: readonly FixChange[] }) {
  return (
    <ul aria-label="修复内容" className="fix-changes">
      {changes.slice(0, most).map(({ where, before, removed, added, behind }, place) => (
        // Changes have no identity of their own and keep no state.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place among the changes is all there is
        <li key={place}>
          {where === null ? null : `${where}：`}
          {before}
          {removed === "" ? null : <del>{visible(removed)}</del>}
          {added === "" ? null : <ins>{visible(added)}</ins>}
          {behind}
        </li>
      ))}
      {changes.length > most ? <li>等 {changes.length} 处</li> : null}
    </ul>
  );
}

/** A repair of a hundred blank cells does the same to each. */
const most = 3;

/** White space that goes or comes is shown as a sign; nobody sees it otherwise. */
function visible(text: string): string {
  return text.replace(/\n/g, "↵").replace(/[ \u3000\t]/g, "␣");
}
