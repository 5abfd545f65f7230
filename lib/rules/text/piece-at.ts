import { countOfFirst } from "./bisect";

/** Of pieces that follow one another, the last that starts at the offset or before it. */
export function pieceAt<Piece extends { readonly start: number }>(
  pieces: readonly Piece[],
  offset: number,
): Piece {
  const begun = countOfFirst(pieces.length, (at) => (pieces[at]?.start ?? 0) <= offset);
  const piece = pieces[Math.max(0, begun - 1)];
  if (!piece) throw new Error("a place in no piece of the text");
  return piece;
}
