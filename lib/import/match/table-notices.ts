import { parseCell } from "../../report/cell-value";
import type { Section } from "../../template/template";
import type { Question, Unplaced } from "../imported-report";
import type { Notice } from "../notice";
import type { FormRow, RowMatch } from "./align-rows";
import type { FittedRow } from "./fit-values";
import type { SolvedRow } from "./place-by-sums";
import type { PrintedRow } from "./printed-rows";

export function missingTable({ heading }: Section): Notice {
  return notice("missing-section", "error", `没有找到“${heading}”的表格，这一部分留空。`);
}

export function missingRow({ heading }: Section, form: FormRow): Notice {
  const message = `${heading}没有找到“${nameOf(form)}”行，这一行留空。`;
  return { ...notice("missing-row", "error", message), places: form.addresses };
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

function textsOf(texts: readonly string[]): string {
  return texts.map((text) => text.trim() || "空").join("、");
}

function about({ form, printed }: RowMatch, told: Notice): Notice {
  return { ...told, places: form.addresses, source: told.source ?? printed.source };
}

function notice(kind: Notice["kind"], severity: Notice["severity"], message: string): Notice {
  return { kind, severity, message, places: [], source: null };
}
