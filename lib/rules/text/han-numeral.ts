/** What a run of Chinese numerals says: 五十一, 一千零五十一, 两百, 二〇二一; null where it says none. */
export function hanNumeral(run: string): HanNumeral | null {
  if (/^[〇零一二三四五六七八九]{2,}$/.test(run)) return digitByDigit(run);
  const value = placeValue(run);
  if (value === null) return null;
  // 百件, 万件: only 近百件 and 上万件 are said like that.
  return { value, vague: /^[百千万亿]/.test(run) };
}

export type HanNumeral = {
  readonly value: number;
  /** Between two numbers, or a round number nobody has counted: 三四件, 百件. */
  readonly vague: boolean;
};

/** 二〇二一 and 一二三四五; two or three signs without a zero are an estimate: 三四件. */
function digitByDigit(run: string): HanNumeral | null {
  if (run.length > longestRun) return null;
  const value = Number([...run].map((sign) => digits.get(sign)).join(""));
  return { value, vague: run.length < 4 && !/[〇零]/.test(run) };
}

const longestRun = 12;

/** 亿 and 万 close a section of at most four places each. */
function placeValue(run: string): number | null {
  if (run.length > longestSpelling) return null;
  const [, hundredMillions, tenThousands, rest = ""] =
    /^(?:([^亿]+)亿|亿(?=$))?(?:([^万亿]+)万|万(?=$))?([^万亿]*)$/.exec(run) ?? [];
  if (/^[万亿]$/.test(run)) return run === "万" ? 10_000 : 100_000_000;
  if (rest === "" && hundredMillions === undefined && tenThousands === undefined) return null;
  const sections = [hundredMillions, tenThousands, rest].map((section) =>
    section === undefined || section === "" ? 0 : sectionValue(section),
  );
  const [high, middle, low] = sections;
  if (high == null || middle == null || low == null) return null;
  return high * 100_000_000 + middle * 10_000 + low;
}

const longestSpelling = 24;

/** Up to 九千九百九十九. 一百五 is 150 to some and a slip to others, so it is no number. */
function sectionValue(text: string): number | null {
  const parts =
    /^[零〇]?(?:([一二两三四五六七八九])?千)?(?:[零〇]?([一二两三四五六七八九])?百)?(?:[零〇]?([一二三四五六七八九])?(十))?([零〇])?([一二两三四五六七八九])?$/.exec(
      text,
    );
  if (!parts) return text === "零" || text === "〇" ? 0 : null;
  const [, thousands, hundreds, tens, ten, zero, ones] = parts;
  const placesAboveTen = /[千百]/.test(text);
  if (ones !== undefined && ten === undefined && zero === undefined && placesAboveTen) return null;
  return (
    place(thousands, text.includes("千")) * 1000 +
    place(hundreds, text.includes("百")) * 100 +
    place(tens, ten !== undefined) * 10 +
    (ones === undefined ? 0 : (digits.get(ones) ?? 0))
  );
}

/** 十一 and 百 leave the one out. */
function place(digit: string | undefined, named: boolean): number {
  if (!named) return 0;
  return digit === undefined ? 1 : (digits.get(digit) ?? 0);
}

const digits: ReadonlyMap<string, number> = new Map([
  ["〇", 0],
  ["零", 0],
  ["一", 1],
  ["二", 2],
  ["两", 2],
  ["三", 3],
  ["四", 4],
  ["五", 5],
  ["六", 6],
  ["七", 7],
  ["八", 8],
  ["九", 9],
]);
