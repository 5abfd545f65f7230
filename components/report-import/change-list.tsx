import { compareReports } from "@/lib/report/compare";
import type { Report } from "@/lib/report/report";
import { type FieldChange, withChanges } from "@/lib/report/take-over";
import { type Address, sectionAddresses } from "@/lib/template/cells";
import { ComparisonView } from "../review/comparison-view";

/** Field by field what taking the chosen parts over changes in a draft. */
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
  return (
    <section aria-labelledby="import-changes" className="sheet px-5 py-4">
      <h2 id="import-changes" className="text-lg font-semibold">
        草稿将有的改动
      </h2>
      <p className="mb-2 text-ink-600">左为草稿中现有的内容，右为导入后的内容。没有列出的不变。</p>
      <ComparisonView
        template={draft.template}
        comparison={compareReports(draft, withChanges(draft, chosen))}
      />
    </section>
  );
}
