/** Where a pair of brackets opens and closes. */
export type Pair = { readonly open: number; readonly close: number };

/** Pairs of brackets within a line; `opening` and `closing` list the signs that may stand for each other. */
export function pairsOf(text: string, opening: string, closing: string): readonly Pair[] {
  return scan(text, opening, closing).pairs;
}

/** Brackets without their other half, within a line. */
export function unpairedOf(text: string, opening: string, closing: string): readonly number[] {
  return scan(text, opening, closing).unpaired;
}

/** 1） at the beginning of a line numbers it and closes nothing. */
const numbering = /(?:^|[\r\n])[ \u3000]*\d{1,2}$/;

function scan(text: string, opening: string, closing: string) {
  const pairs: Pair[] = [];
  const unpaired: number[] = [];
  let open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "\n" || sign === "\r") {
      unpaired.push(...open);
      open = [];
    } else if (opening.includes(sign)) open.push(at);
    else if (closing.includes(sign)) {
      const start = open.pop();
      if (start !== undefined) pairs.push({ open: start, close: at });
      else if (!numbering.test(text.slice(Math.max(0, at - 6), at))) unpaired.push(at);
    }
  }
  return { pairs, unpaired: [...unpaired, ...open].sort((one, other) => one - other) };
}
