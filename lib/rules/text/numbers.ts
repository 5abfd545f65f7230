import { onceFor } from "../../template/once";
import { fitsAt } from "./fits-at";
import { hanNumeral } from "./han-numeral";
import { matchesOf } from "./matches-of";
import { isCode, isNumbering } from "./number-code";
import { type NumberKind, unitAt } from "./number-unit";
import {
  aboutBefore,
  aboutBehind,
  indefiniteBefore,
  indefiniteBehind,
  multiplierBehind,
  multipliers,
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

/** The numbers of a paragraph in reading order. */
export const numbersOf = onceFor(({ plain }: Paragraph): readonly NumberToken[] =>
  numbersIn(plain),
);

/** The numbers of a plain text (see plainText) in reading order. */
export function numbersIn(plain: string): readonly NumberToken[] {
  const read: NumberToken[] = [];
  for (const { 0: run, index } of matchesOf(plain, digitRun)) {
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
  const point = digits.indexOf(".");
  const decimals = point === -1 ? 0 : digits.length - point - 1;
  const written = { start, value: Number(digits), decimals };
  if (isCode(plain, run, start, afterRun)) return plainToken(written, afterRun, "code");
  const isOrdinal = plain[start - 1] === "第" || isNumbering(plain, run, start, afterRun);
  if (isOrdinal) return plainToken(written, afterRun, "ordinal");
  const { end, factor, vague } = multiplierAt(plain, afterRun);
  const value = rounded(written.value * factor);
  return withUnit(plain, { start, value, decimals, vague }, end, factor);
}

/** What stands between digits and unit: where it ends, how often the number counts, whether it is exact. */
function multiplierAt(plain: string, at: number): Multiplier {
  if (!fitsAt(anyMultiplier, plain, at)) return { end: at, factor: 1, vague: false };
  multiplierBehind.lastIndex = at;
  const [all = "", before, multiplier = "", behind] = multiplierBehind.exec(plain) ?? [];
  return {
    end: at + all.length,
    factor: multipliers.get(multiplier) ?? 1,
    vague: before !== undefined || behind !== undefined,
  };
}

type Multiplier = { readonly end: number; readonly factor: number; readonly vague: boolean };

/** Behind most digits there is none, which this finds out sooner. */
const anyMultiplier = /[余多来几百千万十亿]/y;

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
  if (fitsAt(fractionBehind, plain, afterRun)) return null;
  if (run === "一" && isIndefinite(plain, start, before)) return null;
  const { end, factor, vague } = multiplierAt(plain, afterRun);
  const token = withUnit(
    plain,
    { ...head, value: numeral.value * factor, vague: head.vague || vague },
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
  return indefiniteBefore.test(before) || fitsAt(indefiniteBehind, plain, start);
}

function endsWord(plain: string, end: number): boolean {
  return end >= plain.length || /[，。；：、！？（）]/.test(plain[end] ?? "");
}

type Head = Pick<NumberToken, "start" | "value" | "decimals"> & { readonly vague: boolean };

function plainToken(
  { start, value, decimals }: Omit<Head, "vague">,
  end: number,
  kind: NumberKind,
): NumberToken {
  return { start, end, value, unit: null, approximate: false, kind, decimals };
}

/** The unit behind the digits decides what the number is. */
function withUnit(plain: string, head: Head, end: number, factor: number): NumberToken {
  const before = plain.slice(Math.max(0, head.start - 4), head.start);
  const { unit, kind } = unitAt(plain, head, end, factor);
  const after = end + unit.length;
  const isRound = factor > 1 || head.value % 100 === 0;
  const approximate =
    head.vague ||
    fitsAt(aboutBehind, plain, after) ||
    aboutBefore.test(before) ||
    (isRound && /上$/.test(before));
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

/** 1.2 × 10,000 is 12,000 and not 12,000.000000000002. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
