/**
 * Lines of a printed head: a numbered head that needs two lines breaks behind its number, so that
 * （三）不予公开 does not become （三）不 over 予公开. All others wrap by themselves.
 */
export function headLines(label: string, width: number, size: number): readonly string[] {
  const perLine = Math.floor(width / (size * twipsPerHalfPoint));
  const [, number = "", name = ""] = /^(（.{1,3}）)(.+)$/.exec(label) ?? [];
  const breaks = number !== "" && label.length > perLine && name.length <= perLine;
  return breaks ? [number, name] : [label];
}

const twipsPerHalfPoint = 10;
