"use client";

import { useState } from "react";
import { ledgerChanges } from "@/lib/ledger/ledger-changes";
import { formatCell } from "@/lib/report/cell-value";
import type { Report } from "@/lib/report/report";
import type { Totals } from "@/lib/report/totals";
import { nameOfCell, tableName } from "@/lib/rules/names";
import { cellIndex } from "@/lib/template/cells";
import type { LedgerForm } from "@/lib/template/ledger-form";
import { useEditorPanel } from "../report-form/editor-panel-context";
import { useLive, useReportForm } from "../report-form/report-form-context";
import { SavedLink } from "../report-form/saved-link";
import { useUndo } from "../report-form/use-undo";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { DataCell, DataRow, DataTable } from "../ui/data-table";

/** What the draft would read instead; taken over through the form, it is saved and undone as typing is. */
export function LedgerDifferences({
  form,
  counted,
  totals,
}: {
  readonly form: LedgerForm;
  readonly counted: Report;
  readonly totals: Totals;
}) {
  const { session, applyBatch } = useReportForm();
  const { announce } = useEditorPanel();
  const report = useLive("values", (live) => live.report());
  const [taken, setTaken] = useState<number | null>(null);
  const { template } = report;
  const changes = ledgerChanges(report, { report: counted, totals }, form.table);
  const cells = cellIndex(template);

  function take(): void {
    applyBatch(changes.map(({ address, saved }) => [address, saved] as const));
    void session.autosave.flush();
    setTaken(changes.length);
    announce(`已采用台账的数字，改动 ${changes.length} 格，可用 Ctrl+Z 撤销`);
  }

  if (taken !== null && changes.length === 0) {
    return <Taken form={form} count={taken} undone={() => setTaken(null)} />;
  }
  const name = tableName(template, form.table);
  return (
    <section aria-label="与草稿的差异">
      <h2 className="section-heading">与草稿的差异</h2>
      {changes.length === 0 ? (
        <p className="mt-3">草稿中的{name}与台账的数字相同，不用采用。</p>
      ) : (
        <>
          <p className="my-3">
            采用后，{name}有 <strong>{changes.length}</strong> 格改变。
          </p>
          <section
            aria-label="改变的格"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
            tabIndex={0}
            className="max-h-96 overflow-y-auto"
          >
            <DataTable caption="改变的格" columns={["位置", "现在", "采用后"]}>
              {changes.map(({ address, before, after }) => {
                const cell = cells.get(address);
                return (
                  <DataRow key={address}>
                    <DataCell head>{cell ? nameOfCell(template, cell) : ""}</DataCell>
                    <DataCell className="whitespace-nowrap">
                      {formatCell(before) || "未填"}
                    </DataCell>
                    <DataCell className="whitespace-nowrap font-semibold">
                      {formatCell(after) || "未填"}
                    </DataCell>
                  </DataRow>
                );
              })}
            </DataTable>
          </section>
          <Button look="primary" className="mt-4" onClick={take}>
            采用这些数字
          </Button>
        </>
      )}
    </section>
  );
}

function Taken({
  form,
  count,
  undone,
}: {
  readonly form: LedgerForm;
  readonly count: number;
  readonly undone: () => void;
}) {
  const { session } = useReportForm();
  const { template } = session.live.report();
  const section = form.table.section;
  const takeStep = useUndo(section);
  const undo = () => {
    takeStep("undo");
    undone();
  };
  return (
    <Banner tone="success" role="status">
      <p>
        已采用台账的数字，{tableName(template, form.table)}改动 {count} 格。
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-4">
        <SavedLink look="primary" href={`/reports/${session.reportId}/${section}`}>
          去看{tableName(template, form.table)}
        </SavedLink>
        <Button onClick={undo}>撤销</Button>
      </div>
    </Banner>
  );
}
