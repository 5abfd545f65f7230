import { parseCell } from "../../report/cell-value";
import { columnLeaves } from "../../template/heads";
import type { Section } from "../../template/template";
import type { Choice, Question, Unplaced } from "../imported-report";
import type { Notice } from "../notice";
import type { FittedRow } from "./fit-values";
import type { FormColumn, FormRow } from "./form-rows";
import type { SolvedRow } from "./place-by-sums";
import type { PrintedRow } from "./printed-rows";
import { readValue } from "./read-value";
import type { RowMatch } from "./row-match";

export function missingTable({ heading }: Section): Notice {
  return notice("missing-section", "error", `没有找到“${heading}”的表格，这一部分留空。`);
}

export function missingRow({ heading }: Section, form: FormRow): Notice {
  const name = nameOf(form);
  const told = form.isTotal
    ? notice("missing-row", "warning", `${heading}没有“${name}”行，按各项之和计算，请核对。`)
    : notice("missing-row", "error", `${heading}没有找到“${name}”行，这一行留空。`);
  return { ...told, places: form.addresses };
}

/** One notice for the rows that lack the same columns. */
export function missingColumns(
  { heading }: Section,
  rows: readonly (readonly [FormRow, readonly FormColumn[]])[],
): readonly Notice[] {
  const lacking = new Map<string, (readonly [FormRow, readonly FormColumn[]])[]>();
  for (const row of rows) {
    const names = row[1].map(columnName).join("、");
    if (names !== "") lacking.set(names, [...(lacking.get(names) ?? []), row]);
  }
  return [...lacking].map(([names, own]) => {
    const areTotals = own.every(([, columns]) => columns.every(({ isTotal }) => isTotal));
    const message = areTotals
      ? `${heading}的表格没有“${names}”列，按各项之和计算，请核对。`
      : `${heading}的表格没有找到“${names}”列，这些格留空。`;
    const places = own.flatMap(([form, columns]) =>
      form.addresses.filter((_address, at) => columns.includes(form.columns[at] ?? noColumn)),
    );
    return { ...notice("missing-column", areTotals ? "warning" : "error", message), places };
  });
}

const noColumn: FormColumn = { label: "", above: [], isTotal: false };

/** Rows and columns that stand elsewhere than in the format. */
export function otherOrder(
  { heading }: Section,
  moved: readonly RowMatch[],
  fitted: readonly FittedRow[],
): readonly Notice[] {
  const columns = fitted.filter(
    ({ texts, order }) => texts !== null && order.some((at, index) => at < (order[index - 1] ?? 0)),
  );
  const rows = moved.map(({ form }) => `“${nameOf(form)}”`).join("、");
  const about = (what: string, places: Notice["places"]): Notice => ({
    ...notice("other-order", "info", `${heading}的表格${what}，已按名称对应，请核对。`),
    places,
  });
  return [
    ...(columns.length === 0
      ? []
      : [
          about(
            "列的顺序与格式不同",
            columns.flatMap(({ match }) => match.form.addresses),
          ),
        ]),
    ...(moved.length === 0
      ? []
      : [
          about(
            `${rows}行的位置与格式不同`,
            moved.flatMap(({ form }) => form.addresses),
          ),
        ]),
  ];
}

/** Blank cells that only the width of the gaps between figures shows. */
export function spacedBlanks({ heading }: Section, rows: readonly RowMatch[]): Notice {
  const message = `${heading}的表格是用空格排列的，空白格按数字之间的距离认出，请核对各数的位置。`;
  const places = rows.flatMap(({ form }) => form.addresses);
  return { ...notice("read-by-place", "info", message), places };
}

export function repeatedRow(section: Section, { match, given }: FittedRow): Notice {
  const message = `${section.heading}有两行“${nameOf(match.form)}”，数字不同，读入了前面的一行，另一行为 ${textsOf(given)}，请核对。`;
  return about(match, notice("repeated-row", "warning", message));
}

export function refilledRow({ heading }: Section, { match }: FittedRow): Notice {
  const message = `${heading}有两行“${nameOf(match.form)}”，前面的一行是空的，读入了后面的一行，请核对。`;
  return about(match, notice("repeated-row", "warning", message));
}

export function misshapenRow(section: Section, { row, possible }: SolvedRow): Notice {
  const { form } = row.match;
  const printed = textsOf(row.given);
  const mend = possible.length > 0 ? "请选择各数的位置" : "请逐格填写";
  return about(row.match, {
    ...notice(
      "misshapen-row",
      "error",
      `${section.heading}“${nameOf(form)}”行有 ${row.given.length} 个数值单元格，应为 ${form.addresses.length} 个，没有读入，原文为 ${printed}，${mend}。`,
    ),
    source: `${nameOf(form)} ${printed}`,
  });
}

