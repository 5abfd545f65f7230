import type { Report } from "../../report/report";
import { countsOf } from "../../report/totals";
import { type MeasureKey, measureCells } from "../../template/measures";
import type { Issue, Rule, Subject } from "../issue";
import { quoted } from "../names";
import { passageOfFigure, wordsOf } from "./figure-mismatches";
import type { Figure } from "./figures/figure";
import { figuresOf } from "./figures/figures-of";
import { statementsOf } from "./statements/statements-of";

/** 「收到申请51件，比上年增加6件」 against last year's report. */
export function findWrongChanges(subject: Subject, rule: Rule): readonly Issue[] {
  const { prior } = subject.context;
  if (!prior) return [];
  const received = new Set(
    statementsOf(subject)
      .filter((statement) => statement.subject === "received")
      .map(({ figure }) => figure),
  );
  return figuresOf(subject).flatMap((figure) => {
    const { previous } = figure;
    const direction = directionOf(figure);
    if (!previous || direction === 0 || !received.has(previous) || figure.number.approximate)
      return [];
    // Of nothing there is no percentage.
    const changes = bases
      .flatMap((key) => changeOf(subject.report, prior, key))
      .filter(({ then }) => then > 0 || figure.number.kind === "count");
    const [first] = changes;
    if (!first || changes.some((change) => agrees(figure, direction, change))) return [];
    return [issueOf(rule, figure, first)];
  });
}

type Change = { readonly now: number; readonly then: number };

const bases: readonly MeasureKey[] = ["received", "toHandle", "processed"];

function changeOf(report: Report, prior: Report, key: MeasureKey): readonly Change[] {
  const now = sumOf(report, key);
  const then = sumOf(prior, key);
  return now === null || then === null ? [] : [{ now, then }];
}

function sumOf(report: Report, key: MeasureKey): number | null {
  const counts = countsOf(report);
  return measureCells(report.template, key).reduce<number | null>((sum, address) => {
    const count = counts.get(address);
    return sum === null || count === undefined ? null : sum + count;
  }, 0);
}

/** 1 for 增加, -1 for 减少, 0 where nothing is compared with the year before. */
function directionOf({ near, number }: Figure): number {
  if (number.kind !== "count" && number.kind !== "percent") return 0;
  if (!/上年|去年|上一年|同比|20\d\d年/.test(near)) return 0;
  if (/(?:增加|增长|上升|增幅|多)了?$/.test(near)) return 1;
  return /(?:减少|下降|降低|降幅|少)了?$/.test(near) ? -1 : 0;
}

function agrees({ number }: Figure, direction: number, { now, then }: Change): boolean {
  const difference = (now - then) * direction;
  if (number.kind === "count") return number.value === difference;
  return Math.abs((difference / then) * 100 - number.value) < 10 ** -number.decimals + 1e-9;
}

function issueOf(rule: Rule, figure: Figure, { now, then }: Change): Issue {
  const difference = now - then;
  const percent = then === 0 ? "" : `（${((difference / then) * 100).toFixed(1)}%）`;
  return {
    rule: rule.id,
    severity: rule.severity,
    message: `${figure.part.name}：正文写${quoted(wordsOf(figure))}，按两年报告计算，新收申请由 ${then} 件变为 ${now} 件，相差 ${difference} 件${percent}。请核对增减数字。`,
    places: [figure.part.address],
    passages: [passageOfFigure(figure)],
  };
}
