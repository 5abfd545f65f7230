/** Chinese characters, full-width punctuation, Chinese quotes. */
const hanPattern = /[\u3400-\u9fff\u3001-\u3015，。；：？！（）“”‘’…—]/;

/** The sign is part of Chinese text. */
export function isHan(sign: string | undefined): boolean {
  return sign !== undefined && hanPattern.test(sign);
}
