import type { CountedCase } from "@/lib/ledger/count-ledger";
import { nameOfCell } from "@/lib/rules/names";
import { type Address, cellIndex } from "@/lib/template/cells";
import type { LedgerForm } from "@/lib/template/ledger-form";
import { useReportForm } from "../report-form/report-form-context";
import { DataCell, DataRow, DataTable } from "../ui/data-table";

const mostShown = 500;

/** The rows of the ledger behind one number, as they were read. */
export function LedgerRows({
  form,
  address,
  rows,
  cases,
}: {
  readonly form: LedgerForm;
  readonly address: Address;
  readonly rows: readonly number[];
  readonly cases: readonly CountedCase[];
}) {
  const { template } = useReportForm().session.live.report();
  const cell = cellIndex(template).get(address);
  const wanted = new Set(rows);
  const shown = cases.filter(({ row }) => wanted.has(row)).slice(0, mostShown);
  return (
    <>
      <p className="mb-3">
        {cell ? nameOfCell(template, cell) : ""}：{rows.length} 件
        {rows.length > mostShown ? `，以下为前 ${mostShown} 件` : ""}
      </p>
      <DataTable
        caption="这个数字背后的行"
        columns={["行号", "类型", "收到日期", "答复日期", "结果"]}
      >
        {shown.map(({ row, category, received, answered, result }) => (
          <DataRow key={row}>
            <DataCell head>{row}</DataCell>
            <DataCell>{labelOf(form.categories, category)}</DataCell>
            <DataCell className="whitespace-nowrap">{received}</DataCell>
            <DataCell className="whitespace-nowrap">{answered ?? "本年未答复"}</DataCell>
            <DataCell>{labelOf(form.results, result)}</DataCell>
          </DataRow>
        ))}
      </DataTable>
    </>
  );
}

function labelOf(targets: LedgerForm["results"], wanted: string): string {
  return targets.find(({ key }) => key === wanted)?.label ?? "";
}
