import "server-only";
import { formatCell } from "@/lib/report/cell-value";
import type { LastYear } from "@/lib/report/last-year";
import { outlineOf } from "@/lib/report/outline";
import { type Report, textAt } from "@/lib/report/report";
import { deriveTotals, printedValue } from "@/lib/report/totals";
import { nameOfCell } from "@/lib/rules/names";
import { type Address, cellsOf, narrativeAddress } from "@/lib/template/cells";
import { comparableCells } from "@/lib/template/crosswalk";
import type { ReportTemplate } from "@/lib/template/template";

/** Last year's report as it is shown beside a form of this year's format, whichever format it has. */
export function besideThisYear(last: Report, template: ReportTemplate): LastYear {
  const totals = deriveTotals(last);
  const textOf = (address: Address) => formatCell(printedValue(last, totals, address));
  const pairs = comparableCells(last.template, template).flatMap(({ before, after }) => {
    const [[then], [now]] = [before, after];
    const alike = before.length === 1 && after.length === 1;
    return alike && then !== undefined && now !== undefined ? [[now, then] as const] : [];
  });
  const known = new Set(pairs.map(([, then]) => then));
  return {
    year: last.year,
    template: last.template,
    organization: last.organization,
    fields: [...last.fields],
    cells: Object.fromEntries(
      pairs.map(([now, then]) => [now, textOf(then)]).filter(([, text]) => text !== ""),
    ),
    others: cellsOf(last.template)
      .filter(({ address }) => !known.has(address))
      .map((cell) => ({
        section: cell.table.section,
        label: nameOfCell(last.template, cell),
        text: textOf(cell.address),
      }))
      .filter(({ text }) => text !== ""),
    paragraphs: Object.fromEntries(
      textAddresses(template).map((text) => [text, lines(last, text)]),
    ),
  };
}

function textAddresses({ sections }: ReportTemplate): readonly Address[] {
  const narratives = sections.filter(({ kind }) => kind === "narrative");
  return ["preamble", ...narratives.map(({ key }) => narrativeAddress(key))];
}

function lines(report: Report, address: Address): readonly string[] {
  return outlineOf(textAt(report, address) ?? "").map(({ text }) => text);
}
