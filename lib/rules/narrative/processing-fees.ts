import { decimalPlaces } from "../../report/cell-value";
import { valueAt } from "../../report/report";
import { measureCells } from "../../template/measures";
import type { Issue, Rule, Subject } from "../issue";
import { worded } from "./claims/claim";
import { claimsMade, passageOfClaim } from "./contradictions";
import { passageOfFigure } from "./figure-mismatches";
import type { Figure } from "./figures/figure";
import { figuresOf } from "./figures/figures-of";
import { isOfOtherTime, isPlanned } from "./figures/other-time";

/** 信息处理费 is an 行政事业性收费, so the text cannot have collected more than 表二. */
export function findFeesAboveTable(subject: Subject, rule: Rule): readonly Issue[] {
  const { report } = subject;
  const [cell] = measureCells(report.template, "feeAmount");
  const value = cell === undefined ? null : valueAt(report, cell);
  if (cell === undefined || typeof value !== "string") return [];
  const collected = Number(value) * yuanPerCell;
  // 表二 may be rounded to its last decimal.
  const rounding = (yuanPerCell / 10 ** decimalPlaces(value)) * 0.5;
  return feesIn(subject)
    .filter(({ number }) => number.value > collected + (decimalPlaces(value) > 0 ? rounding : 0))
    .map((figure) => ({
      rule: rule.id,
      severity: rule.severity,
      message: `${figure.part.name}：正文收取信息处理费 ${figure.number.value} 元，表二“行政事业性收费”为 ${value} 万元；信息处理费属于行政事业性收费，表二不应少于正文。请核对金额和单位。`,
      places: [figure.part.address, cell],
      passages: [passageOfFigure(figure)],
    }));
}

const yuanPerCell = 10_000;

/** Amounts collected as 信息处理费; not the rates that the rules for it set. */
function feesIn(subject: Subject): readonly Figure[] {
  return figuresOf(subject).filter(({ number, before, near, topic }) => {
    if (number.kind !== "amount" || number.approximate || isRate.test(before.slice(-30)))
      return false;
    if (isOfOtherTime(before, subject.report.year) || isPlanned(before)) return false;
    return (
      /信息处理费/.test(before) &&
      (/收取|收缴|收到|征收|共|合计|处理费|缴/.test(near) || /处理费/.test(topic))
    );
  });
}

const isRate = /每[件页]|标准|件以[下内上]|超过|按件|按页|免收|减免/;

/** One sentence says that no fee was taken, another names an amount. */
export function findDeniedFees(subject: Subject, rule: Rule): readonly Issue[] {
  const fee = feesIn(subject).find(({ number }) => number.value > 0);
  if (!fee) return [];
  return claimsMade(subject, deniedFees, ["信息处理费"]).map((made) => ({
    rule: rule.id,
    severity: rule.severity,
    message: `${fee.part.name}：正文一处说未收取信息处理费，另一处写收取 ${fee.number.value} 元，前后矛盾。请核对后统一。`,
    places: [fee.part.address],
    passages: [passageOfClaim(made), passageOfFigure(fee)],
  }));
}

const deniedFees = [
  worded(/(?:未|没有|尚未|暂未)(?:收取|收到|产生|发生|征收|开展)[^，。；]{0,20}信息处理费/, []),
  worded(/信息处理费(?:收取|收费)?(?:金额|总额)?为零/, []),
];
