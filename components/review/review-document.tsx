import type { ReactNode } from "react";
import { formatCell } from "@/lib/report/cell-value";
import { ordinalOf } from "@/lib/report/comment-place";
import type { Comparison } from "@/lib/report/compare";
import { type Report, textAt, titleOf } from "@/lib/report/report";
import type { CommentThread } from "@/lib/report/review";
import { deriveTotals } from "@/lib/report/totals";
import type { Issue } from "@/lib/rules/issue";
import { sectionHeads } from "@/lib/rules/progress";
import { type Address, coverKey, narrativeAddress, tablesOf } from "@/lib/template/cells";
import { cellFindings } from "../report-view/cell-finding";
import { PrintedTable } from "../report-view/printed-table";
import { type CommentTarget, placeId, placeName, threadsAt } from "./comment-target";
import { ReviewProse } from "./review-prose";

type View = {
  readonly report: Report;
  readonly issues: readonly Issue[];
  readonly threads: readonly CommentThread[];
  /** What the report is held against; null shows it as it is. */
  readonly comparison: Comparison | null;
  /** Takes a remark at a place; null where none may be made. */
  readonly onComment: ((target: CommentTarget) => void) | null;
};

/** The report as printed, with its changes, and a way to put a remark at everything in it. */
export function ReviewDocument(view: View) {
  const { report } = view;
  const { template } = report;
  return (
    <div className="sheet px-4 py-5">
      <p className="document-title">{titleOf(report)}</p>
      {sectionHeads(template).map(({ key, heading }) => (
        <section key={key} id={placeId(key)} className="mb-6" tabIndex={-1}>
          <div className="part-head">
            <h2 className="section-heading">{heading}</h2>
            <CommentButton
              view={view}
              target={{ anchor: "section", place: key, quote: null, ordinal: 0 }}
              label={heading}
            />
          </div>
          <SectionBody section={key} view={view} />
        </section>
      ))}
    </div>
  );
}

function SectionBody({ section, view }: { readonly section: string; readonly view: View }) {
  const { report, issues } = view;
  const tables = tablesOf(report.template, section);
  if (tables.length === 0) {
    return textsOf(section).map((place) => <Text key={place} place={place} view={view} />);
  }
  return (
    <PrintedTable
      tables={tables}
      caption={placeName(report.template, section)}
      report={report}
      totals={deriveTotals(report)}
      findings={cellFindings(issues)}
      dress={(address, value) => <ReviewedCell address={address} value={value} view={view} />}
    />
  );
}

function textsOf(section: string): readonly Address[] {
  return section === coverKey ? ["preamble"] : [narrativeAddress(section)];
}

function Text({ place, view }: { readonly place: Address; readonly view: View }) {
  const text = textAt(view.report, place);
  return (
    <ReviewProse
      text={text}
      change={view.comparison?.texts.find((change) => change.place === place)}
      after={(paragraph, quote) => (
        <>
          <CommentCount threads={threadsAt(view.threads, place, paragraph)} />
          <CommentButton
            view={view}
            target={{ anchor: "paragraph", place, quote, ordinal: ordinalOf(text, paragraph) }}
            label={quote}
          />
        </>
      )}
    />
  );
}

function ReviewedCell({
  address,
  value,
  view,
}: {
  readonly address: Address;
  readonly value: ReactNode;
  readonly view: View;
}) {
  const { report, comparison, threads, onComment } = view;
  const change = comparison?.cells.find(({ places }) => places.includes(address));
  const content = (
    <>
      {change ? <del>{formatCell(change.before) || "未填"}</del> : null}
      {change ? <ins>{value}</ins> : value}
      <CommentCount threads={threadsAt(threads, address)} />
    </>
  );
  if (onComment === null) return <span id={placeId(address)}>{content}</span>;
  return (
    <button
      type="button"
      id={placeId(address)}
      className="cell-button"
      onClick={() => onComment({ anchor: "cell", place: address, quote: null, ordinal: 0 })}
    >
      <span className="sr-only">批注{placeName(report.template, address)}：</span>
      {content}
    </button>
  );
}

function CommentButton({
  view: { onComment },
  target,
  label,
}: {
  readonly view: View;
  readonly target: CommentTarget;
  readonly label: string;
}) {
  if (onComment === null) return null;
  return (
    <button type="button" className="comment-button link" onClick={() => onComment(target)}>
      批注<span className="sr-only">：{label.slice(0, 40)}</span>
    </button>
  );
}

function CommentCount({ threads }: { readonly threads: readonly CommentThread[] }) {
  if (threads.length === 0) return null;
  return <span className="comment-count">{threads.length} 条意见</span>;
}
