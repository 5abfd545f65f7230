import { dateText } from "@/lib/report/iso-date";
import { narrativeText, signatureOf, textAt, titleOf } from "@/lib/report/report";
import { type Address, coverKey, narrativeAddress, tablesOf } from "@/lib/template/cells";
import { DocumentText } from "../report-view/document-text";
import { StateText } from "../ui/state-text";
import type { ImportProposal } from "./import-proposal";
import type { ImportSection, ImportView } from "./import-view";
import { ImportedTable } from "./imported-table";

/** One part of what was read, to be taken over or left. */
export function ImportedSection({
  section,
  proposal,
  view,
  taken,
  onTake,
  onPlace,
}: {
  readonly section: ImportSection;
  readonly proposal: ImportProposal;
  readonly view: ImportView;
  readonly taken: boolean;
  readonly onTake: (take: boolean) => void;
  readonly onPlace: (place: Address) => void;
}) {
  const { key, heading, read } = section;
  const offered = section.changed > 0;
  return (
    <section className="sheet px-5 py-4">
      <div className="part-head flex-wrap">
        <h2 className="section-heading">{heading}</h2>
        <span className="flex flex-wrap items-center gap-4">
          <SectionState section={section} proposal={proposal} />
          {offered ? (
            <label className="inline-flex min-h-8 items-center gap-2 whitespace-nowrap">
              <input
                type="checkbox"
                className="checkbox"
                aria-label={`导入这一部分：${heading}`}
                checked={taken}
                onChange={() => onTake(!taken)}
              />
              导入这一部分
            </label>
          ) : null}
        </span>
      </div>
      {read === 0 && key !== coverKey ? (
        <p className="text-ink-600">文件中没有读到这一部分，请在导入后手工填写。</p>
      ) : (
        <SectionContent
          sectionKey={key}
          heading={heading}
          proposal={proposal}
          view={view}
          onPlace={onPlace}
        />
      )}
    </section>
  );
}

function SectionState({
  section: { possible, read, changed, doubtful },
  proposal: { versions },
}: {
  readonly section: ImportSection;
  readonly proposal: ImportProposal;
}) {
  if (doubtful > 0) {
    return (
      <StateText tone="warning" icon="warning">
        {doubtful} 处需核对
      </StateText>
    );
  }
  if (!possible) {
    return (
      <StateText tone="warning" icon="warning">
        格式与草稿不同，不能导入
      </StateText>
    );
  }
  if (read === 0) return null;
  if (changed === 0 && versions !== null) return <span className="text-ink-600">与草稿相同</span>;
  return (
    <StateText tone="plain" icon="check">
      读取可靠
    </StateText>
  );
}

function SectionContent({
  sectionKey,
  heading,
  proposal,
  view,
  onPlace,
}: {
  readonly sectionKey: string;
  readonly heading: string;
  readonly proposal: ImportProposal;
  readonly view: ImportView;
  readonly onPlace: (place: Address) => void;
}) {
  const { imported } = view;
  if (sectionKey === coverKey) return <Cover view={view} />;
  const tables = tablesOf(imported.template, sectionKey);
  if (tables.length > 0) {
    return (
      <ImportedTable
        tables={tables}
        caption={heading}
        proposal={proposal}
        view={view}
        onPlace={onPlace}
      />
    );
  }
  return (
    <section
      aria-label={`${heading}的正文`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
      tabIndex={0}
      className="import-prose"
      onFocus={() => onPlace(narrativeAddress(sectionKey))}
    >
      <DocumentText text={narrativeText(imported, sectionKey) ?? ""} />
    </section>
  );
}

function Cover({ view: { imported } }: { readonly view: ImportView }) {
  const signature = signatureOf(imported);
  const preamble = textAt(imported, "preamble");
  const lines = [
    ["标题", titleOf(imported)],
    ["落款", [signature?.organization, dateText(signature?.date ?? "")].filter(Boolean).join("　")],
  ] as const;
  return (
    <>
      <dl className="import-cover">
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text || "没有"}</dd>
          </div>
        ))}
      </dl>
      {preamble === null ? (
        <p className="text-ink-600">没有前言。</p>
      ) : (
        <section
          aria-label="前言的正文"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
          tabIndex={0}
          className="import-prose"
        >
          <DocumentText text={preamble} />
        </section>
      )}
    </>
  );
}
