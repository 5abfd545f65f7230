import type { PageRules, Rule } from "./page-geometry";

/** Columns and rows that ruling lines part, and which of them a cell covers. */
export type RuledGrid = {
  /** Borders of the columns from left to right, of the rows from the top down. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
  /** A page ended before the last row did, or began after the first row had. */
  readonly openBelow: boolean;
  readonly openAbove: boolean;
};

export type RuledCell = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** Lines this near to each other are one, or meet. */
const near = 3;
/** Shorter ones are letters and signs; the dashes of a broken line are joined before. */
const shortestRule = 6;
/** What reaches this far past the last line is the beginning of another row. */
const leastHeight = 6;
/** More lines than any page of tables has, as drawn and once joined. */
const [mostDrawn, mostRules] = [20_000, 1_500];

/** The grids that the ruling lines of a page make; single frames are none. */
export function ruledGrids(page: PageRules): readonly RuledGrid[] {
  if (page.horizontal.length + page.vertical.length > mostDrawn) return [];
  const rules = { horizontal: joined(page.horizontal), vertical: joined(page.vertical) };
  if (rules.horizontal.length + rules.vertical.length > mostRules) return [];
  return connected(rules)
    .map(gridOf)
    .filter(({ cells }) => cells.length > 1)
    .sort((one, other) => (one.ys[0] ?? 0) - (other.ys[0] ?? 0));
}

/** Programs draw a line cell by cell, and often twice. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const places = clusters(rules.map(({ at }) => at));
  const byPlace = new Map<number, Rule[]>();
  for (const rule of rules) {
    const at = nearest(places, rule.at);
    const line = byPlace.get(at) ?? [];
    line.push({ ...rule, at });
    byPlace.set(at, line);
  }
  return [...byPlace.values()].flatMap((line) => {
    const whole: Rule[] = [];
    for (const rule of line.sort((one, other) => one.from - other.from)) {
      const last = whole.at(-1);
      if (last && rule.from <= last.to + near) {
        whole.splice(-1, 1, { ...last, to: Math.max(last.to, rule.to) });
      } else whole.push(rule);
    }
    return whole.filter(({ from, to }) => to - from >= shortestRule);
  });
}

/** One place for all that lie near to each other. */
function clusters(places: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    if (place - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(place);
  }
  return found;
}

function nearest(places: readonly number[], place: number): number {
  return places.find((candidate) => Math.abs(candidate - place) <= near) ?? place;
}

/** Lines that meet, directly or through others, belong to one table. */
function connected({ horizontal, vertical }: PageRules): readonly PageRules[] {
  const groups: { horizontal: Rule[]; vertical: Rule[] }[] = [];
  for (const line of horizontal) {
    const crossing = vertical.filter((other) => meet(line, other));
    const touched = groups.filter((group) =>
      crossing.some((other) => group.vertical.includes(other)),
    );
    const merged = {
      horizontal: [line, ...touched.flatMap((group) => group.horizontal)],
      vertical: [...new Set([...crossing, ...touched.flatMap((group) => group.vertical)])],
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function meet(horizontal: Rule, vertical: Rule): boolean {
  return (
    vertical.at >= horizontal.from - near &&
    vertical.at <= horizontal.to + near &&
    horizontal.at >= vertical.from - near &&
    horizontal.at <= vertical.to + near
  );
}

function gridOf({ horizontal, vertical }: PageRules): RuledGrid {
  const lines = { x: vertical.map(({ at }) => at), y: horizontal.map(({ at }) => at) };
  // Ends of level lines are borders at the sides alone, where a table may have none: inside they only
  // stop short of the line they meet, by as much as it is thick.
  const left = Math.min(...horizontal.map(({ from }) => from));
  const right = Math.max(...horizontal.map(({ to }) => to));
  const xs = clusters([...lines.x, left, right]);
  const [top, bottom] = [Math.min(...lines.y), Math.max(...lines.y)];
  const above = Math.min(...vertical.map(({ from }) => from));
  const below = Math.max(...vertical.map(({ to }) => to));
  const openAbove = top - above > leastHeight;
  const openBelow = below - bottom > leastHeight;
  const ys = clusters([...lines.y, ...(openAbove ? [above] : []), ...(openBelow ? [below] : [])]);
  return { xs, ys, cells: cellsOf({ horizontal, vertical }, xs, ys), openAbove, openBelow };
}

/** Fields of the grid are one cell where no line parts them. */
function cellsOf(
  { horizontal, vertical }: PageRules,
  xs: readonly number[],
  ys: readonly number[],
): readonly RuledCell[] {
  const taken = new Set<number>();
  const width = xs.length - 1;
  const cells: RuledCell[] = [];
  const middle = (places: readonly number[], at: number) =>
    ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;
  const isParted = (rules: readonly Rule[], at: number | undefined, along: number) =>
    rules.some(
      (rule) => Math.abs(rule.at - (at ?? 0)) <= near && rule.from <= along && rule.to >= along,
    );
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (taken.has(row * width + column)) continue;
      let columns = 1;
      while (
        column + columns < width &&
        !taken.has(row * width + column + columns) &&
        !isParted(vertical, xs[column + columns], middle(ys, row))
      ) {
        columns += 1;
      }
      let rows = 1;
      while (
        row + rows < ys.length - 1 &&
        !isParted(horizontal, ys[row + rows], middle(xs, column))
      ) {
        rows += 1;
      }
      for (let down = 0; down < rows; down += 1) {
        for (let across = 0; across < columns; across += 1) {
          taken.add((row + down) * width + column + across);
        }
      }
      cells.push({ row, column, rows, columns });
    }
  }
  return cells;
}
