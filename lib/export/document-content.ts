import { formatCell } from "../report/cell-value";
import type { DocumentStyle } from "../report/document-style";
import { narrativeText, type Report, textAt, titleOf } from "../report/report";
import { deriveTotals, printedValue, type Totals } from "../report/totals";
import { tablesOf } from "../template/cells";
import type { ReportTemplate } from "../template/template";
import { cleanText, textLines } from "./clean-text";
import { bodyLines, type Line, signatureLines, tiedToNext, titleLines } from "./lines";
import type { PageStyle } from "./page-look";
import { pageStyles } from "./page-style";
import { layOutTable, type TableLayout } from "./table-layout";

/** What a format and a style fix before any report is written: headings and empty tables. */
export type DocumentPlan = {
  readonly style: PageStyle;
  readonly sections: readonly SectionPlan[];
};
export type SectionPlan = {
  readonly key: string;
  readonly heading: string;
  /** null for a section of text. */
  readonly table: TableLayout | null;
  /** A tall table starts a page of its own, so that it stays in one piece. */
  readonly newPage: boolean;
  /** Space towards a table above and below the heading, instead of the style's; 0 for none. */
  readonly gapBefore: number;
  readonly gapAfter: number;
};

/** What a report adds to the plan, in printed order. */
export type DocumentContent = {
  readonly title: string;
  readonly author: string;
  readonly opening: readonly Line[];
  readonly sections: readonly SectionContent[];
  readonly closing: readonly Line[];
};
/** Lines of a text section; texts of the values of a table section, row by row. */
export type SectionContent =
  | { readonly kind: "text"; readonly lines: readonly Line[] }
  | { readonly kind: "values"; readonly texts: readonly string[] };

export function planDocument(template: ReportTemplate, documentStyle: DocumentStyle): DocumentPlan {
  const style = pageStyles[documentStyle];
  const tables = template.sections.map(({ key }) => {
    const ownTables = tablesOf(template, key);
    return ownTables.length === 0 ? null : layOutTable(ownTables, style);
  });
  return {
    style,
    sections: template.sections.map(({ key, heading }, index) => {
      const table = tables[index] ?? null;
      const newPage = table !== null && !table.together;
      const belowTable = !newPage && (tables[index - 1] ?? null) !== null;
      return {
        key,
        heading,
        table,
        newPage,
        gapBefore: belowTable ? style.gapBelowTable : 0,
        gapAfter: table === null ? 0 : style.gapAboveTable,
      };
    }),
  };
}

export function documentContent(report: Report, plan: DocumentPlan): DocumentContent {
  const totals = deriveTotals(report);
  const closing = signatureLines(report, charactersPerLine(plan.style));
  return {
    title: textLines(titleOf(report)).join(""),
    author: textLines(report.organization).join(""),
    opening: [...titleLines(report), ...bodyLines(textAt(report, "preamble"))],
    sections: plan.sections.map(({ key, table }, index) => {
      if (table !== null) return { kind: "values", texts: valueTexts(report, totals, table) };
      const lines = bodyLines(narrativeText(report, key) ?? "");
      const last = index === plan.sections.length - 1 && closing.length > 0;
      return { kind: "text", lines: last ? tiedToNext(lines) : lines };
    }),
    closing,
  };
}

/** How many characters of the sign-off fill a line. */
function charactersPerLine({ page, text }: PageStyle): number {
  return (page.width - page.left - page.right) / (text.signature.size * twipsPerHalfPoint);
}

function valueTexts(report: Report, totals: Totals, table: TableLayout): readonly string[] {
  return table.values.map(({ address }) =>
    cleanText(formatCell(printedValue(report, totals, address))),
  );
}

const twipsPerHalfPoint = 10;
