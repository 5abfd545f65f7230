const digits = "零一二三四五六七八九";

/** 12 for 12, 十二 and 一二; 0 for what is no number up to 99. */
export function ordinalOf(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [, tens = "", ten = "", ones = ""] =
    /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (ten === "") return ones === "" ? digitOf(tens) : digitOf(tens) * 10 + digitOf(ones);
  return (tens === "" ? 1 : digitOf(tens)) * 10 + digitOf(ones);
}

/** 十二 for 12. */
export function chineseOrdinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return `${ten}${ones === 0 ? "" : digits[ones]}`;
}

function digitOf(text: string): number {
  return Math.max(digits.indexOf(text), 0) * Number(text !== "");
}
