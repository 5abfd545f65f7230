import { compareReports } from "@/lib/report/compare";
import type { Report } from "@/lib/report/report";
import { type FieldChange, withChanges } from "@/lib/report/take-over";
import { type Address, sectionAddresses } from "@/lib/template/cells";
import { ComparisonView } from "../review/comparison-view";
import { Details } from "../ui/details";

/** Field by field what taking the chosen parts over changes in a draft; first what it writes over. */
export function ChangeList({
  draft,
  changes,
  sections,
}: {
  readonly draft: Report;
  readonly changes: ReadonlyMap<Address, FieldChange>;
  readonly sections: readonly { readonly key: string }[];
}) {
  const chosen = sections
    .flatMap(({ key }) => sectionAddresses(draft.template, key))
    .flatMap((address) => changes.get(address) ?? []);
  const over = chosen.filter(({ before }) => before !== null);
  const into = chosen.filter(({ before }) => before === null);
  return (
    <section aria-labelledby="import-changes" className="sheet space-y-3 px-5 py-4">
      <div>
        <h2 id="import-changes" className="text-lg font-semibold">
          草稿将有的改动
        </h2>
        <p className="text-ink-600">
          {over.length === 0
            ? "不覆盖草稿中已填的内容。"
            : `覆盖草稿中已填的 ${over.length} 处，旧内容保留在修改记录中。`}
          没有列出的不变。
        </p>
      </div>
      {over.length === 0 ? null : <Changes draft={draft} changes={over} />}
      {into.length === 0 ? null : (
        <Details summary={`填入空白的 ${into.length} 处`}>
          <Changes draft={draft} changes={into} />
        </Details>
      )}
    </section>
  );
}

function Changes({
  draft,
  changes,
}: {
  readonly draft: Report;
  readonly changes: readonly FieldChange[];
}) {
  const comparison = compareReports(draft, withChanges(draft, changes));
  return <ComparisonView template={draft.template} comparison={comparison} />;
}