export function placedBySums(section: Section, { row, texts }: SolvedRow): Notice {
  const { form } = row.match;
  const message = `${section.heading}“${nameOf(form)}”行有 ${row.given.length} 个数值单元格，应为 ${form.addresses.length} 个，按各项之和只有一种放法，读作 ${textsOf(texts ?? [])}，请核对。`;
  return about(row.match, notice("misshapen-row", "warning", message));
}

export function doubtfulColumns(section: Section, row: FittedRow): Notice {
  const { form } = row.match;
  const message = `${section.heading}“${nameOf(form)}”行的单元格比格式多，读作 ${textsOf(row.texts ?? [])}，请核对各数的位置。`;
  return about(row.match, notice("misshapen-row", "warning", message));
}

export function similarLabel(section: Section, match: RowMatch): Notice {
  const printed = match.printed.labels.at(-1) ?? "";
  const message = `${section.heading}的“${printed}”行与“${nameOf(match.form)}”相近，已读入这一行，请核对。`;
  return about(match, notice("similar-label", "warning", message));
}

export function columnsTwice({ heading }: Section): Notice {
  const message = `${heading}的表格中同一列出现两次，可能是两年对照或几个单位并列，没有读入，请对照原件逐格填写。`;
  return notice("unread-table", "error", message);
}

export function disorderedColumns({ heading }: Section): Notice {
  const message = `${heading}的表格列的顺序与格式不同，没有读入，请对照原件逐格填写。`;
  return notice("unread-table", "error", message);
}

export function repeatedLinesLost({ heading }: Section): Notice {
  const message = `${heading}的表格没有读入：行名都在，数字很少而且各不相同，原文中相同的行可能被去掉了。请从原文件重新复制。`;
  return notice("unread-table", "error", message);
}

/** Asks which column lacks its figure, or where figures that ran together part. */
export function askPlace(section: Section, { row, possible }: SolvedRow): Question {
  const { form, printed } = row.match;
  const columns = form.addresses;
  return {
    id: `place-${form.table.key}-${form.key}`,
    message: `${section.heading}“${nameOf(form)}”行原文为 ${textsOf(row.given)}，应有 ${columns.length} 个数，请选择各数的位置。`,
    source: printed.source,
    choices: possible.map((texts) => ({
      label: textsOf(texts),
      values: columns.map((address, at) => [address, parseCell("count", texts[at] ?? "")] as const),
    })),
    proposed: null,
  };
}

/** Asks whether an unknown row is the one that is missing where it stands. */
export function askRow(section: Section, { form, printed }: RowMatch): Question {
  const label = printed.labels.slice(-printed.ownLabels).join(" ");
  return {
    id: `row-${form.table.key}-${form.key}`,
    message: `${section.heading}没有找到“${nameOf(form)}”行，同一位置印的是“${label}”，数字为 ${textsOf(printed.values)}，是不是这一行？`,
    source: printed.source,
    choices: [
      { label: `填入“${nameOf(form)}”行`, values: valuesOf(form, printed.values) },
      { label: "不填", values: [] },
    ],
    proposed: 0,
  };
}

function valuesOf({ addresses, table }: FormRow, texts: readonly string[]): Choice["values"] {
  const quantities = columnLeaves(table).map(({ leaf }) => leaf.quantity);
  return addresses.map((address, at) => {
    return [address, readValue(quantities[at] ?? "count", texts[at] ?? "").value] as const;
  });
}

export function unreadRow({ heading }: Section, { source }: PrintedRow): Unplaced {
  return { text: source, message: `在${heading}的表格中，没有读入。` };
}

export function excessFigures({ heading }: Section, row: FittedRow): Unplaced {
  return {
    text: row.excess.join(" "),
    message: `在${heading}“${nameOf(row.match.form)}”行的最后，格式中没有这一列。`,
  };
}

function nameOf({ label }: FormRow): string {
  return label || "数值";
}

function columnName({ above, label }: FormColumn): string {
  return [...above.slice(-1), label].join("");
}

function textsOf(texts: readonly (string | null)[]): string {
  return texts.map((text) => text?.trim() || "空").join("、");
}

function about({ form, printed }: RowMatch, told: Notice): Notice {
  return { ...told, places: form.addresses, source: told.source ?? printed.source };
}

function notice(kind: Notice["kind"], severity: Notice["severity"], message: string): Notice {
  return { kind, severity, message, places: [], source: null };
}
