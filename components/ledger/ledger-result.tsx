"use client";

import { useMemo, useState } from "react";
import { rowsBehind, rowsByCell } from "@/lib/ledger/count-ledger";
import { ledgerReport } from "@/lib/ledger/ledger-report";
import type { LedgerReading } from "@/lib/ledger/read-ledger";
import { deriveTotals } from "@/lib/report/totals";
import type { Address } from "@/lib/template/cells";
import type { LedgerForm } from "@/lib/template/ledger-form";
import { useReportForm } from "../report-form/report-form-context";
import { PrintedTable } from "../report-view/printed-table";
import { Dialog } from "../ui/dialog";
import { LedgerDifferences } from "./ledger-differences";
import { LedgerRows } from "./ledger-rows";
import { UncountedRows } from "./uncounted-rows";

/** The table a ledger comes to, with the rows behind every number, and what it would change. */
export function LedgerResult({
  form,
  reading,
}: {
  readonly form: LedgerForm;
  readonly reading: LedgerReading;
}) {
  const { template, year, organization } = useReportForm().session.live.report();
  const { cases } = reading;
  const [opened, setOpened] = useState<Address | null>(null);
  const report = useMemo(
    () => ledgerReport(template, form, { year, organization, cases }),
    [template, form, year, organization, cases],
  );
  const totals = useMemo(() => deriveTotals(report), [report]);
  const rows = useMemo(() => rowsByCell(template, form, cases), [template, form, cases]);
  const behind = (address: Address) => rowsBehind(template, rows, address);
  return (
    <>
      <section aria-label="统计结果">
        <h2 className="section-heading">统计结果</h2>
        <p className="my-3">
          计入 <strong>{cases.length}</strong> 件。点数字可以看到它来自台账的哪些行。
        </p>
        <PrintedTable
          tables={[form.table]}
          caption="台账统计结果"
          report={report}
          totals={totals}
          findings={noFindings}
          dress={(address, value) =>
            behind(address).length === 0 ? (
              value
            ) : (
              <button
                type="button"
                className="link min-h-6 min-w-6 cursor-pointer"
                onClick={() => setOpened(address)}
              >
                {value}
              </button>
            )
          }
        />
      </section>
      <UncountedRows uncounted={reading.uncounted} titles={reading.columns} year={year} />
      <LedgerDifferences form={form} counted={report} totals={totals} />
      <Dialog title="台账中的行" open={opened !== null} onClose={() => setOpened(null)}>
        {opened === null ? null : (
          <LedgerRows form={form} address={opened} rows={behind(opened)} cases={cases} />
        )}
      </Dialog>
    </>
  );
}

const noFindings = new Map();
