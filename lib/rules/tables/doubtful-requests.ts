import { countOf } from "../../report/cell-value";
import { inputCells, valueAt } from "../../report/report";
import { cellIndex } from "../../template/cells";
import type { Issue, Rule, Subject } from "../issue";
import { issueAbout, lastYear, nameOfMeasure, placesOf, thisYear } from "./figures-of-years";
import { findJumps, jumpOf, type NamedMeasure } from "./jumps";

/** Much is left over for next year. */
export function findMuchCarriedOut(subject: Subject, rule: Rule): readonly Issue[] {
  const [left, received] = [thisYear(subject, "toNextYear"), thisYear(subject, "received")];
  if (left === null || received === null || received < fewest) return [];
  if (left <= received * mostLeft || left > received) return [];
  const share = Math.round((left / received) * 100);
  return [
    issueAbout(
      subject,
      rule,
      ["toNextYear", "received"],
      `结转下年度继续办理 ${left} 件，是本年新收 ${received} 件的 ${share}%。请核对年底未办结的件数，已答复的应计入办理结果。`,
    ),
  ];
}

const fewest = 20;
const mostLeft = 0.3;

/** More is left over than was received in the whole year. */
export function findMoreCarriedOutThanReceived(subject: Subject, rule: Rule): readonly Issue[] {
  const [left, received] = [thisYear(subject, "toNextYear"), thisYear(subject, "received")];
  if (left === null || received === null || left <= received) return [];
  return [
    issueAbout(
      subject,
      rule,
      ["toNextYear", "received"],
      `结转下年度继续办理 ${left} 件，比本年新收 ${received} 件还多。请核对是否把已办结的也算作结转。`,
    ),
  ];
}

/** More came over from last year than was closed: some of it is open for more than a year. */
export function findOverdueRequests(subject: Subject, rule: Rule): readonly Issue[] {
  const [over, closed] = [thisYear(subject, "fromLastYear"), thisYear(subject, "processed")];
  if (over === null || closed === null || over <= closed) return [];
  return [
    issueAbout(
      subject,
      rule,
      ["fromLastYear", "processed"],
      `上年结转 ${over} 件，本年只办结 ${closed} 件，至少有 ${over - closed} 件上年的申请到年底仍未办结。办理期限最长四十个工作日，请核对。`,
    ),
  ];
}

/** Requests closed because a fee was not paid, while section 六 does not speak of fees. */
export function findUnreportedFees(subject: Subject, rule: Rule): readonly Issue[] {
  const unpaid = thisYear(subject, "feeNotPaid") ?? 0;
  const section = subject.report.template.sections.at(-1);
  const part = subject.texts.find((one) => one.section?.key === section?.key);
  if (unpaid === 0 || !part || /处理费|收费|缴费|费用|收取/.test(part.text)) return [];
  return [
    {
      ...issueAbout(
        subject,
        rule,
        ["feeNotPaid"],
        `表三有 ${unpaid} 件因逾期未缴费不再处理，说明发出过收费通知，但“${section?.heading ?? ""}”没有写收取信息处理费的情况。请补充。`,
      ),
      places: [...placesOf(subject, "feeNotPaid"), part.address],
    },
  ];
}

/** 表三 is all 0 although many requests were made last year. */
export function findNoRequests(subject: Subject, rule: Rule): readonly Issue[] {
  const before = lastYear(subject, "received") ?? 0;
  if (before < manyRequests || !hasNoRequests(subject)) return [];
  return [
    issueAbout(
      subject,
      rule,
      ["received"],
      `表三全部为 0，上年报告新收 ${before} 件。请核对是否漏填。`,
    ),
  ];
}

const manyRequests = 10;

/** Most results are 其他处理 3.其他, which says least. */
export function findMostlyOther(subject: Subject, rule: Rule): readonly Issue[] {
  const [other, closed] = [
    thisYear(subject, "closedForOtherReason"),
    thisYear(subject, "processed"),
  ];
  if (other === null || closed === null || other < manyRequests || other * 2 <= closed) return [];
  return [
    issueAbout(
      subject,
      rule,
      ["closedForOtherReason", "processed"],
      `${nameOfMeasure(subject, "closedForOtherReason")}为 ${other}，超过（七）总计 ${closed} 的一半。请逐件核对是否应计入其他情形。`,
    ),
  ];
}

/** The number of new requests moved far; that it is 0 now is told by another rule. */
export function findReceivedJump(subject: Subject, rule: Rule): readonly Issue[] {
  const [now, then] = [thisYear(subject, "received"), lastYear(subject, "received")];
  if (jumpOf(subject, "received") === null || now === 0) return [];
  return [
    issueAbout(
      subject,
      rule,
      ["received"],
      `本年新收 ${now} 件，上年报告为 ${then} 件，变化很大。请核对，确实如此的可在正文中说明原因。`,
    ),
  ];
}

/** A kind of result moved far although the number of requests did not. */
export function findResultJumps(subject: Subject, rule: Rule): readonly Issue[] {
  return jumpOf(subject, "received") === null ? findJumps(results)(subject, rule) : [];
}

const results: readonly NamedMeasure[] = [
  { key: "granted", name: "表三予以公开" },
  { key: "grantedInPart", name: "表三部分公开" },
  { key: "denied", name: "表三不予公开各项合计" },
  { key: "unavailable", name: "表三无法提供各项合计" },
  { key: "notProcessed", name: "表三不予处理各项合计" },
  { key: "otherwiseClosed", name: "表三其他处理合计" },
];

/** Every cell of 表三 is answered with 0. */
export function hasNoRequests(subject: Subject): boolean {
  const { report } = subject;
  const [received] = placesOf(subject, "received");
  const table = cellIndex(report.template).get(received ?? "")?.table;
  return inputCells(report.template)
    .filter((cell) => cell.table === table)
    .every(({ address }) => countOf(valueAt(report, address)) === 0);
}
