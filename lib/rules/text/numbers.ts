import { onceFor } from "../../template/once";
import { hanNumeral } from "./han-numeral";
import {
  aboutBefore,
  aboutBehind,
  aboutInside,
  countUnit,
  indefiniteBefore,
  indefiniteBehind,
  measureUnit,
  rankUnit,
  timeUnit,
} from "./number-words";
import type { Paragraph } from "./report-texts";

/** A number in a paragraph's plain text. */
export type NumberToken = {
  /** With its unit, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** 万 and 亿 multiplied out; percent as 33.9, amounts in 元. */
  readonly value: number;
  readonly unit: string | null;
  /** 近, 约, 余, 左右, a range: never held against an exact figure. */
  readonly approximate: boolean;
  readonly kind: NumberKind;
  /** Decimals as written: 33.9% has one. */
  readonly decimals: number;
};

/**
 * Only counts, percentages and amounts can be compared. A code is a document or telephone number or
 * the like; other are years, days, ranks, multiples.
 */
export type NumberKind =
  | "count"
  | "percent"
  | "amount"
  | "year"
  | "time"
  | "ordinal"
  | "code"
  | "other";

/** The numbers of a paragraph in reading order. */
export const numbersOf = onceFor(({ plain }: Paragraph): readonly NumberToken[] =>
  numbersIn(plain),
);

/** The numbers of a plain text (see plainText) in reading order. */
export function numbersIn(plain: string): readonly NumberToken[] {
  const read: NumberToken[] = [];
  for (const { 0: run, index } of plain.matchAll(digitRun)) {
    // The 万 of 1.2万 belongs to the number before.
    if (index < (read.at(-1)?.end ?? 0)) continue;
    const token = tokenAt(plain, run, index);
    if (token) read.push(token);
  }
  return read.map((token, at) => withRange(plain, token, read[at - 1], read[at + 1]));
}

/**
 * 1,051 and 1，051 are one number where every group has three digits; a comma between other digits
 * ends a clause. Decimals may repeat, as in 1.2.3, which is a code.
 */
const digitRun =
  /百分之(?:\d{1,9}(?:\.\d{1,9})?|[零〇一二两三四五六七八九十百]{1,8}(?:点[零〇一二三四五六七八九]{1,6})?)|(?:\d{1,3}(?:[,，]\d{3}){1,4}(?![,，]?\d)|\d+)(?:\.\d+)*|[〇零一二两三四五六七八九十百千万亿]+/g;

function tokenAt(plain: string, run: string, start: number): NumberToken | null {
  if (run.startsWith("百分之")) return percentInWords(run, start);
  return /^\d/.test(run) ? arabicToken(plain, run, start) : hanToken(plain, run, start);
}

function percentInWords(run: string, start: number): NumberToken | null {
  const [whole = "", fraction = ""] = run.slice(3).split(/[点.]/);
  const integer = /^\d/.test(whole) ? Number(whole) : hanNumeral(whole)?.value;
  if (integer === undefined) return null;
  const decimals = [...fraction].map((sign) => hanNumeral(sign)?.value ?? sign).join("");
  return {
    start,
    end: start + run.length,
    value: Number(`${integer}.${decimals || "0"}`),
    unit: "%",
    approximate: false,
    kind: "percent",
    decimals: decimals.length,
  };
}

function arabicToken(plain: string, run: string, start: number): NumberToken | null {
  const afterRun = start + run.length;
  const digits = run.replace(/[,，]/g, "");
  const head: Head = {
    start,
    value: Number(digits),
    decimals: digits.split(".")[1]?.length ?? 0,
    vague: false,
  };
  if (isCode(plain, run, start, afterRun)) return plainToken(head, afterRun, "code");
  if (plain[start - 1] === "第") return plainToken(head, afterRun, "ordinal");
  if (isNumbering(plain, run, start, afterRun)) return plainToken(head, afterRun, "ordinal");
  const inside = matchAt(aboutInside, plain, afterRun);
  const multiplier = matchAt(multiplierSign, plain, afterRun + inside.length);
  const behind = matchAt(aboutInside, plain, afterRun + inside.length + multiplier.length);
  const end = afterRun + inside.length + multiplier.length + behind.length;
  const vague = inside !== "" || behind !== "";
  const factor = multipliers.get(multiplier) ?? 1;
  return withUnit(plain, { ...head, value: rounded(head.value * factor), vague }, end, factor);
}

const multiplierSign = /百万|千万|十万|[万亿千百](?!分)/y;
const multipliers: ReadonlyMap<string, number> = new Map([
  ["百", 100],
  ["千", 1000],
  ["万", 10_000],
  ["十万", 100_000],
  ["百万", 1_000_000],
  ["千万", 10_000_000],
  ["亿", 100_000_000],
]);

function hanToken(plain: string, run: string, start: number): NumberToken | null {
  const afterRun = start + run.length;
  const numeral = hanNumeral(run);
  if (!numeral) return null;
  const before = plain.slice(Math.max(0, start - 1), start);
  const head: Head = {
    start,
    value: numeral.value,
    decimals: 0,
    vague: numeral.vague || /[数几]/.test(before),
  };
  if (before === "第" || plain[afterRun] === "是") return plainToken(head, afterRun, "ordinal");
  if (matchAt(fractionBehind, plain, afterRun) !== "") return null;
  if (run === "一" && isIndefinite(plain, start, before)) return null;
  const inside = matchAt(aboutInside, plain, afterRun);
  const multiplier = inside === "" ? "" : matchAt(multiplierSign, plain, afterRun + inside.length);
  const end = afterRun + inside.length + multiplier.length;
  const factor = multipliers.get(multiplier) ?? 1;
  const value = numeral.value * factor;
  const token = withUnit(
    plain,
    { ...head, value, vague: head.vague || inside !== "" },
    end,
    factor,
  );
  // Without a unit only a spelled-out number of some length is one: 共五十一.
  if (token.unit === null && token.kind !== "year") {
    return run.length > 1 && endsWord(plain, end) ? token : null;
  }
  return token;
}

