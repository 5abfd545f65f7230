"use client";

import { useMemo } from "react";
import { sectionHeads } from "@/lib/rules/progress";
import { tablesOf } from "@/lib/template/cells";
import type { NarrativeSection, TableSection } from "@/lib/template/template";
import { CoverFields } from "../narrative/cover-fields";
import { NarrativeField } from "../narrative/narrative-field";
import { LinkButton } from "../ui/button";
import { useConflicts } from "./conflict-banner";
import { FormGrid } from "./form-grid";
import { GridToolbar } from "./grid-toolbar";
import { useReportForm } from "./report-form-context";
import { SavedLink } from "./saved-link";
import { stepsId } from "./steps-id";
import { useArrival } from "./use-arrival";
import { useWideTables } from "./use-wide-tables";
import { ZeroReport } from "./zero-report";

/** One page for every section of every format: cover, narrative or tables. */
export function SectionPage({ section: key }: { readonly section: string }) {
  const { session } = useReportForm();
  const { template, organization, year } = session.live.report();
  const section = template.sections.find((candidate) => candidate.key === key);
  useArrival(key);
  return (
    <article className="sheet editor-sheet">
      <header className="mb-3">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h1 tabIndex={-1} className="text-xl font-semibold">
            {section?.heading ?? "封面与前言"}
            <span className="sr-only">
              ，{organization} {year}年度
            </span>
          </h1>
          <p aria-hidden="true" className="text-sm text-ink-600">
            {organization} · {year}年度
          </p>
        </div>
        {section ? <p className="text-sm text-ink-600">{section.guidance.text}</p> : null}
      </header>
      {section === undefined ? <CoverFields /> : null}
      {section?.kind === "narrative" ? <Narrative section={section} /> : null}
      {section?.kind === "tables" ? <Tables section={section} /> : null}
      <SectionSteps section={key} />
    </article>
  );
}

function Narrative({ section }: { readonly section: NarrativeSection }) {
  return <NarrativeField section={section} />;
}

function Tables({ section }: { readonly section: TableSection }) {
  const { session } = useReportForm();
  const { template } = session.live.report();
  const tables = useMemo(() => tablesOf(template, section.key), [template, section.key]);
  const parts = useWideTables(tables);
  const conflicts = useConflicts(session.autosave);
  const frozen = useMemo(() => new Set(conflicts.map(({ address }) => address)), [conflicts]);
  return (
    <>
      <ZeroReport />
      <GridToolbar section={section} />
      <a
        href={`#${stepsId}`}
        className="sr-only focus:not-sr-only focus:text-blue-700 focus:underline"
      >
        跳过表格
      </a>
      {parts.map((part) => (
        <FormGrid
          key={part.caption}
          template={template}
          tables={part.tables}
          caption={`${section.heading}${part.caption}`}
          frozen={frozen}
        />
      ))}
    </>
  );
}

/** Back and next; what was typed is saved on the way, a step never waits for it. */
function SectionSteps({ section }: { readonly section: string }) {
  const { session } = useReportForm();
  const parts = sectionHeads(session.live.report().template);
  const at = parts.findIndex(({ key }) => key === section);
  const previous = parts[at - 1];
  const next = parts[at + 1];
  const href = (key: string) => `/reports/${session.reportId}/${key}`;
  return (
    <nav
      id={stepsId}
      tabIndex={-1}
      aria-label="上一部分和下一部分"
      className="mt-6 flex flex-wrap justify-between gap-4"
    >
      {previous ? (
        <LinkButton href={href(previous.key)}>上一部分：{previous.heading}</LinkButton>
      ) : (
        <span />
      )}
      {next ? (
        <LinkButton look="primary" href={href(next.key)}>
          下一部分：{next.heading}
        </LinkButton>
      ) : (
        <SavedLink look="primary" href={href("check")}>
          体检与预览
        </SavedLink>
      )}
    </nav>
  );
}
