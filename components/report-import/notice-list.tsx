import { severityLook } from "../messages";
import { StateText } from "../ui/state-text";
import type { ImportNotice, ImportProposal } from "./import-proposal";
import { noticeTitle } from "./messages";

/** What the reader was not sure of or left out, gravest first. */
export function NoticeList({ notices }: { readonly notices: readonly ImportNotice[] }) {
  if (notices.length === 0) return null;
  const order = ["error", "warning", "info"];
  const sorted = [...notices].sort(
    (left, right) => order.indexOf(left.severity) - order.indexOf(right.severity),
  );
  return (
    <section aria-labelledby="import-notices" className="sheet px-5 py-4">
      <h2 id="import-notices" className="mb-2 text-lg font-semibold">
        读取提示（{notices.length}）
      </h2>
      <ul className="import-list">
        {sorted.map(({ severity, message, source, places }) => (
          <li key={`${message} ${places.join()} ${source}`}>
            <StateText {...severityLook[severity]}>{noticeTitle[severity]}</StateText>
            <div className="min-w-0">
              <p>{message}</p>
              {source === null ? null : <Quote text={source} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Figures and passages that have no place in the format. */
export function UnplacedList({ unplaced }: Pick<ImportProposal, "unplaced">) {
  if (unplaced.length === 0) return null;
  return (
    <section aria-labelledby="import-unplaced" className="sheet px-5 py-4">
      <h2 id="import-unplaced" className="text-lg font-semibold">
        未能放置的内容（{unplaced.length}）
      </h2>
      <p className="mb-2 text-ink-600">以下内容不会导入。需要的，请在导入后手工填写。</p>
      <ul className="import-list">
        {unplaced.map(({ text, message }, index) => (
          // The same words may stand in a file twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is all there is
          <li key={index}>
            <div className="min-w-0">
              <p>{message}</p>
              <Quote text={text} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Words of the file, as they stood. */
export function Quote({ text }: { readonly text: string }) {
  return <blockquote className="import-quote">{text}</blockquote>;
}
