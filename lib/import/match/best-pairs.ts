export type Pair = { readonly row: number; readonly form: number };

/** The pairs in order with the greatest sum of worths; a worth of 0 is no pair. */
export function bestPairs(
  rows: readonly (readonly number[])[],
  worth: (row: number, form: number) => number,
): readonly Pair[] {
  const forms = rows[0]?.length ?? 0;
  const sums = [Array.from({ length: forms + 1 }, () => 0)];
  for (let row = 1; row <= rows.length; row += 1) {
    const line = [0];
    for (let form = 1; form <= forms; form += 1) {
      const own = worth(row - 1, form - 1);
      const paired = own > 0 ? (sums[row - 1]?.[form - 1] ?? 0) + own : 0;
      line.push(Math.max(paired, sums[row - 1]?.[form] ?? 0, line[form - 1] ?? 0));
    }
    sums.push(line);
  }
  const pairs: Pair[] = [];
  let [row, form] = [rows.length, forms];
  while (row > 0 && form > 0) {
    const here = sums[row]?.[form] ?? 0;
    if (here === (sums[row - 1]?.[form] ?? 0)) row -= 1;
    else if (here === (sums[row]?.[form - 1] ?? 0)) form -= 1;
    else {
      pairs.push({ row: row - 1, form: form - 1 });
      row -= 1;
      form -= 1;
    }
  }
  return pairs.reverse();
}
