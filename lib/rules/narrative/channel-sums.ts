import { onceFor } from "../../template/once";
import type { Issue, Rule, Subject } from "../issue";
import { passageIn } from "../text/report-texts";
import type { Figure } from "./figures/figure";
import { figuresOf } from "./figures/figures-of";
import type { Statement } from "./statements/statement";
import { statementsOf } from "./statements/statements-of";
import { measured } from "./table-figures";

/** Applications by way of delivery that do not add up to those received. */
export function findChannelSums(subject: Subject, rule: Rule): readonly Issue[] {
  const said = new Map(statementsOf(subject).map((statement) => [statement.figure, statement]));
  const isChannel = (figure: Figure) => said.get(figure)?.subject === "channel";
  return sentencesOf(figuresOf(subject)).flatMap((figures) => {
    const first = figures.findIndex(isChannel);
    const behind = figures.findIndex((figure, at) => at > first && !isChannel(figure));
    const parts = figures.slice(first, behind === -1 ? undefined : behind);
    const next = behind === -1 ? undefined : figures[behind];
    if (first === -1 || parts.length < 2 || !isWholeList(parts, next, said)) return [];
    const sum = parts.reduce((total, { number }) => total + number.value, 0);
    const wholes = wholesOf(subject, figures, said);
    const [whole] = wholes;
    if (whole === undefined || wholes.includes(sum)) return [];
    return [issueOf(rule, parts, sum, whole)];
  });
}

/** Nothing approximate, no 主要 or 等, and no figure behind that may be one more way. */
function isWholeList(
  parts: readonly Figure[],
  next: Figure | undefined,
  said: ReadonlyMap<Figure, Statement>,
): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.some(({ number }) => number.approximate)) return false;
  const words = last.paragraph.plain.slice(first.number.start - first.near.length, last.number.end);
  if (/主要|等$/.test(first.near) || /[^一相平同]等[^级]/.test(words) || /^等/.test(last.tail))
    return false;
  if (!next) return true;
  const { kind, unit } = next.number;
  return kind !== "count" || said.has(next) || unit !== last.number.unit;
}

/** What the parts may add up to: the number the sentence gives, or those of 表三. */
function wholesOf(
  subject: Subject,
  figures: readonly Figure[],
  said: ReadonlyMap<Figure, Statement>,
): readonly number[] {
  const stated = figures
    .filter((figure) => ["received", "processed"].includes(said.get(figure)?.subject ?? ""))
    .map(({ number }) => number);
  if (stated.some(({ approximate }) => approximate)) return [];
  const tables = [
    measured(subject, "received"),
    measured(subject, "toHandle"),
    measured(subject, "processed"),
  ].flatMap((figure) => (figure ? [figure.value] : []));
  return [...stated.map(({ value }) => value), ...tables];
}

function issueOf(rule: Rule, parts: readonly Figure[], sum: number, whole: number): Issue {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) throw new Error("a list of ways has parts");
  const { part, paragraph } = first;
  const terms = parts.map(({ number }) => number.value).join("＋");
  return {
    rule: rule.id,
    severity: rule.severity,
    message: `${part.name}：各申请渠道 ${terms}＝${sum}，与申请总数 ${whole} 相差 ${Math.abs(whole - sum)}。请核对各渠道件数和总数。`,
    places: [part.address],
    passages: [passageIn(paragraph, first.number.start, last.number.end)],
  };
}

/** Figures by the sentence they stand in. */
export const sentencesOf = onceFor((figures: readonly Figure[]): readonly (readonly Figure[])[] => {
  const sentences: Figure[][] = [];
  for (const figure of figures) {
    const last = sentences.at(-1);
    if (last?.[0]?.sentence === figure.sentence) last.push(figure);
    else sentences.push([figure]);
  }
  return sentences;
});
