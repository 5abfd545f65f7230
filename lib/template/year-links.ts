import { type Address, addressOf, cellIndex } from "./cells";
import { onceFor } from "./once";
import type { ReportTemplate } from "./template";

/**
 * A figure that follows from last year's report of the same format: the sum of `last` there, and of
 * `plus` less `minus` here. The issued formats do not print these relations.
 */
export type YearLink = {
  readonly now: Address;
  readonly last: readonly Address[];
  readonly plus: readonly Address[];
  readonly minus: readonly Address[];
};

/** Documents in force: those of last year, those issued, less those repealed (2021). */
export const documentStocks = linksOf(() =>
  documentRows.map((row) => ({
    now: document(row, "inForce"),
    last: [document(row, "inForce")],
    plus: [document(row, "issued")],
    minus: [document(row, "repealed")],
  })),
);

/** Documents open to the public: those of last year and those newly published (2019). */
export const publishedStocks = linksOf(() =>
  documentRows.map((row) => ({
    now: document(row, "publishedTotal"),
    last: [document(row, "publishedTotal")],
    plus: [document(row, "newlyPublished")],
    minus: [],
  })),
);

/** 上一年项目数量: last year's, changed as last year's report says (2019). */
export const itemCounts = linksOf(() =>
  itemRows.map(([table, row]) => ({
    now: addressOf(table, row, "priorYearItems"),
    last: [addressOf(table, row, "priorYearItems"), addressOf(table, row, "change")],
    plus: [],
    minus: [],
  })),
);

const documentRows = ["regulatoryRules", "normativeDocuments"];
const itemRows = [
  ["article20item5", "licensing"],
  ["article20item5", "otherServices"],
  ["article20item6", "penalties"],
  ["article20item6", "compulsoryMeasures"],
  ["article20item8", "administrativeFees"],
] as const;

function document(row: string, column: string): Address {
  return addressOf("article20item1", row, column);
}

/** The links whose cells a format has. */
function linksOf(links: () => readonly YearLink[]) {
  return onceFor((template: ReportTemplate): readonly YearLink[] => {
    const known = cellIndex(template);
    return links().filter(({ now, last, plus, minus }) =>
      [now, ...last, ...plus, ...minus].every((address) => known.has(address)),
    );
  });
}
