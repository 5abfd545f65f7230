import { type CellValue, formatCell } from "../../report/cell-value";
import { type Address, cellIndex, tableSectionOf } from "../../template/cells";
import { comparableCells } from "../../template/crosswalk";
import type { ReportTemplate, Table } from "../../template/template";
import type { Choice, Question, Unplaced } from "../imported-report";
import type { Notice } from "../notice";

/** Cells read as those of one format, as the cells of another. */
export type ConvertedCells = {
  readonly values: readonly (readonly [Address, CellValue])[];
  readonly questions: readonly Question[];
  readonly unplaced: readonly Unplaced[];
  readonly notices: readonly Notice[];
};

/** Takes a table of one format into a report of another: what has no cell there becomes a question. */
export function convertCells(
  from: ReportTemplate,
  to: ReportTemplate,
  cells: ReadonlyMap<Address, CellValue>,
): ConvertedCells {
  const known = cellIndex(to);
  const shared = [...cells].filter(([address]) => known.has(address));
  const foreign = [...cells].filter(([address, value]) => !known.has(address) && value !== null);
  const divided = dividedGroups(from, to, new Set(cells.keys()));
  const asked = new Set(divided.flatMap(({ before }) => before));
  const rest = foreign.filter(([address]) => !asked.has(address));
  const groups = rowsOf(divided).filter((row) =>
    row.some(({ before }) => before.some((address) => (cells.get(address) ?? null) !== null)),
  );
  const zeros = groups.filter((row) => isAllZero(row, cells));
  const questions = groups
    .filter((row) => !zeros.includes(row))
    .map((row) => questionOf({ from, to, row, cells }));
  return {
    values: [...shared, ...zeros.flatMap((row) => zeroValues(row))],
    questions,
    unplaced: rest.map(([address, value]) => unplacedCell(from, to, address, value)),
    notices: [
      ...questions.map(({ message, source }) => otherFormat(message, source)),
      ...zeros.map((row) => zeroNotice(from, to, row)),
      ...(rest.length > 0 ? [restNotice(from, to, rest.length, rest[0]?.[0])] : []),
    ],
  };
}

/** The cells of one column, in a row that one of the formats has divided. */
type DividedCells = { readonly before: readonly Address[]; readonly after: readonly Address[] };

function dividedGroups(
  from: ReportTemplate,
  to: ReportTemplate,
  read: ReadonlySet<Address>,
): readonly DividedCells[] {
  return comparableCells(from, to).filter(
    ({ before, after }) =>
      (before.length > 1 || after.length > 1) && before.some((address) => read.has(address)),
  );
}

/** Cells of one row together: they are in or not in the new row as a whole. */
function rowsOf(cells: readonly DividedCells[]): readonly (readonly DividedCells[])[] {
  const rows = [...new Set(cells.map(({ before }) => rowOf(before[0] ?? "")))];
  return rows.map((row) => cells.filter(({ before }) => rowOf(before[0] ?? "") === row));
}

function rowOf(address: Address): string {
  return address.slice(0, address.lastIndexOf("."));
}

function isAllZero(row: readonly DividedCells[], cells: ReadonlyMap<Address, CellValue>): boolean {
  return row.every(({ before }) => before.every((address) => cells.get(address) === 0));
}

function zeroValues(row: readonly DividedCells[]): readonly (readonly [Address, CellValue])[] {
  return row.flatMap(({ after }) => after.map((address) => [address, 0] as const));
}

type DividedRow = {
  readonly from: ReportTemplate;
  readonly to: ReportTemplate;
  readonly row: readonly DividedCells[];
  readonly cells: ReadonlyMap<Address, CellValue>;
};

