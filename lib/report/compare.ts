import { type Address, cellIndex, coverKey, sectionAddresses } from "../template/cells";
import { comparableCells } from "../template/crosswalk";
import type { ReportTemplate } from "../template/template";
import { type CellValue, countOf, sameValue } from "./cell-value";
import { compareProse, type ParagraphChange } from "./prose-diff";
import { type Report, textAt } from "./report";
import { deriveTotals, printedValue, type Totals } from "./totals";

/** A number that is another one now. */
export type CellChange = {
  /** Cells of the later report; several where a row of the older format was divided. */
  readonly places: readonly Address[];
  readonly before: CellValue;
  readonly after: CellValue;
  /** It follows from its parts, and is no change of its own. */
  readonly computed: boolean;
};

/** A text of which some paragraph is another one now, with those that stayed for the reader's eye. */
export type TextChange = {
  readonly place: Address;
  readonly paragraphs: readonly ParagraphChange[];
};

/** What is different between two reports: cells old → new, texts paragraph by paragraph. */
export type Comparison = {
  readonly cells: readonly CellChange[];
  readonly texts: readonly TextChange[];
  /** Changes somebody made: totals that follow are not counted. */
  readonly count: number;
  /** Cells of the later report that the format of the older one does not know. */
  readonly incomparable: readonly Address[];
};

/** Holds a report against an older one, also of the other official format. */
export function compareReports(before: Report, after: Report): Comparison {
  const cells = changedCells(before, after);
  const texts = changedTexts(before, after);
  return {
    cells,
    texts,
    count: cells.filter(({ computed }) => !computed).length + changedParagraphs(texts),
    incomparable: incomparableCells(before.template, after.template),
  };
}

function changedCells(before: Report, after: Report): readonly CellChange[] {
  const old = { report: before, totals: deriveTotals(before) };
  const young = { report: after, totals: deriveTotals(after) };
  return comparableCells(before.template, after.template)
    .map((pair) => ({
      places: pair.after,
      before: valueIn(old, pair.before),
      after: valueIn(young, pair.after),
      computed: pair.after.every((address) => isComputed(young, address)),
    }))
    .filter((change) => !sameValue(change.before, change.after));
}

type Summed = { readonly report: Report; readonly totals: Totals };

function valueIn({ report, totals }: Summed, addresses: readonly Address[]): CellValue {
  const values = addresses.map((address) => printedValue(report, totals, address));
  const [only] = values;
  if (values.length === 1) return only ?? null;
  const counts = values.map(countOf).filter((count) => count !== null);
  // A sum of rows that are not all answered is no number yet.
  return counts.length < values.length ? null : counts.reduce((sum, count) => sum + count, 0);
}

function isComputed({ totals }: Summed, address: Address): boolean {
  return totals.get(address)?.printed === null;
}

function changedTexts(before: Report, after: Report): readonly TextChange[] {
  return textPlaces(after.template)
    .map((place) => ({
      place,
      paragraphs: compareProse(textAt(before, place), textAt(after, place)),
    }))
    .filter(({ paragraphs }) => paragraphs.some(({ kind }) => kind !== "same"));
}

/** Every text of a format: cover first, then the narratives in the order of the document. */
function textPlaces(template: ReportTemplate): readonly Address[] {
  const narratives = template.sections
    .filter(({ kind }) => kind === "narrative")
    .flatMap(({ key }) => sectionAddresses(template, key));
  return [...sectionAddresses(template, coverKey), ...narratives];
}

function changedParagraphs(texts: readonly TextChange[]): number {
  return texts.flatMap(({ paragraphs }) => paragraphs).filter(({ kind }) => kind !== "same").length;
}

function incomparableCells(before: ReportTemplate, after: ReportTemplate): readonly Address[] {
  const compared = new Set(comparableCells(before, after).flatMap((pair) => pair.after));
  return [...cellIndex(after).keys()].filter((address) => !compared.has(address));
}
