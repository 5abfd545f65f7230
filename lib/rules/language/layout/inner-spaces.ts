import type { Issue, Passage, Rule, Subject } from "../../issue";
import { matchesOf } from "../../text/matches-of";
import type { TextPart } from "../../text/report-texts";
import { passageIssue } from "../../text/text-issue";
import { passageOfHit } from "../../text/whole-text";
import { unmarkedLaws } from "../names/law-names";
import { doubledMarks } from "../punctuation/doubled-marks";
import { halfWidthMarks } from "../punctuation/half-width-marks";
import { isHan } from "../punctuation/han";
import { straightQuotes } from "../punctuation/straight-quotes";
import { proseOf, type Replacement, sectionIssue } from "../section-issue";

/** Spaces inside Chinese text: 经济 社会, 年 度 报 告, 。 2021年 (X04). */
export function findInnerSpaces(subject: Subject, rule: Rule): readonly Issue[] {
  const laws = unmarkedLaws(subject.texts).map(passageOfHit);
  const inTexts = proseOf(subject.texts).flatMap((part) =>
    sectionIssue(rule, part, innerSpaces(part, laws), {
      what: "汉字之间的空格",
      advice: "中文字间不加空格",
      label: "去掉空格",
    }),
  );
  return [...inTexts, ...inPrintedTitle(subject, rule), ...inPrintedLabels(subject, rule)];
}

/** Fields of an address are kept apart by spaces. */
const nextField = /^(?:地址|邮编|邮政编码|电话|联系|传真|电子邮箱|邮箱|网址|办公时间)/;
const marks = "，。；：？！、）（“”《》";

function innerSpaces(part: TextPart, laws: readonly Passage[]): readonly Replacement[] {
  const runs = matchesOf(part.text, /[ \u3000\u00a0]{1,8}/g);
  if (runs.length === 0) return [];
  const signs = signsToCome(part, laws);
  return runs
    .map(({ 0: spaces, index }) => ({ start: index, end: index + spaces.length, text: "" }))
    .filter(({ start, end }) => isInside(part.text, signs, start, end));
}

/** Signs that other repairs put in the place of those typed: a space beside ( is one beside （. */
function signsToCome(part: TextPart, laws: readonly Passage[]): ReadonlyMap<number, string> {
  const repairs = [...halfWidthMarks(part), ...straightQuotes(part), ...doubledMarks(part)];
  const titles = laws.filter(({ address }) => address === part.address);
  return new Map([
    ...titles.flatMap(({ start, end }) => [[start, "《"] as const, [end - 1, "》"] as const]),
    ...repairs.flatMap(({ start, end, text }) => [
      [start, text] as const,
      [end - 1, text] as const,
    ]),
  ]);
}

/** Between two Chinese signs, or beside punctuation, in a line that is no row of a pasted table. */
function isInside(
  text: string,
  signs: ReadonlyMap<number, string>,
  start: number,
  end: number,
): boolean {
  const before = signs.get(start - 1) ?? text[start - 1] ?? "";
  const behind = signs.get(end) ?? text[end] ?? "";
  if (before.trim() === "" || behind.trim() === "") return false;
  return (
    ((isHan(before) && isHan(behind)) || marks.includes(before) || marks.includes(behind)) &&
    !nextField.test(text.slice(end, end + 4)) &&
    !text.slice(lineStart(text, start), end).trim().includes("\t")
  );
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

const letterSpaced = /[\u3400-\u9fff][ \u3000]+[\u3400-\u9fff]/;

/** A title that fits is kept without its spaces, so only the file shows them. */
function inPrintedTitle({ context }: Subject, rule: Rule): readonly Issue[] {
  const line = context.printed?.title.find((one) => letterSpaced.test(one));
  if (line === undefined) return [];
  const message = `标题的“${line.trim()}”在字间加了空格，应去掉空格，需要拉开字距的用字符间距设置。`;
  return [{ ...passageIssue(rule, message, []), places: ["title"] }];
}

function inPrintedLabels({ context }: Subject, rule: Rule): readonly Issue[] {
  const labels = context.printed?.labels.filter(({ text }) => letterSpaced.test(text)) ?? [];
  const [first] = labels;
  if (!first) return [];
  const message = `表格中有 ${labels.length} 处栏目在字间加了空格，如“${first.text}”，应为“${first.official}”。`;
  return [{ ...passageIssue(rule, message, []), places: labels.map(({ place }) => place) }];
}
