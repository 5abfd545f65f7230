import type { Sheet } from "../spreadsheet/read-sheets";
import { type HeadName, namesInRow, namesInTwoRows } from "./head-rows";
import { type LedgerColumn, ledgerColumns, sameWord } from "./ledger-mapping";

/** The row, or the two, that name the columns of a ledger; titles usually stand above. */
export type LedgerHead = {
  /** The last row of it, as the spreadsheet counts, from 1. */
  readonly row: number;
  readonly columns: readonly HeadColumn[];
};

export type HeadColumn = {
  /** Of a head of two rows both, as 答复情况/答复日期. */
  readonly title: string;
  /** What stands in each of its rows, from above. */
  readonly texts: readonly string[];
  /** Place in the row, from 0. */
  readonly at: number;
};

type Rows = Sheet["rows"];

/** How far down a head is looked for. */
const deepest = 30;

/** The head of a sheet; null when no row says two things that ledgers have as columns. */
export function findHead({ rows }: Sheet): LedgerHead | null {
  const places = [...rows.slice(0, deepest).keys()].map((at) => at + 1);
  return likeliest(rows, places, places);
}

/** The row the person has named, or one of the two; null when it names no columns. A line of a case is no head. */
export function headInRow({ rows }: Sheet, row: number): LedgerHead | null {
  return likeliest(rows, [row], [row, row + 1]);
}

/** The first of those that say most, of one row or of the two that end in one; null when none says two things. */
function likeliest(
  rows: Rows,
  singles: readonly number[],
  doubles: readonly number[],
): LedgerHead | null {
  const joined = doubles.flatMap((row) => doubleHeadAt(rows, row));
  const heads = [
    ...joined.filter((head) => isEvident(rows, head)),
    ...singles.map((row) => headAt(rows, row)),
    ...joined,
  ];
  const best = Math.max(0, ...heads.map(likeness));
  return best < 2 ? null : (heads.find((head) => likeness(head) === best) ?? null);
}

/** Below a title no name of the upper row stands for itself, and a line of a case is no head of its own. */
function isEvident(rows: Rows, { row, columns }: LedgerHead): boolean {
  const standsAlone = columns.some(
    ({ texts: [upper = "", lower = ""] }) => upper !== "" && (lower === "" || lower === upper),
  );
  return standsAlone && likeness(headAt(rows, row)) >= 2;
}

/** The sheet whose head says most; the first of those that say as much. */
export function likeliestSheet(sheets: readonly Sheet[]): Sheet | null {
  const scores = sheets.map((sheet) => likeness(findHead(sheet)));
  return sheets[scores.indexOf(Math.max(...scores))] ?? null;
}

/** Columns by the usual words of their heads, each head once. */
export function proposeColumns(
  columns: readonly HeadColumn[],
): Readonly<Partial<Record<LedgerColumn, string>>> {
  const taken = new Set<string>();
  const found = ledgerColumns.flatMap((column) => {
    const free = columns.filter(({ title }) => !taken.has(title) && mayBe(column, title));
    const head = headWords[column]
      .map((pattern) => free.find((head) => namesOf(head).some((name) => pattern.test(name))))
      .find((candidate) => candidate !== undefined);
    if (!head) return [];
    taken.add(head.title);
    return [[column, head.title] as const];
  });
  return Object.fromEntries(found);
}

export function columnTitled(columns: readonly HeadColumn[], title: string): HeadColumn | null {
  return columns.find((column) => sameWord(column.title) === sameWord(title)) ?? null;
}

/** Words of a column are shown and remembered, so it must not be one that names people. */
export function mayBe(column: LedgerColumn, title: string): boolean {
  return column === "number" || !personal.test(bareHead(title));
}

const personal =
  /姓名|名称|联系|电话|手机|地址|住址|证件|身份证|邮箱|代理人|^申请人$|^原告$|^当事人$/u;

/** The most telling first. */
const headWords: Readonly<Record<LedgerColumn, readonly RegExp[]>> = {
  number: [/编号$/u, /(登记|受理|收件|申请|案)号$/u, /^序号$/u],
  category: [
    /^申请(人|主体|者|单位)(类型|类别|性质|属性|身份|分类|情况)$/u,
    /^(主体|当事人|身份|人员|单位)(类型|类别|性质)$/u,
    /^(案件|救济|争议|程序)(类型|类别|种类)$/u,
    /^(类型|类别)$/u,
  ],
  received: [
    /(收到|接收|签收|收件).*(日期|时间|日)$/u,
    /(受理|立案|登记).*(日期|时间|日)$/u,
    /(申请|提交|提出|起诉).*(日期|时间|日)$/u,
  ],
  answered: [
    /(答复|办结|回复|告知|审结|结案|裁决|判决|裁判).*(日期|时间|日)$/u,
    /(决定|办理|处理|送达|完成).*(日期|时间|日)$/u,
  ],
  result: [
    /^(办理|答复|处理|办结|审理|裁判|复议|判决|决定)结果(类型|类别)?$/u,
    /^(答复|处理|办理|决定)(类型|类别|情形)$/u,
    /结果$/u,
  ],
};

const anyHead =
  /^(.*(编号|序号|案号|文号|号码|日期|时间|类型|类别|性质|结果|情况|情形|方式|姓名|名称|电话|地址|内容|事项|人员|备注))$|^(申请人|承办人|经办人|登记号|受理号|单位|部门|科室|原告|被告)$/u;

function likeness(head: LedgerHead | null): number {
  return new Set(
    head?.columns
      .filter((column) => namesOf(column).some((name) => anyHead.test(name)))
      .map(({ title }) => bareHead(title)),
  ).size;
}

function headAt(rows: Rows, row: number): LedgerHead {
  return headOf(row, namesInRow(rows[row - 1] ?? []));
}

/** The head of two rows that ends in a row, when there is one. */
function doubleHeadAt(rows: Rows, row: number): readonly LedgerHead[] {
  const names = namesInTwoRows(rows[row - 2] ?? [], rows[row - 1] ?? []);
  return names ? [headOf(row, names)] : [];
}

function headOf(row: number, names: readonly HeadName[]): LedgerHead {
  const titles = names.map(titleOf);
  const columns = names.flatMap(({ texts }, at) => {
    const title = titles[at] ?? "";
    if (title === "") return [];
    const before = titles.slice(0, at).filter((other) => other === title).length;
    return [{ title: before === 0 ? title : `${title}（${before + 1}）`, texts, at }];
  });
  return { row, columns };
}

function titleOf({ texts, group }: HeadName): string {
  return [...new Set([group, ...texts])].filter((text) => text !== "").join("/");
}

/** How a column may be called: by its whole title, or by what stands right above its cells. */
function namesOf({ title, texts }: HeadColumn): readonly string[] {
  return [bareHead(title), bareHead(texts.at(-1) ?? "")];
}

/** A head without units, explanations and marks: 收到日期（年/月/日）* is 收到日期. */
function bareHead(title: string): string {
  return title
    .normalize("NFKC")
    .replace(/\([^)]*\)/gu, "")
    .replace(/[^\p{L}]/gu, "");
}
