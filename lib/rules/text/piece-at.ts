/** Of pieces that follow one another, the last that starts at the offset or before it. */
export function pieceAt<Piece extends { readonly start: number }>(
  pieces: readonly Piece[],
  offset: number,
): Piece {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) throw new Error("a place in no piece of the text");
  return piece;
}
