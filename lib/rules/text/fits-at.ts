/** Whether a sticky pattern fits at this place of a text. */
export function fitsAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
