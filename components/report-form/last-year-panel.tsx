"use client";

import { useSyncExternalStore } from "react";
import type { LastYear } from "@/lib/report/last-year";
import { nameOfCell } from "@/lib/rules/names";
import { type Address, cellIndex, coverKey, narrativeAddress } from "@/lib/template/cells";
import { insertParagraphs } from "../narrative/insert-text";
import { Button } from "../ui/button";
import { useEditorPanel } from "./editor-panel-context";
import { fieldName } from "./field-name";
import { useFocusedCell } from "./focused-cell";
import { useReportForm } from "./report-form-context";

/** Last year's report beside the section that is open: to be looked at, taken over piece by piece. */
export function LastYearPanel({
  lastYear,
  section,
}: {
  readonly lastYear: LastYear;
  readonly section: string;
}) {
  const { template } = useReportForm().session.live.report();
  const isTable = template.sections.some(({ key, kind }) => key === section && kind === "tables");
  return isTable ? (
    <Figures lastYear={lastYear} section={section} />
  ) : (
    <Prose
      key={section}
      year={lastYear.year}
      address={section === coverKey ? "preamble" : narrativeAddress(section)}
      paragraphs={lastYear.paragraphs}
    />
  );
}

function Figures({ lastYear, section }: { readonly lastYear: LastYear; readonly section: string }) {
  const others = lastYear.others.filter((other) => other.section === section);
  return (
    <div className="space-y-4 p-4">
      <FocusedFigure lastYear={lastYear} />
      {others.length === 0 ? null : (
        <section aria-label="今年没有的栏目">
          <h3 className="font-semibold">今年的格式没有的栏目</h3>
          <p className="mt-1 text-sm text-ink-600">口径不同，只供对照，不能照填。</p>
          <dl className="mt-2 space-y-1 text-sm">
            {others.map(({ label, text }) => (
              <div key={label} className="flex justify-between gap-4">
                <dt>{label}</dt>
                <dd className="tabular-nums">{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}

/** What stood last year in the cell the cursor is in. */
function FocusedFigure({ lastYear: { year, cells } }: { readonly lastYear: LastYear }) {
  const { template } = useReportForm().session.live.report();
  const focused = useFocusedCell();
  const address = useSyncExternalStore(focused.subscribe, focused.current, focused.current);
  const cell = address === null ? undefined : cellIndex(template).get(address);
  return (
    <p role="status">
      {cell === undefined ? (
        <span className="text-ink-600">
          {year}年的数字以灰色显示在单元格左侧。点一个单元格，这里说明它上年是多少。
        </span>
      ) : (
        <>
          {nameOfCell(template, cell)}：{year}年为 <strong>{cells[cell.address] ?? "空白"}</strong>
        </>
      )}
    </p>
  );
}

function Prose({
  year,
  address,
  paragraphs,
}: {
  readonly year: number;
  readonly address: Address;
  readonly paragraphs: LastYear["paragraphs"];
}) {
  const { announce } = useEditorPanel();
  const lines = paragraphs[address] ?? [];
  if (lines.length === 0) {
    return <p className="p-4 text-ink-600">{year}年的报告这一部分没有文字。</p>;
  }

  function quote(text: string): void {
    const [field] = document.getElementsByName(fieldName(address));
    if (!(field instanceof HTMLTextAreaElement) || field.readOnly) return;
    insertParagraphs(field, text);
    announce(`已引用${year}年的一段，请改写年份和数字，可用 Ctrl+Z 撤销`);
  }

  return (
    <div className="p-4">
      <p className="text-sm text-ink-600">
        {year}年的文字，只供参考。逐段引用后请改写：照搬上年是扣分项。
      </p>
      <ol className="mt-3 space-y-3">
        {lines.map((text, at) => (
          // Two paragraphs may be the same, and none ever moves.
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the paragraph
          <li key={at} className="border-l-2 border-line-200 pl-3 text-ink-600">
            <p id={`last-year-${at}`}>{text}</p>
            <Button look="link" aria-describedby={`last-year-${at}`} onClick={() => quote(text)}>
              引用本段
            </Button>
          </li>
        ))}
      </ol>
    </div>
  );
}
