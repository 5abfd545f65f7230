import { useId } from "react";
import type { CountedFile } from "@/lib/ledger/count-file";
import { type LedgerColumn, type LedgerMapping, ledgerColumns } from "@/lib/ledger/ledger-mapping";
import { columnNames } from "@/lib/ledger/uncounted";

type SheetPlace = { readonly sheet: string | null; readonly headRow: number | null };

/** Where the heads stand and what each column tells. */
export function LedgerColumns({
  counted: { reading, head, sheets },
  mapping,
  place,
  change,
  move,
}: {
  readonly counted: CountedFile;
  readonly mapping: LedgerMapping;
  readonly place: SheetPlace;
  readonly change: (mapping: LedgerMapping) => void;
  readonly move: (place: SheetPlace) => void;
}) {
  const found = reading.ok ? reading.value.columns : {};
  const titles = head?.columns.map(({ title }) => title) ?? [];

  function choose(column: LedgerColumn, title: string): void {
    const { [column]: _, ...others } = mapping.columns;
    change({ ...mapping, columns: title === "" ? others : { ...others, [column]: title } });
  }

  return (
    <section aria-label="列的对应">
      <h2 className="section-heading">列的对应</h2>
      <div className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {sheets.length > 1 ? (
          <Select
            label="工作表"
            value={place.sheet ?? ""}
            options={sheets}
            choose={(sheet) => move({ sheet, headRow: null })}
          />
        ) : null}
        <label className="grid gap-1">
          表头在第几行
          <input
            type="number"
            min={1}
            max={1000}
            className="control"
            value={place.headRow ?? ""}
            onChange={({ target: { valueAsNumber: row } }) =>
              move({ ...place, headRow: Number.isInteger(row) && row > 0 ? row : null })
            }
          />
        </label>
        {ledgerColumns.map((column) => (
          <Select
            key={column}
            label={`${columnNames[column]}${column === "number" ? "（可以没有）" : ""}`}
            value={mapping.columns[column] ?? found[column] ?? ""}
            options={titles}
            blank={column === "number" ? "没有，不检查重复" : "请选择"}
            choose={(title) => choose(column, title)}
          />
        ))}
      </div>
    </section>
  );
}

function Select({
  label,
  value,
  options,
  blank,
  choose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  /** What the choice of nothing is called; without it something must be chosen. */
  readonly blank?: string;
  readonly choose: (value: string) => void;
}) {
  const id = useId();
  const known = value === "" || options.includes(value);
  return (
    <div className="grid gap-1">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="control w-full min-w-0"
        value={value}
        onChange={({ target }) => choose(target.value)}
      >
        {blank === undefined ? null : <option value="">{blank}</option>}
        {known ? null : <option value={value}>{value}（台账中没有）</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </div>
  );
}
