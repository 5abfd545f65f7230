import { formatCell } from "../../report/cell-value";
import { type Report, textAt, titleOf } from "../../report/report";
import { deriveTotals, printedValue } from "../../report/totals";
import { type Address, cellIndex, cellsOf, narrativeAddress } from "../../template/cells";
import type { Issue, Rule, Subject } from "../issue";
import { nameOfCell, quoted } from "../names";
import { issueOf } from "./published-in-time";

/** Figures and texts of the page that are not those of the report. */
export function findDifferingPage(
  { report, context: { publication } }: Subject,
  rule: Rule,
): readonly Issue[] {
  const page = publication?.page ?? null;
  if (page === null) return [];
  const differing = [...differingCells(report, page), ...differingTexts(report, page)];
  if (differing.length === 0) return [];
  const spelled = differing.slice(0, mostSpelled).map(({ what }) => what);
  const more = differing.length > mostSpelled ? "等" : "";
  return [
    {
      ...issueOf(
        rule,
        `网页与报告有 ${differing.length} 处不一致：${spelled.join("；")}${more}。请改正网页或者报告。`,
      ),
      places: differing.map(({ place }) => place),
    },
  ];
}

/** The page is headed otherwise: another year, another office, other words. */
export function findDifferingTitle(
  { report, context: { publication } }: Subject,
  rule: Rule,
): readonly Issue[] {
  const page = publication?.page ?? null;
  if (page === null || bare(titleOf(page)) === bare(titleOf(report))) return [];
  return [
    issueOf(
      rule,
      `网页的标题是${quoted(titleOf(page))}，报告的标题是${quoted(titleOf(report))}。请改为一致。`,
    ),
  ];
}

type Differing = { readonly place: Address; readonly what: string };

const mostSpelled = 3;

function differingCells(report: Report, page: Report): readonly Differing[] {
  const [ours, theirs] = [deriveTotals(report), deriveTotals(page)];
  return cellsOf(report.template).flatMap((cell) => {
    const { address } = cell;
    const known = cellIndex(page.template).has(address);
    const here = formatCell(printedValue(report, ours, address));
    const there = known ? formatCell(printedValue(page, theirs, address)) : "";
    if (here === there) return [];
    const what = `${nameOfCell(report.template, cell)}报告为 ${here || "空白"}，网页为 ${there || "空白"}`;
    return [{ place: address, what }];
  });
}

function differingTexts(report: Report, page: Report): readonly Differing[] {
  return report.template.sections
    .filter(({ kind }) => kind === "narrative")
    .map((section) => ({ section, place: narrativeAddress(section.key) }))
    .filter(({ place }) => bare(textAt(report, place) ?? "") !== bare(textAt(page, place) ?? ""))
    .map(({ section, place }) => ({ place, what: `“${section.heading}”的文字不同` }));
}

/** Spaces and widths are the site's, not the office's. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
