import { formatCell } from "@/lib/report/cell-value";
import { compareProse, type ParagraphChange } from "@/lib/report/prose-diff";
import { type Report, textAt, valueAt } from "@/lib/report/report";
import type { FieldChange } from "@/lib/rules/apply-fixes";
import { cellIndex } from "@/lib/template/cells";
import { ChangedText } from "../review/changed-text";
import { placeName } from "../review/comment-target";

/** What changes would make of each field: the paragraphs that become others, words struck and put in. */
export function FieldDifferences({
  report,
  changes,
}: {
  readonly report: Report;
  readonly changes: readonly FieldChange[];
}) {
  return (
    <div className="mt-4 space-y-4">
      {changes.map(([address, value]) => (
        <section key={address} aria-label={placeName(report.template, address)}>
          <h3 className="font-semibold">{placeName(report.template, address)}</h3>
          <div className="text-diff mt-1 space-y-2 border-l-2 border-line-200 pl-3">
            {cellIndex(report.template).has(address) ? (
              <p>
                <del>{formatCell(valueAt(report, address)) || "未填"}</del>{" "}
                <ins>{formatCell(value) || "未填"}</ins>
              </p>
            ) : (
              <TextDifference
                before={textAt(report, address)}
                after={typeof value === "string" ? value : null}
              />
            )}
          </div>
        </section>
      ))}
    </div>
  );
}

function TextDifference({
  before,
  after,
}: {
  readonly before: string | null;
  readonly after: string | null;
}) {
  const changes = compareProse(before, after).filter(({ kind }) => kind !== "same");
  if (changes.length === 0) return <p>只删去段落前后的空格和空行，文字不变。</p>;
  return changes.map((change) => <Paragraph key={keyOf(change)} change={change} />);
}

function Paragraph({ change }: { readonly change: ParagraphChange }) {
  if (change.kind === "changed") {
    return (
      <p>
        <ChangedText pieces={change.pieces} />
      </p>
    );
  }
  if (change.kind === "removed")
    return (
      <p>
        <del>{change.text}</del>
      </p>
    );
  if (change.kind === "added")
    return (
      <p>
        <ins>{change.text}</ins>
      </p>
    );
  return null;
}

function keyOf(change: ParagraphChange): string {
  const before = "before" in change ? change.before : "";
  const after = "after" in change ? change.after : "";
  return `${change.kind} ${before} ${after}`;
}
