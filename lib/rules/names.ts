import { type Cell, tableSectionOf } from "../template/cells";
import { columnLeaves, type PlacedLeaf, rowLeaves } from "../template/heads";
import type { Axis, ReportTemplate, Table } from "../template/template";

/** 表三“（一）予以公开”行“自然人”列 */
export function nameOfCell(template: ReportTemplate, { table, row, column }: Cell): string {
  const rowPart = row.leaf.label === "" ? "" : `“${rowName(row)}”行`;
  return `${tableName(template, table)}${rowPart}“${columnName(table, column)}”列`;
}

/** 表三“商业企业”列, or “行政许可”行, by the key of a line of the table. */
export function nameOfLine(
  template: ReportTemplate,
  table: Table,
  axis: Axis,
  key: string,
): string {
  if (axis === "rows") {
    const row = rowLeaves(table).find(({ leaf }) => leaf.key === key);
    const name = row ? rowName(row) : "";
    return name === "" ? tableName(template, table) : `${tableName(template, table)}“${name}”行`;
  }
  const column = columnLeaves(table).find(({ leaf }) => leaf.key === key);
  return `${tableName(template, table)}“${column ? columnName(table, column) : ""}”列`;
}

/** The printed label of a row or column. */
export function lineLabel(table: Table, axis: Axis, key: string): string {
  const lines = axis === "rows" ? rowLeaves(table) : columnLeaves(table);
  return lines.find(({ leaf }) => leaf.key === key)?.leaf.label ?? key;
}

/** Typed text as a message quotes it; what is long is cut, its cell shows all of it. */
export function quoted(text: string): string {
  return `“${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}”`;
}

const longestQuote = 40;

/** 表二, 表三, 表四. */
export function tableName(template: ReportTemplate, table: Table): string {
  return tableSectionOf(template, table).tableName;
}

/** （三）不予公开 1.属于国家秘密: the label without the outermost group and long explanations. */
function rowName({ leaf, above }: PlacedLeaf<{ readonly label: string }>): string {
  return [...above.slice(1), leaf.label].map(withoutExplanation).join(" ");
}

/** The label, with the groups above it only as far as the table needs them to be unique. */
export function columnName(
  table: Table,
  { leaf, above }: PlacedLeaf<{ readonly label: string }>,
): string {
  const sameLabel = columnLeaves(table).filter((other) => other.leaf.label === leaf.label);
  return sameLabel.length === 1 ? leaf.label : [...above.slice(-1), leaf.label].join(" ");
}

function withoutExplanation(label: string): string {
  return label.length > 16 ? label.replace(/（[^（）]{8,}）$/, "") : label;
}
