/** Levels of official numbering inside a text: 一、 · （一） · 1. · （1）. */
export const headingLevels = [1, 2, 3, 4] as const;
export type HeadingLevel = (typeof headingLevels)[number];

/** The level a line's numbering gives it (GB/T 9704-2012, 7.3.3); null for running text. */
export function headingLevel(line: string): HeadingLevel | null {
  const text = line.trimStart();
  return numberings.find(({ pattern }) => pattern.test(text))?.level ?? null;
}

const numberings: readonly { readonly level: HeadingLevel; readonly pattern: RegExp }[] = [
  { level: 1, pattern: /^[一二三四五六七八九十]{1,3}、/ },
  { level: 2, pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]/ },
  // Not 1.5万件: a number with decimals is no numbering. 1.2025年 is.
  { level: 3, pattern: /^\d{1,2}[.．](?!\d(?!\d{3}\s?年))/ },
  { level: 4, pattern: /^[（(]\d{1,2}[）)]/ },
];
