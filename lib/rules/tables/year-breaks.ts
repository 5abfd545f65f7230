import { type CellValue, countOf } from "../../report/cell-value";
import { type Report, valueAt } from "../../report/report";
import { type Address, cellIndex } from "../../template/cells";
import type { ReportTemplate } from "../../template/template";
import {
  documentStocks,
  itemCounts,
  publishedStocks,
  type YearLink,
} from "../../template/year-links";
import type { Issue, Rule, Subject } from "../issue";
import { nameOfLine } from "../names";

/** Documents in force that do not follow from last year's. */
export function findStockBreaks(subject: Subject, rule: Rule): readonly Issue[] {
  return breaks(subject, documentStocks)
    .filter(({ now, expected }) => now !== expected)
    .map((found) =>
      issueOf(subject, rule, found, "如有清理失效、机构改革划转或者口径调整，请写明原因"),
    );
}

/** Fewer documents open to the public than last year's and the new ones. */
export function findPublishedBreaks(subject: Subject, rule: Rule): readonly Issue[] {
  return breaks(subject, publishedStocks)
    .filter(({ now, expected }) => now < expected)
    .map((found) => issueOf(subject, rule, found, "如有文件不再公开，请确认"));
}

/** 上一年项目数量 that is not what last year's report comes to. */
export function findItemBreaks(subject: Subject, rule: Rule): readonly Issue[] {
  return breaks(subject, itemCounts)
    .filter(({ now, expected }) => now !== expected)
    .map((found) => issueOf(subject, rule, found, "请按上年报告核对"));
}

/**
 * Documents of which none was there before this year, where last year's report does not say so: an
 * office that existed then will have had some.
 */
export function findFirstStocks(subject: Subject, rule: Rule): readonly Issue[] {
  const { report, context } = subject;
  if ((context.office?.validFrom ?? 0) >= report.year) return [];
  const links = [...documentStocks(report.template), ...publishedStocks(report.template)];
  return links.flatMap((link) => {
    const [now, added, removed] = [
      sumOf(report, [link.now]),
      sumOf(report, link.plus),
      sumOf(report, link.minus),
    ];
    if (now === null || added === null || removed === null) return [];
    if (added === 0 || now - added + removed !== 0 || knownLastYear(subject, link)) return [];
    const taken =
      link.minus.length > 0 ? `＋${labelOf(report.template, link.minus)} ${removed}` : "";
    return [
      {
        rule: rule.id,
        severity: rule.severity,
        message: `${rowOf(report.template, link.now)}：${labelOf(report.template, [link.now])} ${now}－${labelOf(report.template, link.plus)} ${added}${taken}＝0，也就是上年末一件也没有。请核对是否漏计了以前的文件。`,
        places: [link.now, ...link.plus, ...link.minus],
      },
    ];
  });
}

type Break = {
  readonly link: YearLink;
  readonly now: number;
  readonly last: number;
  readonly expected: number;
};

/** The links that can be judged: last year's report has the same format and all cells are answered. */
function breaks(
  { report, context: { prior } }: Subject,
  linksOf: (template: ReportTemplate) => readonly YearLink[],
): readonly Break[] {
  if (prior?.template !== report.template) return [];
  return linksOf(report.template).flatMap((link) => {
    const [now, last, added, removed] = [
      sumOf(report, [link.now]),
      sumOf(prior, link.last),
      sumOf(report, link.plus),
      sumOf(report, link.minus),
    ];
    if (now === null || last === null || added === null || removed === null) return [];
    return [{ link, now, last, expected: last + added - removed }];
  });
}

function knownLastYear({ report, context: { prior } }: Subject, { last }: YearLink): boolean {
  return prior?.template === report.template && sumOf(prior, last) !== null;
}

function issueOf(
  { report, context }: Subject,
  rule: Rule,
  { link, now, last, expected }: Break,
  advice: string,
): Issue {
  const { template } = report;
  const parts = [
    ...link.plus.map((at) => `，加${labelOf(template, [at])} ${spelled(valueAt(report, at))}`),
    ...link.minus.map((at) => `，减${labelOf(template, [at])} ${spelled(valueAt(report, at))}`),
  ];
  const lastLabels = link.last.map((at) => labelOf(template, [at])).join("＋");
  return {
    rule: rule.id,
    severity: rule.severity,
    message: `${rowOf(template, link.now)}：${labelOf(template, [link.now])}为 ${now}，按${context.prior?.year ?? "上"}年报告的${lastLabels} ${last}${parts.join("")}，应为 ${expected}，相差 ${Math.abs(now - expected)}。${advice}。`,
    places: [link.now, ...link.plus, ...link.minus],
  };
}

function sumOf(report: Report, addresses: readonly Address[]): number | null {
  return addresses.reduce<number | null>((sum, address) => {
    const count = countOf(valueAt(report, address));
    return sum === null || count === null ? null : sum + count;
  }, 0);
}

function spelled(value: CellValue): string {
  return String(countOf(value) ?? 0);
}

function rowOf(template: ReportTemplate, address: Address): string {
  const cell = cellIndex(template).get(address);
  return cell ? nameOfLine(template, cell.table, "rows", cell.row.leaf.key) : "";
}

function labelOf(template: ReportTemplate, [address]: readonly Address[]): string {
  return cellIndex(template).get(address ?? "")?.column.leaf.label ?? "";
}
