import type { Issue, Rule, Subject } from "../issue";
import { passageIn } from "../text/report-texts";
import { sentencesOf } from "./channel-sums";
import { passageOfFigure } from "./figure-mismatches";
import type { Figure } from "./figures/figure";
import { figuresOf } from "./figures/figures-of";
import { isOfOtherTime } from "./figures/other-time";
import { measured } from "./table-figures";

/** 「258件，占33.9%」 where the numbers of the sentence give another share. */
export function findWrongShares(subject: Subject, rule: Rule): readonly Issue[] {
  return sentencesOf(figuresOf(subject)).flatMap((figures) =>
    figures.flatMap((percent, at) => {
      if (!isShare(percent) || isOfOtherTime(percent.before, subject.report.year)) return [];
      const before = figures.slice(0, at).filter(({ number }) => number.kind === "count");
      const next = figures[at + 1];
      const inBrackets = next && isBracketed(percent, next) ? next : null;
      const part = inBrackets ?? before.at(-1);
      if (!part || figures.some(({ number }) => number.approximate)) return [];
      if (!inBrackets && isWholeOf(part, percent)) return [];
      const wholes = inBrackets ? totalsOf(subject) : wholesFor(subject, percent, part, figures);
      const [whole] = wholes;
      const counts = figures.filter(({ number }) => number.kind === "count");
      const possible = (inBrackets ? [inBrackets] : counts).flatMap(({ number }) =>
        wholes.map((one) => share(number.value, one)),
      );
      if (whole === undefined || possible.some((value) => isClose(value, percent))) return [];
      return [issueOf(rule, percent, part, whole)];
    }),
  );
}

function isShare({ number, near }: Figure): boolean {
  return number.kind === "percent" && /占[^，。；]{0,14}$|占比|比重|比例(?:为|达到?)?$/.test(near);
}

/** Larger numbers of the sentence in the same unit, and the totals of 表三 where it is about applications. */
function wholesFor(
  subject: Subject,
  percent: Figure,
  part: Figure,
  figures: readonly Figure[],
): readonly number[] {
  const stated = figures
    .filter(({ number }) => number.unit === part.number.unit && number.value > part.number.value)
    .map(({ number }) => number.value);
  return stated.length > 0 || namesTotal.test(percent.near)
    ? [...stated, ...totalsOf(subject)]
    : [];
}

/** 占办结量的42.3% */
const namesTotal =
  /占(?:全部|全年|总)?(?:已?办结|答复|新?收到?|受理|办理|申请)(?:的|政府信息|公开|申请)*(?:总?[数量件]|总数量|总量)*的?$/;

function totalsOf(subject: Subject): readonly number[] {
  return [
    measured(subject, "received"),
    measured(subject, "toHandle"),
    measured(subject, "processed"),
  ].flatMap((figure) => (figure && figure.value > 0 ? [figure.value] : []));
}

/** 自然人申请占新收申请的87.4%（90件）. */
function isBracketed(percent: Figure, next: Figure): boolean {
  const between = percent.paragraph.plain.slice(percent.number.end, next.number.start);
  return between === "（" && /申请|办结|答复/.test(percent.near) && next.number.kind === "count";
}

/** 办理1527件，其中予以公开占58.5%、不予公开占7.3%: the parts are told in shares alone. */
function isWholeOf(count: Figure, percent: Figure): boolean {
  const between = count.paragraph.plain.slice(count.number.end, percent.number.start);
  return /其中|[%％]/.test(between);
}

function share(part: number, whole: number): number {
  return (part / whole) * 100;
}

/** Rounded or cut off at the decimals that were written. */
function isClose(value: number, { number }: Figure): boolean {
  return Math.abs(value - number.value) < 10 ** -number.decimals + 1e-9;
}

function issueOf(rule: Rule, percent: Figure, part: Figure, whole: number): Issue {
  const { number, paragraph } = percent;
  const value = share(part.number.value, whole).toFixed(Math.max(1, number.decimals));
  return {
    rule: rule.id,
    severity: rule.severity,
    message: `${percent.part.name}：正文写占 ${number.value}%，按 ${part.number.value}÷${whole} 计算为 ${value}%。请核对件数和百分比。`,
    places: [percent.part.address],
    passages: [passageIn(paragraph, part.number.start, part.number.end), passageOfFigure(percent)],
  };
}
