import { columnLeaves, type PlacedLeaf, rowLeaves } from "./heads";
import { onceFor } from "./once";
import type {
  Axis,
  ColumnLeaf,
  Quantity,
  ReportTemplate,
  RowLeaf,
  Section,
  Table,
  TableSection,
  TotalRelation,
} from "./template";

/** Path of a field in the interchange file: `tables.<table>.<row>.<column>`, `narratives.overview`. */
export type Address = string;

/** One value of one table, with everything the template says about it. */
export type Cell = {
  readonly address: Address;
  readonly table: Table;
  readonly row: PlacedLeaf<RowLeaf>;
  readonly column: PlacedLeaf<ColumnLeaf>;
  readonly quantity: Quantity;
  /** Relations that compute this cell; empty for a cell the clerk fills in. */
  readonly totals: readonly TotalRelation[];
};

export function addressOf(table: string, row: string, column: string): Address {
  return `tables.${table}.${row}.${column}`;
}

export function narrativeAddress(section: string): Address {
  return `narratives.${section}`;
}

/** Every cell of a format in printed order. */
export const cellsOf = onceFor((template: ReportTemplate): readonly Cell[] =>
  template.tables.flatMap(tableCells),
);

/** Every cell of a format by address. */
export const cellIndex = onceFor(
  (template: ReportTemplate): ReadonlyMap<Address, Cell> =>
    new Map(cellsOf(template).map((cell) => [cell.address, cell])),
);

/** Every field a draft stores: title, preamble, narratives, cells, sign-off, marks of finished text. */
export const fieldAddresses = onceFor(
  (template: ReportTemplate): ReadonlySet<Address> =>
    new Set([
      ...coverAddresses,
      ...template.sections
        .filter((section) => section.kind === "narrative")
        .map((section) => narrativeAddress(section.key)),
      ...textSectionKeys(template).map(finishedAddress),
      ...cellsOf(template).map((cell) => cell.address),
    ]),
);

/** Whether the clerk has marked a text section as finished (`yes`); no part of the report itself. */
export function finishedAddress(section: string): Address {
  return `finished.${section}`;
}

/** Sections whose end only the clerk knows: the cover and the narratives. */
export function textSectionKeys(template: ReportTemplate): readonly string[] {
  const narratives = template.sections.filter((section) => section.kind === "narrative");
  return [coverKey, ...narratives.map(({ key }) => key)];
}

/** Route and task-list key of 封面与前言. */
export const coverKey = "cover";

/** Fields of 封面与前言, the part before section 一 and the sign-off. */
const coverAddresses: readonly Address[] = [
  "title",
  "preamble",
  "signature.organization",
  "signature.date",
];

/** The format's tables that are printed under a section, top to bottom. */
export function tablesOf(template: ReportTemplate, section: string): readonly Table[] {
  return template.tables.filter((table) => table.section === section);
}

/** Addresses row by row as printed, totals included. */
export function addressRows(tables: readonly Table[]): readonly (readonly Address[])[] {
  return tables.flatMap((table) =>
    rowLeaves(table).map(({ leaf: row }) =>
      columnLeaves(table).map(({ leaf }) => addressOf(table.key, row.key, leaf.key)),
    ),
  );
}

export function tableSectionOf(template: ReportTemplate, table: Table): TableSection {
  const section = template.sections.find(({ key }) => key === table.section);
  if (section?.kind !== "tables") throw new Error(`${table.key} has no table section`);
  return section;
}

/** Addresses a section's page edits; the cover is the section `cover`. */
export function sectionAddresses(template: ReportTemplate, sectionKey: string): readonly Address[] {
  const section = template.sections.find(({ key }) => key === sectionKey);
  if (!section) return sectionKey === coverKey ? coverAddresses : [];
  if (section.kind === "narrative") return [narrativeAddress(section.key)];
  return cellsOf(template)
    .filter((cell) => cell.table.section === section.key)
    .map((cell) => cell.address);
}

/** The addresses of a section the clerk fills in: all but the totals. */
export function inputAddresses(template: ReportTemplate, sectionKey: string): readonly Address[] {
  const index = cellIndex(template);
  return sectionAddresses(template, sectionKey).filter(
    (address) => (index.get(address)?.totals.length ?? 0) === 0,
  );
}

/** The address is a field the clerk fills in, not a computed total. */
export function isInputField(template: ReportTemplate, address: Address): boolean {
  const cell = cellIndex(template).get(address);
  return cell ? cell.totals.length === 0 : fieldAddresses(template).has(address);
}

export function sectionOfAddress(template: ReportTemplate, address: Address): Section | null {
  const cell = cellIndex(template).get(address);
  const key = cell?.table.section ?? address.replace(/^narratives\./, "");
  return template.sections.find((section) => section.key === key) ?? null;
}

function tableCells(table: Table): readonly Cell[] {
  return rowLeaves(table).flatMap((row) =>
    columnLeaves(table).map((column) => ({
      address: addressOf(table.key, row.leaf.key, column.leaf.key),
      table,
      row,
      column,
      quantity: column.leaf.quantity,
      totals: table.relations.filter(
        (relation): relation is TotalRelation =>
          relation.kind === "total" &&
          relation.total === keyOnAxis(relation.axis, row.leaf.key, column.leaf.key),
      ),
    })),
  );
}

function keyOnAxis(axis: Axis, row: string, column: string): string {
  return axis === "rows" ? row : column;
}
