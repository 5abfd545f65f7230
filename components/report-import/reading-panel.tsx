import { formatCell } from "@/lib/report/cell-value";
import { valueAt } from "@/lib/report/report";
import { printedValue } from "@/lib/report/totals";
import { type Address, cellIndex } from "@/lib/template/cells";
import { placeName } from "../review/comment-target";
import { Icon } from "../ui/icon";
import { confidenceOf } from "./confidence";
import type { ImportProposal } from "./import-proposal";
import type { ImportView } from "./import-view";
import { confidenceText } from "./messages";
import { Quote } from "./notice-list";

/** The source beside the result: where the cell one looks at stood, and how sure it is. */
export function ReadingPanel({
  proposal,
  view,
  place,
}: {
  readonly proposal: ImportProposal;
  readonly view: ImportView;
  readonly place: Address | null;
}) {
  return (
    <aside aria-label="来源" className="sheet import-panel">
      <h2 className="mb-2 text-lg font-semibold">来源</h2>
      {place === null ? (
        <Legend />
      ) : (
        <div role="status">
          <Source proposal={proposal} view={view} place={place} />
        </div>
      )}
    </aside>
  );
}

function Legend() {
  return (
    <>
      <p className="mb-2 text-ink-600">指向或用方向键走到一个单元格，这里显示它在文件中的原文。</p>
      <ul className="space-y-1">
        <li>
          <span className="import-sign import-sure">✓</span> {confidenceText.sure}
        </li>
        <li>
          <span className="import-sign import-check">△ 核对</span> {confidenceText.check}
        </li>
        <li>
          <span className="import-sign import-answered">选择</span> {confidenceText.answered}
        </li>
      </ul>
    </>
  );
}

function Source({
  proposal,
  view,
  place,
}: {
  readonly proposal: ImportProposal;
  readonly view: ImportView;
  readonly place: Address;
}) {
  const { imported, totals, doubtful } = view;
  const reading = proposal.readings.get(place);
  const confidence = confidenceOf(proposal, view, place);
  const isCell = cellIndex(imported.template).has(place);
  const computed = totals.get(place)?.computed ?? null;
  const value = isCell ? formatCell(printedValue(imported, totals, place)) : "";
  const before = formatCell(valueAt(proposal.draft, place));
  return (
    <dl className="import-source">
      <dt>位置</dt>
      <dd>{placeName(imported.template, place)}</dd>
      {isCell ? (
        <>
          <dt>读为</dt>
          <dd className="text-lg font-semibold">{value === "" ? "未填" : value}</dd>
          <dt>把握</dt>
          <dd className={doubtful.has(place) ? "text-amber-800" : undefined}>
            <Icon name={doubtful.has(place) ? "warning" : "check"} className="mr-1" />
            {confidence.text}
          </dd>
        </>
      ) : null}
      {computed === null ? null : (
        <>
          <dt>各项之和</dt>
          <dd>{computed}</dd>
        </>
      )}
      {proposal.versions === null || !isCell ? null : (
        <>
          <dt>草稿现有</dt>
          <dd>{before === "" ? "未填" : before}</dd>
        </>
      )}
      <dt>原文</dt>
      <dd>
        {reading === undefined ? (
          "这一处按本系统的格式读取，没有另外的原文。"
        ) : (
          <>
            <Quote text={reading.text === "" ? "（空白）" : reading.text} />
            {reading.context === reading.text ? null : (
              <>
                <p className="mt-2 text-sm text-ink-600">所在的行或段落</p>
                <Quote text={reading.context} />
              </>
            )}
          </>
        )}
      </dd>
    </dl>
  );
}
