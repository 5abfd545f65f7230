import type { MisshapenRow } from "../../rules/issue";
import { type Address, tablesOf } from "../../template/cells";
import { type GridRow, printedGrid } from "../../template/grid";
import type { ReportTemplate, Section } from "../../template/template";
import type { TableRow } from "../blocks";
import type { Notice } from "../notice";
import { bareLabel } from "./label";
import { labelsOf, type SectionRows } from "./official-tables";

/** What the rows of one section's tables say. */
export type MatchedRows = {
  readonly texts: readonly (readonly [Address, string])[];
  readonly misshapenRows: readonly MisshapenRow[];
  readonly notices: readonly Notice[];
};

/** Matches printed rows with those of the form, by label and in printed order. */
export function matchRows(template: ReportTemplate, { section, rows }: SectionRows): MatchedRows {
  if (rows.length === 0) return { ...nothing, notices: [missingTable(section)] };
  const labels = new Set(labelsOf(template, section));
  const expected = printedGrid(tablesOf(template, section.key)).rows.filter(
    ({ kind }) => kind === "body",
  );
  const matches: RowMatch[] = [];
  let next = 0;
  for (const row of rows) {
    const found = findRow(expected.slice(next), row, labels);
    if (!found) continue;
    next = expected.indexOf(found.expected) + 1;
    matches.push(found);
  }
  return combine(expected, matches, section.heading);
}

const nothing: MatchedRows = { texts: [], misshapenRows: [], notices: [] };

function missingTable({ heading }: Section): Notice {
  return {
    kind: "missing-section",
    severity: "error",
    message: `没有找到“${heading}”的表格，这一部分留空。`,
    places: [],
    source: null,
  };
}

/** A row of the form with the texts printed in its value cells. */
type RowMatch = { readonly expected: GridRow; readonly values: readonly string[] };

function findRow(
  expected: readonly GridRow[],
  row: TableRow,
  labels: ReadonlySet<string>,
): RowMatch | null {
  const cells = row.filter(({ continued }) => !continued).map(({ text }) => text);
  const heads = cells.map(bareLabel);
  for (const candidate of expected) {
    const label = bareLabel(candidate.row?.leaf.label ?? "");
    // The row of a table without row heads is the first one that prints no label at all.
    const at = label === "" ? -1 : heads.indexOf(label);
    if (label === "" ? heads.some((head) => labels.has(head)) : at === -1) continue;
    const values = cells.slice(at + 1);
    if (values.length > 0) return { expected: candidate, values };
  }
  return null;
}

function combine(
  expected: readonly GridRow[],
  matches: readonly RowMatch[],
  heading: string,
): MatchedRows {
  const whole = matches.filter((match) => match.values.length === addressesOf(match).length);
  const misshapen = matches.filter((match) => !whole.includes(match));
  const missing = expected.filter((row) => matches.every((match) => match.expected !== row));
  return {
    texts: whole.flatMap((match) =>
      addressesOf(match).map((address, at) => [address, match.values[at] ?? ""] as const),
    ),
    misshapenRows: misshapen.map(({ expected: { table, row }, values }) => ({
      table: table.key,
      row: row?.leaf.key ?? "",
      valueCells: values.length,
    })),
    notices: [
      ...misshapen.map((match) => misshapenNotice(match, heading)),
      ...missing.map((row) => missingNotice(row, heading)),
    ],
  };
}

function addressesOf({ expected: { cells } }: Pick<RowMatch, "expected">): readonly Address[] {
  return cells.flatMap(({ address }) => (address === null ? [] : [address]));
}

function misshapenNotice(match: RowMatch, heading: string): Notice {
  const addresses = addressesOf(match);
  const printed = match.values.map((text) => text.trim() || "空").join("、");
  return {
    kind: "misshapen-row",
    severity: "error",
    message: `${heading}“${labelOf(match.expected)}”行有 ${match.values.length} 个数值单元格，应为 ${addresses.length} 个，没有读入，原文为 ${printed}，请逐格填写。`,
    places: addresses,
    source: `${labelOf(match.expected)} ${printed}`,
  };
}

function missingNotice(row: GridRow, heading: string): Notice {
  return {
    kind: "missing-row",
    severity: "error",
    message: `${heading}没有找到“${labelOf(row)}”行，这一行留空。`,
    places: addressesOf({ expected: row }),
    source: null,
  };
}

function labelOf({ row }: GridRow): string {
  return row?.leaf.label || "数值";
}
