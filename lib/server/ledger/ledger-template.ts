import "server-only";
import writeXlsxFile from "write-excel-file/node";
import { type LedgerColumn, requiredColumns } from "@/lib/ledger/ledger-mapping";
import { columnNames } from "@/lib/ledger/uncounted";
import type { LedgerForm, LedgerTable } from "@/lib/template/ledger-form";

/** An empty ledger to fill in, and beside it the words that need no mapping. */
export async function ledgerTemplate(form: LedgerForm): Promise<Uint8Array> {
  const heads = ["number", ...requiredColumns] as const;
  const titles = heads.map((column) => templateTitles[form.kind][column] ?? columnNames[column]);
  const words = [
    [titles[1] ?? "", titles[4] ?? ""],
    ...Array.from({ length: Math.max(form.categories.length, form.results.length) }, (_, at) => [
      form.categories[at]?.label ?? "",
      form.results[at]?.label ?? "",
    ]),
  ];
  return writeXlsxFile([
    { sheet: "台账", data: [bold(titles)], columns: titles.map(() => ({ width: 20 })), ...sticky },
    { sheet: "可用的词", data: sheetOf(words), columns: [{ width: 36 }, { width: 72 }], ...sticky },
  ]).toBuffer();
}

const sticky = { stickyRowsCount: 1 };

const templateTitles: Readonly<
  Record<LedgerTable, Readonly<Partial<Record<LedgerColumn, string>>>>
> = {
  requests: { category: "申请人类型" },
  disputes: {
    category: "案件类型",
    received: "受理日期",
    answered: "审结日期",
    result: "审理结果",
  },
};

function sheetOf([heads = [], ...lines]: readonly (readonly string[])[]) {
  return [bold(heads), ...lines.map((line) => line.map(textCell))];
}

function bold(titles: readonly string[]) {
  return titles.map((title) => ({ ...textCell(title), fontWeight: "bold" as const }));
}

/** As text, so that no spreadsheet computes it. */
function textCell(value: string) {
  return { value, type: String };
}
