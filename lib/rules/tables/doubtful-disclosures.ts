import { decimalPlaces, formatCell, scaledValue } from "../../report/cell-value";
import { valueAt } from "../../report/report";
import { measureCells } from "../../template/measures";
import type { OfficeProfile } from "../check-context";
import type { Issue, Rule, Subject } from "../issue";
import { nameOfMeasure, placesOf, thisYear } from "./figures-of-years";

/** Fees a thousand times last year's or a thousandth: 元 taken for 万元, or the other way round. */
export function findFeesInOtherUnit(subject: Subject, rule: Rule): readonly Issue[] {
  const { report, context } = subject;
  const [now] = measureCells(report.template, "feeAmount");
  const [then] = context.prior ? measureCells(context.prior.template, "feeAmount") : [];
  if (now === undefined || then === undefined || !context.prior) return [];
  const [value, last] = [valueAt(report, now), valueAt(context.prior, then)];
  const [amount, before] = [scaledValue(value) ?? 0n, scaledValue(last) ?? 0n];
  if (amount === 0n || before === 0n) return [];
  if (amount < before * thousand && before < amount * thousand) return [];
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      message: `${nameOfMeasure(subject, "feeAmount")}：今年为 ${formatCell(value)} 万元，上年报告为 ${formatCell(last)} 万元，两年之比在 1000 倍以上。请核对其中一年是不是以元填写。`,
      places: [now],
    },
  ];
}

const thousand = 1000n;

/** More than ten thousand million yuan of fees, without a decimal: no single office collects that. */
export function findFeesInYuan(subject: Subject, rule: Rule): readonly Issue[] {
  const { report, context } = subject;
  const [address] = measureCells(report.template, "feeAmount");
  if (address === undefined || context.office === undefined) return [];
  const value = valueAt(report, address);
  const looksLikeYuan =
    typeof value === "string" && decimalPlaces(value) === 0 && Number(value) >= 1_000_000;
  if (!looksLikeYuan || context.office.kind === "government") return [];
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      message: `${nameOfMeasure(subject, "feeAmount")}：填写的是 ${value} 万元，超过 100 亿元，像是以元填写的。请换算成万元。`,
      places: [address],
    },
  ];
}

/** 规章 of an office that has no power to make any. */
export function findRulesWithoutPower(subject: Subject, rule: Rule): readonly Issue[] {
  const { office } = subject.context;
  if (!office || !lacksPower(office)) return [];
  const keys = (["regulatoryRulesIssued", "regulatoryRulesInForce"] as const).filter(
    (key) => (thisYear(subject, key) ?? 0) > 0,
  );
  const [first] = keys;
  if (first === undefined) return [];
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      message: `${nameOfMeasure(subject, first)}：填写的是 ${thisYear(subject, first)}，但本机关没有规章制定权。文件属于行政规范性文件的，请填入下一行。`,
      places: placesOf(subject, ...keys),
    },
  ];
}

/**
 * 《立法法》: 规章 are made by ministries, by provinces, and by cities with districts. Offices that act
 * for a government of unknown level are not judged.
 */
function lacksPower({ kind, fullName }: OfficeProfile): boolean {
  if (/^(国家|中华人民共和国|中国|国务院)/.test(fullName)) return false;
  if (kind === "department" || kind === "township" || kind === "subdistrict") return true;
  return kind === "government" && /(县|旗|(?<!自治)区)(人民政府)?$/.test(fullName);
}
