/** How many of so many places fulfil what the first of them do and none behind the last such one does. */
export function countOfFirst(places: number, fulfils: (place: number) => boolean): number {
  let [low, high] = [0, places];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fulfils(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
