import type { Sheet, SheetCell } from "../spreadsheet/read-sheets";
import { isWord, type LedgerColumn, ledgerColumns, sameWord } from "./ledger-mapping";

/** The row that names the columns of a ledger; titles usually stand above it. */
export type LedgerHead = {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly columns: readonly HeadColumn[];
};

export type HeadColumn = {
  readonly title: string;
  /** Place in the row, from 0. */
  readonly at: number;
};

/** How far down a head is looked for. */
const deepest = 30;

/** The head of a sheet; null when no row says two things that ledgers have as columns. */
export function findHead({ rows }: Sheet): LedgerHead | null {
  const heads = rows.slice(0, deepest).map((cells, at) => headAt(cells, at + 1));
  const best = Math.max(0, ...heads.map(likeness));
  return best < 2 ? null : (heads.find((head) => likeness(head) === best) ?? null);
}

/** The row the person has named; null when it names no columns. A line of a case is no head. */
export function headInRow({ rows }: Sheet, row: number): LedgerHead | null {
  const head = headAt(rows[row - 1] ?? [], row);
  return likeness(head) < 2 ? null : head;
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
      .map((pattern) => free.find(({ title }) => pattern.test(bareHead(title))))
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
    head?.columns.map(({ title }) => bareHead(title)).filter((title) => anyHead.test(title)),
  ).size;
}

function headAt(cells: readonly SheetCell[], row: number): LedgerHead {
  const titles = cells.map((cell) => (typeof cell === "string" ? cell.replace(/\s+/gu, "") : ""));
  const columns = titles.flatMap((title, at) => {
    if (title === "" || !isWord(title)) return [];
    const before = titles.slice(0, at).filter((other) => other === title).length;
    return [{ title: before === 0 ? title : `${title}（${before + 1}）`, at }];
  });
  return { row, columns };
}

/** A head without units, explanations and marks: 收到日期（年/月/日）* is 收到日期. */
function bareHead(title: string): string {
  return title
    .normalize("NFKC")
    .replace(/\([^)]*\)/gu, "")
    .replace(/[^\p{L}]/gu, "");
}
