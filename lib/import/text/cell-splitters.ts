import { cellKind, cellText } from "../match/cell-text";
import { isOfficialLabel, isRowName, isUnlabelledWidth } from "../match/row-names";
import { isNumberHead } from "../match/row-numbers";
import { spacedCells } from "./spaced-cells";

/** Cuts lines into rows of cells; a blank cell is "". */
export type Splitter = (lines: readonly string[]) => readonly (readonly string[])[];

/**
 * The ways in which these lines may hold cells; the likelier ones first. Lines that mostly hold many
 * cells are rows: then the end of a line is the end of a row.
 */
export function splittersOf(lines: readonly string[]): readonly Splitter[] {
  const filled = lines.filter((line) => line.trim() !== "");
  const has = (separator: RegExp) => filled.filter((line) => separator.test(line)).length > 2;
  if (areRows(filled, /\t/)) return [rowsBy(/\t/)];
  if (areRows(filled, strokes)) return [rowsByStrokes];
  return [
    ...(has(/\t/) ? [rowsBy(/\t/), cellsOnTabbedLines] : []),
    ...(has(strokes) ? [rowsByStrokes, cellsOnStrokedLines] : []),
    ...commas.filter((comma) => has(new RegExp(comma, "u"))).map(rowsOfCommas),
    ...(has(/\S\s{2,}\S/u) ? [rowsBy(/\s{2,}/u), rowsOfSpacedCells] : []),
    ...(has(/\S\s+\S/u) ? [rowsOfSpaces] : []),
    cellsOnLines,
    cellsOnLinesWithBlanks,
  ];
}

const strokes = /[|｜│┃]/u;

function areRows(lines: readonly string[], separator: RegExp): boolean {
  const rows = lines.filter(
    (line) => line.split(separator).filter((cell) => cell.trim() !== "").length > 2,
  );
  return rows.length * 2 > lines.length;
}

function rowsBy(separator: RegExp): Splitter {
  return (lines) => lines.filter((line) => line.trim() !== "").map((line) => line.split(separator));
}

/** `| a | b |` and `a | b`; a rule of dashes is no row. */
const rowsByStrokes: Splitter = (lines) => {
  const rows = lines.filter(
    (line) =>
      (line.trim() !== "" && !/^[\s|｜│┃+:\-—─┼├┤]+$/u.test(line)) || /^\s*[|｜]+\s*$/u.test(line),
  );
  const [left, right] = [/^\s*[|｜│┃]/u, /[|｜│┃]\s*$/u].map((edge) =>
    isEdge(edge, rows) ? edge : /^$/,
  );
  return rows
    .map((line) =>
      line
        .replace(left ?? "", "")
        .replace(right ?? "", "")
        .split(strokes),
    )
    .filter((row) => row.some((text) => text.trim() !== ""));
};

/** A stroke before or behind every line is its edge; before or behind some, a blank cell's. */
function isEdge(edge: RegExp, lines: readonly string[]): boolean {
  return lines.every((line) => edge.test(line) || !strokes.test(line));
}

/** A file has one of them between its cells; the others stand in texts and figures. */
const commas = [",", "，", ";", "；"] as const;

/** Cells with commas in them stand in quotes, or are put together again by their words. */
function rowsOfCommas(comma: (typeof commas)[number]): Splitter {
  const cell = new RegExp(
    `${comma}(?:\\s*"((?:[^"]|"")*)"\\s*(?=${comma}|$)|([^${comma}]*))`,
    "gu",
  );
  return (lines) =>
    lines
      .filter((line) => line.trim() !== "")
      .map((line) =>
        [...`${comma}${line}`.matchAll(cell)].map(
          ([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain,
        ),
      );
}

/** Cells that were filled up with spaces to one width. */
export const rowsOfSpacedCells: Splitter = (lines) => spacedCells(lines) ?? [];

/** Words and figures apart by single spaces; what stands in brackets stays together. */
const rowsOfSpaces: Splitter = (lines) =>
  lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.match(/(?:[([（【][^)\]）】]*[)\]）】]|\S)+/gu) ?? []);

/** A cell begins with a tab; lines without one go on with it. */
const cellsOnTabbedLines: Splitter = (lines) => {
  const cells: string[] = [];
  for (const line of lines) {
    if (line.trim() === "" && !line.includes("\t")) continue;
    const [first = "", ...more] = line.split("\t");
    const last = cells.length - 1;
    if (more.length > 0) cells.push(...(first.trim() === "" ? [] : [first]), ...more);
    else if (last >= 0 && cellKind(cells[last] ?? "") !== "figure") cells[last] += first;
    else cells.push(first);
  }
  return rowsOfCells(cells);
};

