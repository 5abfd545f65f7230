import {
  type Matrix,
  multiply,
  type PageRules,
  type Point,
  type Rule,
  transformed,
} from "./page-geometry";

/** What a page draws, as pdfjs lists it: numbers of operators with their arguments. */
export type Operators = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
};

/** The numbers by which pdfjs calls the operators that matter here. */
export type OperatorNumbers = Readonly<
  Record<
    | "save"
    | "restore"
    | "transform"
    | "constructPath"
    | "paintFormXObjectBegin"
    | "paintFormXObjectEnd"
    | "stroke"
    | "closeStroke"
    | "fillStroke"
    | "eoFillStroke"
    | "closeFillStroke"
    | "closeEOFillStroke"
    | "fill"
    | "eoFill",
    number
  >
>;

/** Filled areas no thicker than this are lines; programs draw the frames of cells so. */
const thickestLine = 4;

/** The horizontal and vertical lines that a page draws, where they are seen in `view`. */
export function pageRules(operators: Operators, ops: OperatorNumbers, view: Matrix): PageRules {
  const lines = drawnLines(operators, ops, view);
  return {
    horizontal: lines.filter(isLevel).map(horizontalRule),
    vertical: lines.filter(isUpright).map(verticalRule),
  };
}

type Line = readonly [Point, Point];

function isLevel([from, to]: Line): boolean {
  return Math.abs(from.y - to.y) < Math.min(1, Math.abs(from.x - to.x));
}

function isUpright([from, to]: Line): boolean {
  return Math.abs(from.x - to.x) < Math.min(1, Math.abs(from.y - to.y));
}

function horizontalRule([from, to]: Line): Rule {
  return { at: (from.y + to.y) / 2, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) };
}

function verticalRule([from, to]: Line): Rule {
  return { at: (from.x + to.x) / 2, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) };
}

function drawnLines(
  { fnArray, argsArray }: Operators,
  ops: OperatorNumbers,
  view: Matrix,
): readonly Line[] {
  const strokes = [
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ];
  const saved: Matrix[] = [];
  const lines: Line[] = [];
  let matrix = view;
  for (const [at, operator] of fnArray.entries()) {
    const args: unknown = argsArray[at];
    const list: readonly unknown[] = Array.isArray(args) ? args : [];
    switch (operator) {
      case ops.save:
        saved.push(matrix);
        break;
      case ops.paintFormXObjectBegin:
        saved.push(matrix);
        matrix = multiply(matrix, matrixOf(list[0]));
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
        matrix = saved.pop() ?? matrix;
        break;
      case ops.transform:
        matrix = multiply(matrix, matrixOf(args));
        break;
      case ops.constructPath: {
        const data: unknown = Array.isArray(list[1]) ? list[1][0] : list[1];
        const outlines = outlinesOf(numbersOf(data), matrix);
        if (strokes.some((number) => number === list[0])) {
          lines.push(...outlines.flatMap(sidesOf));
        } else if (list[0] === ops.fill || list[0] === ops.eoFill) {
          lines.push(...outlines.flatMap(asLine));
        }
      }
    }
  }
  return lines;
}

const unchanged: Matrix = [1, 0, 0, 1, 0, 0];

function matrixOf(args: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(args);
  return Number.isFinite(a + b + c + d + e + f) ? [a, b, c, d, e, f] : unchanged;
}

/** pdfjs gives numbers in arrays of several kinds. */
function numbersOf(list: unknown): readonly number[] {
  if (list instanceof Float32Array || list instanceof Float64Array) return [...list];
  return Array.isArray(list) ? list.filter((value) => typeof value === "number") : [];
}

/** How many numbers follow each step of a path: move, line, curve, close (DrawOPS of pdfjs). */
const stepLengths: readonly number[] = [2, 2, 6, 0];
const [move, close] = [0, 3];

/** The points of each closed or open line of a path; a curve is its end. */
function outlinesOf(path: readonly number[], matrix: Matrix): readonly (readonly Point[])[] {
  const outlines: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? close;
    const length = stepLengths[step];
    if (length === undefined) break;
    const outline = outlines.at(-1);
    const point = transformed(matrix, path[at + length - 1] ?? 0, path[at + length] ?? 0);
    if (step === move) outlines.push([point]);
    else if (step === close && outline?.[0]) outline.push(outline[0]);
    else outline?.push(point);
    at += 1 + length;
  }
  return outlines;
}

function sidesOf(outline: readonly Point[]): readonly Line[] {
  return outline.slice(1).flatMap((to, at): readonly Line[] => {
    const from = outline[at];
    return from ? [[from, to]] : [];
  });
}

/** A filled area as the line that it looks like; none when it looks like an area. */
function asLine(outline: readonly Point[]): readonly Line[] {
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (Math.min(right - left, bottom - top) > thickestLine) return [];
  return right - left > bottom - top
    ? [
        [
          { x: left, y },
          { x: right, y },
        ],
      ]
    : [
        [
          { x, y: top },
          { x, y: bottom },
        ],
      ];
}