const fractionBehind = /分之/y;

function isIndefinite(plain: string, start: number, before: string): boolean {
  return indefiniteBefore.test(before) || matchAt(indefiniteBehind, plain, start) !== "";
}

function endsWord(plain: string, end: number): boolean {
  return end >= plain.length || /[，。；：、！？（）]/.test(plain[end] ?? "");
}

type Head = Pick<NumberToken, "start" | "value" | "decimals"> & { readonly vague: boolean };

function plainToken({ start, value, decimals }: Head, end: number, kind: NumberKind): NumberToken {
  return { start, end, value, unit: null, approximate: false, kind, decimals };
}

/** The unit behind the digits decides what the number is. */
function withUnit(plain: string, head: Head, end: number, factor: number): NumberToken {
  const before = plain.slice(Math.max(0, head.start - 4), head.start);
  const { unit, kind } = unitAt(plain, head, end, factor);
  const after = end + unit.length;
  const tail = matchAt(aboutBehind, plain, after);
  const isRound = factor > 1 || head.value % 100 === 0;
  const approximate =
    head.vague || tail !== "" || aboutBefore.test(before) || (isRound && /上$/.test(before));
  return {
    start: head.start,
    end: after,
    value: kind === "amount" ? rounded(head.value) : head.value,
    unit: unit === "" ? null : kind === "amount" ? "元" : unit,
    approximate,
    kind,
    decimals: head.decimals,
  };
}

function unitAt(
  plain: string,
  { value, decimals }: Head,
  end: number,
  factor: number,
): { readonly unit: string; readonly kind: NumberKind } {
  const percent = matchAt(/[%‰]/y, plain, end);
  if (percent !== "") return { unit: percent, kind: percent === "%" ? "percent" : "other" };
  const money = matchAt(/元/y, plain, end);
  if (money !== "") return { unit: money, kind: "amount" };
  const time = matchAt(timeUnit, plain, end);
  if (time !== "") return { unit: time, kind: isYear(value) && time[0] === "年" ? "year" : "time" };
  const measure = matchAt(measureUnit, plain, end);
  if (measure !== "") return { unit: measure, kind: "other" };
  const unit = matchAt(countUnit, plain, end);
  const whole = Number.isInteger(value);
  if (unit !== "") return { unit, kind: whole ? "count" : "other" };
  const rank = matchAt(rankUnit, plain, end);
  if (rank !== "") return { unit: rank, kind: rank === "号" ? "code" : "ordinal" };
  if (factor === 1 && decimals === 0 && isYear(value)) return { unit: "", kind: "year" };
  if (!whole || (decimals > 0 && factor === 1)) return { unit: "", kind: "other" };
  return { unit: "", kind: factor === 1 && value >= smallestCode ? "code" : "count" };
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2099;
}

/** 12345 without a unit is a telephone number, 110 as well; as counts they would have one. */
const smallestCode = 10_000;

/** 〔2021〕1, A4, 0736-5550101, 1.2.3, more digits than anything counts. */
function isCode(plain: string, run: string, start: number, end: number): boolean {
  const before = plain[start - 1] ?? "";
  const behind = plain[end] ?? "";
  if (/[A-Za-z〔[【@#_:]/.test(before) || /[A-Za-z〕\]】@_:]/.test(behind)) return true;
  if (run.length > longestCount || /\.\d+\./.test(run) || /^0\d/.test(run)) return true;
  const long = run.replace(/\D/g, "").length > 4;
  const dashed = /[-—－]/.test(before) || /[-—－]/.test(behind);
  return /^(热线|平台|公众|政务服务便民|专线)/.test(plain.slice(end, end + 8)) || (long && dashed);
}

const longestCount = 15;

/** 1. and 1、 head a paragraph or an item; （1） stands alone in its brackets. */
function isNumbering(plain: string, run: string, start: number, end: number): boolean {
  if (run.length > 2) return false;
  const before = plain[start - 1] ?? "";
  const behind = plain[end] ?? "";
  if (before === "（" && behind === "）") return true;
  const headsItem = before === "" || /[。；：！？]/.test(before);
  return headsItem && /[.、）]/.test(behind);
}

/** 30至50件, 3—5个: both ends are estimates. 1月至12月 are days and stay what they are. */
function withRange(
  plain: string,
  token: NumberToken,
  before: NumberToken | undefined,
  behind: NumberToken | undefined,
): NumberToken {
  const joins = (left: NumberToken | undefined, right: NumberToken | undefined) =>
    left !== undefined &&
    right !== undefined &&
    right.start - left.end === 1 &&
    /[-—–~～至到－]/.test(plain[left.end] ?? "");
  return joins(before, token) || joins(token, behind) ? { ...token, approximate: true } : token;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** 1.2 × 10,000 is 12,000 and not 12,000.000000000002. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