/** A cell ends with a stroke; strokes of their own are blank cells. */
const cellsOnStrokedLines: Splitter = (lines) =>
  rowsOfCells(
    lines
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .flatMap((line) => {
        const pieces = line.split(strokes);
        return pieces.at(-1)?.trim() === "" ? pieces.slice(0, -1) : pieces;
      }),
  );

const cellsOnLines: Splitter = (lines) =>
  rowsOfCells(lines.filter((line) => line.trim() !== "").flatMap((line) => line.split("\t")));

const cellsOnLinesWithBlanks: Splitter = (lines) => rowsOfCells(lines);

/** Words, then figures and blanks: where words follow figures, the next row begins. */
function rowsOfCells(all: readonly string[]): readonly (readonly string[])[] {
  const cells = withoutRowNumbers(all);
  const rows: string[][] = [[]];
  let inFigures = false;
  for (const cell of cells) {
    const kind = cellKind(cellText(cell));
    if (kind === "words" && inFigures) rows.push([]);
    inFigures = kind === "words" ? false : inFigures || kind === "figure" || hasWords(rows.at(-1));
    rows.at(-1)?.push(cell);
  }
  return rows.flatMap(withoutLabels);
}

/** Figures under heads, without a label before them: a row of their own, or several. */
function withoutLabels(row: readonly string[]): readonly (readonly string[])[] {
  const figures = row.findIndex((text) => cellKind(cellText(text)) === "figure");
  const [words, values] = [row.slice(0, figures), row.slice(figures)];
  const heads = words.filter(isOfficialLabel).length;
  const isLabelled = words.some(isRowName) || !isOfficialLabel(words.at(-1) ?? "");
  if (isLabelled || values.length < 2) return [row];
  if (values.length <= heads) return [words, values];
  const parts = [2, 3, 4].filter((count) => values.length % count === 0);
  for (const count of parts) {
    const length = values.length / count;
    const rows = Array.from({ length: count }, (_, at) =>
      values.slice(at * length, (at + 1) * length),
    );
    const isSame = rows.every((texts) => texts.join("\t") === rows[0]?.join("\t"));
    if (length > 1 && length <= heads && (isSame || isUnlabelledWidth(length))) {
      return [words, ...rows];
    }
  }
  return [row];
}

/** Fewer numbers one after the other may be figures. */
const fewestNumbers = 4;

/** Without the cells that number the rows: 1, 2, 3 … each before its row, or under 序号. */
function withoutRowNumbers(cells: readonly string[]): readonly string[] {
  const isFigure = (text: string | undefined) => cellKind(cellText(text ?? "")) === "figure";
  const beforeWords = cells.flatMap((text, at) => {
    const next = cells.slice(at + 1).find((other) => other.trim() !== "");
    return isFigure(text) && next !== undefined && !isFigure(next) ? [at] : [];
  });
  const numbers = new Set<number>();
  let expected = 1;
  let isHeaded = false;
  let last = 0;
  for (const [at, text] of cells.entries()) {
    if (isNumberHead(text)) isHeaded = true;
    if (!isFigure(text)) continue;
    const number = text.trim();
    // Under 序号 the first figure is a number, and a table of its own begins again with 1.
    if (isHeaded && number === "1") expected = 1;
    const isNext = number === String(expected);
    const isAgain = number === String(expected - 1) && isSameRow(cells, at, last);
    if ((isHeaded || beforeWords.includes(at)) && (isNext || isAgain)) {
      numbers.add(at);
      if (isNext) expected += 1;
      last = at;
    }
    isHeaded = false;
  }
  const withoutThem = cells.filter((text, at) => !numbers.has(at) && !isNumberHead(text));
  if (cells.some(isNumberHead)) return withoutThem;
  const areNumbers = numbers.size >= fewestNumbers && numbers.size * 2 > beforeWords.length;
  return areNumbers ? withoutThem : cells;
}

/** A row of totals may stand twice, with its number. */
function isSameRow(cells: readonly string[], at: number, before: number): boolean {
  const row = cells.slice(before, at);
  return row.length > 1 && row.every((text, index) => text === cells[at + index]);
}

function hasWords(row: readonly string[] | undefined): boolean {
  return row?.some((text) => cellKind(text) === "words") ?? false;
}