function questionOf(divided: DividedRow): Question {
  const { from, to, row, cells } = divided;
  const sources = labelsOf(
    from,
    row.map(({ before }) => before),
  );
  const targets = labelsOf(
    to,
    row.map(({ after }) => after),
  );
  const printed = sources.map((label, at) => {
    const texts = row.map(({ before }) => formatCell(cells.get(before[at] ?? "") ?? null) || "空");
    return `“${label}”${texts.join("、")}`;
  });
  const choices =
    targets.length > 1 ? partChoices(divided, targets) : [sumChoice(divided, targets)];
  return {
    id: `format-${rowOf(row[0]?.before[0] ?? "")}`,
    message: `${sectionName(from, row)}中的${printed.join("，")}，本报告的格式分为${targets.map((label) => `“${label}”`).join("、")}，请选择填入哪一行。`,
    source: printed.join(" "),
    choices: [...choices, { label: "留空，自己填写", values: [] }],
    proposed: choices.length - 1,
  };
}

/** All of it in one of the parts, which leaves 0 for the others. */
function partChoices({ row, cells }: DividedRow, targets: readonly string[]): readonly Choice[] {
  return targets.map((label, chosen) => ({
    label: `填入“${label}”，其余各行填 0`,
    values: row.flatMap(({ before: [whole = ""], after }) => {
      const value = cells.get(whole) ?? null;
      if (value === null) return [];
      return after.map((address, at) => [address, at === chosen ? value : 0] as const);
    }),
  }));
}

function sumChoice({ row, cells }: DividedRow, [label = ""]: readonly string[]): Choice {
  return {
    label: `各行相加，填入“${label}”`,
    values: row.flatMap(({ before, after: [target = ""] }) => {
      const counts = before.map((address) => cells.get(address) ?? null);
      const known = counts.filter((count) => typeof count === "number");
      if (known.length < counts.length) return [];
      return [[target, known.reduce((sum, count) => sum + count, 0)] as const];
    }),
  };
}

/** Labels of the rows that stand at each place of the lists. */
function labelsOf(
  template: ReportTemplate,
  lists: readonly (readonly Address[])[],
): readonly string[] {
  const index = cellIndex(template);
  return (lists[0] ?? []).map((address) => index.get(address)?.row.leaf.label ?? "");
}

function sectionName(template: ReportTemplate, row: readonly DividedCells[]): string {
  const cell = cellIndex(template).get(row[0]?.before[0] ?? "");
  return cell ? tableNameOf(template, cell.table) : "表格";
}

function tableNameOf(template: ReportTemplate, table: Table): string {
  return tableSectionOf(template, table).tableName;
}

function unplacedCell(
  from: ReportTemplate,
  to: ReportTemplate,
  address: Address,
  value: CellValue,
): Unplaced {
  const cell = cellIndex(from).get(address);
  const where = cell
    ? `${tableNameOf(from, cell.table)}“${cell.row.leaf.label}”行“${cell.column.leaf.label}”列`
    : address;
  return {
    text: formatCell(value),
    message: `${where}，${yearName(to)}的格式中没有这一格。`,
  };
}

function otherFormat(message: string, source: string): Notice {
  return { kind: "other-format", severity: "warning", message, places: [], source };
}

function zeroNotice(
  from: ReportTemplate,
  to: ReportTemplate,
  row: readonly DividedCells[],
): Notice {
  const [whole] = labelsOf(
    from,
    row.map(({ before }) => before),
  );
  const parts = labelsOf(
    to,
    row.map(({ after }) => after),
  );
  return {
    ...otherFormat(
      `${sectionName(from, row)}的“${whole}”行全是 0，按${parts.map((label) => `“${label}”`).join("、")}各为 0 读入。`,
      String(whole),
    ),
    severity: "info",
    places: row.flatMap(({ after }) => after),
  };
}

function restNotice(
  from: ReportTemplate,
  to: ReportTemplate,
  count: number,
  address: Address | undefined,
): Notice {
  const cell = cellIndex(from).get(address ?? "");
  const name = cell ? tableNameOf(from, cell.table) : "表格";
  const message = `${name}用的是${yearName(from)}的格式，有 ${count} 个数在${yearName(to)}的格式中没有位置，列在未能放置的内容中。`;
  return { ...otherFormat(message, ""), source: null };
}

function yearName({ firstYear }: ReportTemplate): string {
  return `${firstYear} 年起`;
}
