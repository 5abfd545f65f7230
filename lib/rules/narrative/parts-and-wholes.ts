import type { Issue, Rule, Subject } from "../issue";
import { quoted } from "../names";
import { passageIn } from "../text/report-texts";
import { sentencesOf } from "./channel-sums";
import type { Figure } from "./figures/figure";
import { figuresOf } from "./figures/figures-of";

/** 「13946条，其中…8779条，…」: parts that are more than the whole, or do not add up to it. */
export function findPartsAboveWhole(subject: Subject, rule: Rule): readonly Issue[] {
  const sentences = sentencesOf(figuresOf(subject));
  return sentences.flatMap((figures, at) => {
    const across = groupByKind(figures, sentences[at - 1] ?? []);
    const within = figures.flatMap((whole, place) => {
      const group = groupAfter(whole, figures.slice(place + 1, place + longestList));
      return group ? judged(rule, group) : [];
    });
    return across ? [...judged(rule, across), ...within] : within;
  });
}

/** 「新收申请156件。按内容分，民生类17件、规划类9件…」: all kinds of what the sentence before counts. */
function groupByKind(figures: readonly Figure[], before: readonly Figure[]): Group | null {
  const [first] = figures;
  if (!first || before[0]?.paragraph !== first.paragraph || !byKind.test(first.before)) return null;
  const wholes = before.filter(({ number }) => number.unit === first.number.unit);
  const [whole] = wholes;
  const parts = whole ? listFrom(whole, figures) : null;
  const last = parts?.at(-1);
  if (!whole || !parts || parts.length < 2 || !last || /^等/.test(last.tail)) return null;
  const sum = parts.reduce((total, { number }) => total + number.value, 0);
  // It may be all that were handled or those newly received; one of them has to be the sum.
  if (wholes.some(({ number }) => number.approximate || number.value === sum)) return null;
  return { whole, parts, isExhaustive: true };
}

/** No sentence lists more; what runs on is no list. */
const longestList = 40;

const byKind = /^按照?[^，。；：]{1,8}(?:分类?|划分)(?:为|来看|看)?[，：]/;

/** 「网站30条、微信20条，共计50条」: a total behind its parts. */
export function findTotalsBehindParts(subject: Subject, rule: Rule): readonly Issue[] {
  return sentencesOf(figuresOf(subject)).flatMap((figures) =>
    figures.flatMap((whole, at) => {
      if (!totalBehind.test(whole.near) || whole.number.approximate) return [];
      const parts = partsBefore(whole, figures.slice(Math.max(0, at - longestList), at));
      return parts ? judged(rule, { whole, parts, isExhaustive: true }) : [];
    }),
  );
}

type Group = {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** The parts are all there is. */
  readonly isExhaustive: boolean;
};

function groupAfter(whole: Figure, rest: readonly Figure[]): Group | null {
  const [first] = rest;
  if (!first || whole.number.approximate) return null;
  const between = textBetween(whole, first);
  const marker = opening.exec(between)?.groups;
  const isTotalOfList = between.startsWith("：") && /总数|总量|总计|共计|合计/.test(whole.near);
  // 复议3件、诉讼40件，其中信息公开类5件: the part may be one of either.
  if ((!marker && !isTotalOfList) || isOneOfSeveral(whole)) return null;
  const parts = listFrom(whole, rest);
  if (!parts) return null;
  const last = parts.at(-1);
  const goesOn = last !== undefined && /^等/.test(last.tail);
  const isAll = isTotalOfList || marker?.all !== undefined;
  return { whole, parts, isExhaustive: isAll && parts.length > 1 && !goesOn };
}

function isOneOfSeveral(whole: Figure): boolean {
  const { previous } = whole;
  if (!previous || previous.number.unit !== whole.number.unit) return false;
  return /^[、和及与]/.test(textBetween(previous, whole));
}

/** Figures of the whole's unit, one after the other; null when one of them is an estimate. */
function listFrom(whole: Figure, rest: readonly Figure[]): readonly Figure[] | null {
  const parts: Figure[] = [];
  for (const [at, figure] of rest.entries()) {
    const before = rest[at - 1];
    if (figure.number.unit !== whole.number.unit || figure.number.kind !== whole.number.kind) break;
    if (before && !goesOnFrom(textBetween(before, figure))) break;
    if (figure.number.approximate) return null;
    parts.push(figure);
  }
  return parts.length > 0 ? parts : null;
}

/** The list ends where a clause tells of something else, or of parts of a part; 、 never leaves it. */
function goesOnFrom(between: string): boolean {
  if (/[。；]/.test(between) || /其中|包括|含/.test(between)) return false;
  return between.startsWith("、") || !somethingElse.test(between);
}

function partsBefore(whole: Figure, before: readonly Figure[]): readonly Figure[] | null {
  const parts: Figure[] = [];
  let next = whole;
  for (const figure of [...before].reverse()) {
    if (figure.number.unit !== whole.number.unit || figure.number.approximate) break;
    const between = textBetween(figure, next);
    if (next !== whole && !goesOnFrom(between)) return null;
    if (/[。；]/.test(between) || /其中|包括|含/.test(between) || isSum(figure)) return null;
    parts.unshift(figure);
    next = figure;
  }
  return parts.length > 1 ? parts : null;
}

function isSum({ near }: Figure): boolean {
  return /共|总|合计|累计|其中|收到|受理/.test(near);
}

function judged(rule: Rule, { whole, parts, isExhaustive }: Group): readonly Issue[] {
  const values = parts.map(({ number }) => number.value);
  const sum = Math.round(values.reduce((total, value) => total + value, 0) * 1e6) / 1e6;
  const total = whole.number.value;
  if (sum === total || (sum < total && !isExhaustive)) return [];
  // 「100条，其中甲60条，乙50条」 may count something twice, one part above the whole cannot.
  const { part, paragraph } = whole;
  const spelled = values.length > 1 ? `${values.join("＋")}＝${sum}` : String(sum);
  const first = parts[0] ?? whole;
  const last = parts.at(-1) ?? whole;
  const [from, to] = whole.number.start < first.number.start ? [whole, last] : [first, whole];
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      message: `${part.name}：${quoted(paragraph.plain.slice(from.number.start, to.number.end))}，各项 ${spelled}，${sum > total ? "大于" : "小于"}总数 ${total}，相差 ${Math.round(Math.abs(sum - total) * 1e6) / 1e6}。请核对各项和总数。`,
      places: [part.address],
      passages: [passageIn(paragraph, from.number.start, to.number.end)],
    },
  ];
}

function textBetween(left: Figure, right: Figure): string {
  return left.paragraph.plain.slice(left.number.end, right.number.start);
}

/** 含上年结转5件 in brackets is one part of many. */
const opening =
  /^[^，；。：（]{0,12}[，；：（、](?:[^，；。]{0,12}，)?(?:(?<some>其中|含|包含)|(?<all>包括|分别为|分别是|分为))(?![^，。；]{0,30}(?:同比|增长|较))/;
const somethingElse =
  /分别|同时|此外|另|还|并|新增|累计|共|总|全年|组织(?!机构|信息)|开展|召开|举办|其余|较|比|增|减|约|收到|受理|答复|办结|结转|提升|提高/;
const totalBehind = /^(?:以上|总)?(?:共计|合计|总计|共)$/;
