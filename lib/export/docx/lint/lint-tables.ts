import { childAt, childrenOf, descendants, type XmlElement } from "./xml-tree";

/** What is wrong with the tables of a document, beyond what a schema can say. */
export function lintTables(document: XmlElement): readonly string[] {
  return descendants(document, "w:tbl").flatMap((table, index) =>
    lintTable(table).map((problem) => `table ${index + 1}: ${problem}`),
  );
}

/** Widths of a table's grid columns in twips. */
export function gridWidths(table: XmlElement): readonly number[] {
  const grid = childAt(table, "w:tblGrid");
  return grid === null
    ? []
    : childrenOf(grid, "w:gridCol").map((column) => numberOf(column, "w:w"));
}

function lintTable(table: XmlElement): readonly string[] {
  const widths = gridWidths(table);
  const rows = childrenOf(table, "w:tr").map(placedCells);
  const width = numberOf(childAt(table, "w:tblPr", "w:tblW"), "w:w");
  return [
    ...(widths.length === 0 ? ["no grid"] : []),
    ...(sum(widths) === width ? [] : [`grid columns add up to ${sum(widths)}, not ${width}`]),
    ...rows.flatMap((cells, index) =>
      [
        ...lintRow(cells, widths),
        ...cells.flatMap((cell) => lintMerge(cell, rows[index - 1] ?? [])),
      ].map((problem) => `row ${index + 1}: ${problem}`),
    ),
  ];
}

type PlacedCell = { readonly cell: XmlElement; readonly column: number; readonly span: number };

function placedCells(row: XmlElement): readonly PlacedCell[] {
  let column = 0;
  return childrenOf(row, "w:tc").map((cell) => {
    const span = Number(childAt(cell, "w:tcPr", "w:gridSpan")?.attributes["w:val"] ?? 1);
    const placed = { cell, column, span };
    column += span;
    return placed;
  });
}

function lintRow(cells: readonly PlacedCell[], widths: readonly number[]): readonly string[] {
  const spans = sum(cells.map(({ span }) => span));
  return [
    ...(cells.length === 0 ? ["no cell"] : []),
    ...(spans === widths.length ? [] : [`spans ${spans} of ${widths.length} columns`]),
    ...cells.flatMap(({ cell, column, span }) => {
      const expected = sum(widths.slice(column, column + span));
      const width = numberOf(childAt(cell, "w:tcPr", "w:tcW"), "w:w");
      return [
        ...(cell.children.at(-1)?.name === "w:p" ? [] : ["a cell does not end with a paragraph"]),
        ...(width === expected ? [] : [`a cell is ${width} wide over columns of ${expected}`]),
      ];
    }),
  ];
}

function lintMerge(
  { cell, column, span }: PlacedCell,
  above: readonly PlacedCell[],
): readonly string[] {
  const merge = childAt(cell, "w:tcPr", "w:vMerge");
  if (merge === null || merge.attributes["w:val"] === "restart") return [];
  const upper = above.find((other) => other.column === column && other.span === span);
  const merged = upper && childAt(upper.cell, "w:tcPr", "w:vMerge");
  return merged ? [] : ["a cell continues nothing"];
}

function numberOf(element: XmlElement | null, attribute: string): number {
  return Number(element?.attributes[attribute] ?? Number.NaN);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
