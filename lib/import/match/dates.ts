const digits = new Map([..."〇一二三四五六七八九"].map((digit, value) => [digit, value]));
const zeros = /[零○ＯO]/g;

/** 2026年1月7日 or 二〇二六年一月七日 as 2026-01-07; null for what is no date. */
export function dateOf(text: string): string | null {
  const bare = text.normalize("NFKC").replace(/\s/g, "");
  const [, year = "", month = "", day = ""] =
    /^(\d{4}|[二〇零○O][^年]{3})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/.exec(
      bare,
    ) ?? [];
  const parts = [yearNumber(year), smallNumber(month), smallNumber(day)];
  if (parts.some((part) => part === null)) return null;
  const iso = parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0")).join("-");
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** The text with 二〇二一年 written as 2021年, widths plain. */
export function withPlainYears(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/二[〇零○O0][〇零○O一二三四五六七八九]{2}(?=年)/g, (year) => {
      return String(yearNumber(year) ?? year);
    });
}

function yearNumber(text: string): number | null {
  if (/^\d{4}$/.test(text)) return Number(text);
  const read = [...text.replace(zeros, "〇")].map((digit) => digits.get(digit));
  return read.length === 4 && read.every((digit) => digit !== undefined)
    ? Number(read.join(""))
    : null;
}

/** 7, 七, 十二 or 二十八. */
function smallNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [, tens, ten, ones = ""] = /^([二三]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined || text === "") return null;
  if (ten === "") return tens === "" ? (digits.get(ones) ?? null) : null;
  return (digits.get(tens) ?? 1) * 10 + (digits.get(ones) ?? 0);
}
