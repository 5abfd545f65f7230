import type { CountedFile } from "../../lib/ledger/count-file";
import { rowsByCell } from "../../lib/ledger/count-ledger";
import { type LedgerMapping, wordColumns } from "../../lib/ledger/ledger-mapping";
import { ledgerReport } from "../../lib/ledger/ledger-report";
import { toMappingFile } from "../../lib/ledger/mapping-file";
import type { LedgerReading } from "../../lib/ledger/read-ledger";
import { uncountedText } from "../../lib/ledger/uncounted";
import { targetsOf } from "../../lib/ledger/word-book";
import { deriveTotals, printedValue } from "../../lib/report/totals";
import { tableName } from "../../lib/rules/names";
import { cellsOf } from "../../lib/template/cells";
import { columnLeaves, rowLeaves } from "../../lib/template/heads";
import type { LedgerForm } from "../../lib/template/ledger-form";
import type { ReportTemplate } from "../../lib/template/template";

export type Counted = {
  readonly template: ReportTemplate;
  readonly form: LedgerForm;
  readonly year: number;
  readonly mapping: LedgerMapping;
  readonly reading: LedgerReading;
};

/** A count as `--json` prints it. */
export function countedJson(counted: Counted, { sheet, head }: CountedFile) {
  const { template, form, year, mapping, reading } = counted;
  const rows = rowsByCell(template, form, reading.cases);
  return {
    year,
    template: template.id,
    sheet,
    headRow: head?.row ?? null,
    tables: {
      [form.table.key]: Object.fromEntries(
        rowLeaves(form.table).map(({ leaf }) => [leaf.key, rowValues(counted, leaf.key)]),
      ),
    },
    rows: Object.fromEntries([...rows].filter(([, found]) => found.length > 0)),
    words: reading.words,
    uncounted: reading.uncounted.map(({ row, reason }) => ({
      row,
      reason: reason.kind,
      message: uncountedText(reason, reading.columns, year),
    })),
    mapping: toMappingFile({ ...mapping, columns: reading.columns }),
  };
}

function rowValues(counted: Counted, row: string) {
  return Object.fromEntries(
    valuesOf(counted)
      .filter(({ cell }) => cell.row.leaf.key === row)
      .map(({ cell, count }) => [cell.column.leaf.key, count]),
  );
}

/** A count to be read. */
export function countedListing(counted: Counted, { sheet, head }: CountedFile): string {
  const { template, form, year, reading } = counted;
  const { cases, uncounted } = reading;
  const place = `${sheet === null ? "" : `工作表“${sheet}”，`}表头在第 ${head?.row} 行`;
  return [
    `${year}年${tableName(template, form.table)}：计入 ${cases.length} 件，未计入 ${uncounted.length} 行（${place}）。`,
    "",
    ...countLines(counted),
    ...section("按常用词对应", commonWords(counted)),
    ...section(
      "未计入的行",
      uncounted.map(
        ({ row, reason }) => `第 ${row} 行：${uncountedText(reason, reading.columns, year)}`,
      ),
    ),
    ...section("没有对应的词", unknownWords(counted)),
    "",
  ].join("\n");
}

/** One line for each row of the table that counts something: 行名：列名 n，列名 n. */
function countLines(counted: Counted): readonly string[] {
  const values = valuesOf(counted);
  return rowLeaves(counted.form.table).flatMap(({ leaf, above }) => {
    const filled = values.filter(({ cell, count }) => cell.row.leaf === leaf && count !== 0);
    if (filled.length === 0) return [];
    const counts = filled.map(({ cell, count }) => `${columnLabel(counted, cell.column)} ${count}`);
    const name = [...above.slice(1), leaf.label].filter((part) => part !== "").join(" ");
    return [`  ${name === "" ? "" : `${name}：`}${counts.join("，")}`];
  });
}

function columnLabel({ form }: Counted, column: ReturnType<typeof columnLeaves>[number]): string {
  const alike = columnLeaves(form.table).filter(({ leaf }) => leaf.label === column.leaf.label);
  return alike.length === 1 ? column.leaf.label : [...column.above, column.leaf.label].join(" ");
}

function commonWords({ form, reading }: Counted): readonly string[] {
  return wordColumns.flatMap((column) =>
    reading.words[column].flatMap(({ word, lines, meaning }) => {
      if (meaning?.source !== "common") return [];
      const target = targetsOf(form, column).find(({ key }) => key === meaning.key);
      return [`${word} → ${target?.label}（${lines} 行）`];
    }),
  );
}

function unknownWords({ reading }: Counted): readonly string[] {
  return wordColumns.flatMap((column) =>
    reading.words[column]
      .filter(({ meaning }) => meaning === null)
      .map(({ word, lines }) => `“${reading.columns[column]}”列：${word}（${lines} 行）`),
  );
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

function valuesOf({ template, form, year, reading: { cases } }: Counted) {
  const report = ledgerReport(template, form, { year, organization: "", cases });
  const totals = deriveTotals(report);
  return cellsOf(template)
    .filter(({ table }) => table === form.table)
    .map((cell) => ({ cell, count: printedValue(report, totals, cell.address) }));
}
