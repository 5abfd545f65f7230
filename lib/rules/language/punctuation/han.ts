/** Signs of Chinese text in a character class: characters, full-width punctuation, Chinese quotes. */
export const hanSigns = "\\u3400-\\u9fff\\u3001-\\u3015，。；：？！（）“”‘’…—";

const hanPattern = new RegExp(`[${hanSigns}]`);

/** The sign is part of Chinese text. */
export function isHan(sign: string | undefined): boolean {
  return sign !== undefined && hanPattern.test(sign);
}
