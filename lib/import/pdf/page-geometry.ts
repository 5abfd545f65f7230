/** Places on a page in points, from its upper left corner as it is looked at. */
export type Glyph = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the line of writing stands. */
  readonly baseline: number;
  readonly size: number;
};

/** A drawn line, horizontal or vertical; `at` is its place across, `from` and `to` those along. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number };

export type PageRules = {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
};

export type PageGeometry = PageRules & {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
  readonly height: number;
};

/** A transformation of the plane as PDF writes it (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [a2, b2, c2, d2, e2, f2] = inner;
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ];
}

export function transformed([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

export type Point = { readonly x: number; readonly y: number };
