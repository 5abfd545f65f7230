import { parseCell, type RawText } from "../../report/cell-value";
import { blankReport, inputCells, type Report, withValues } from "../../report/report";
import { fieldAddresses, narrativeAddress } from "../../template/cells";
import { templateForYear } from "../../template/registry";
import type { ReportTemplate } from "../../template/template";
import type { CheckContext } from "../check-context";
import type { Aggregation } from "../publication/aggregation";
import { zeroAnswers } from "../tables/unanswered";
import { cellNamed } from "./cell-named";
import type { Example, ExampleAggregation, ExamplePublication, ExampleReport } from "./example";
import { examplePrinted } from "./example-printed";
import { modelOffice } from "./model-office";
import { modelTexts } from "./model-report";

const modelYear = 2025;

/** The model report with an example's parts in place of its own. */
export function exampleReport({
  year = modelYear,
  organization = modelOffice.fullName,
  texts = {},
  figures = {},
}: ExampleReport = {}): Report {
  const template = formatOf(year);
  const blank = blankReport(template, year, organization);
  const known = fieldAddresses(template);
  const written = Object.entries({ ...modelTexts(template, year), ...texts }).map(
    ([key, text]) => [known.has(key) ? key : narrativeAddress(key), text] as const,
  );
  const typed = Object.entries(figures).map(([name, figure]) => {
    const { address, quantity } = cellNamed(template, name);
    const value = isTyped(figure) ? parseCell(quantity, String(figure)) : figure;
    return [address, value] as const;
  });
  return withValues(blank, [...zeroAnswers(inputCells(template)), ...written, ...typed]);
}

/** What the check knows beside an example's report. */
export function exampleContext(example: Example): CheckContext {
  const { prior, others, office, printed, lexicon, publication, aggregation, today } = example;
  const year = example.report?.year ?? modelYear;
  return {
    office: { ...modelOffice, ...office },
    ...(prior ? { prior: exampleReport({ year: year - 1, ...prior }) } : {}),
    ...(others
      ? { others: others.map(({ name, ...other }) => ({ name, report: exampleReport(other) })) }
      : {}),
    ...(printed ? { printed: examplePrinted(formatOf(year), printed) } : {}),
    ...(lexicon ? { lexicon } : {}),
    ...(publication ? { publication: examplePublication(publication, year) } : {}),
    ...(aggregation ? { aggregation: exampleAggregation(aggregation, year) } : {}),
    ...(today === undefined ? {} : { today }),
  };
}

/** Published in time, unless the example says otherwise. */
function examplePublication({ page, ...publication }: ExamplePublication, year: number) {
  return {
    due: `${year + 1}-01-31`,
    publishedOn: `${year + 1}-01-20`,
    address: "https://www.qingxi.gov.cn/zwgk/nb/1.html",
    ...publication,
    ...(page ? { page: exampleReport({ year, ...page }) } : {}),
  };
}

function exampleAggregation(
  { addends, missing = [] }: ExampleAggregation,
  year: number,
): Aggregation {
  return {
    missing,
    addends: addends.map(({ name, approved = true, prior, ...addend }) => ({
      office: name,
      name,
      approved,
      report: exampleReport({ year, organization: name, ...addend }),
      ...(prior ? { prior: exampleReport({ year: year - 1, organization: name, ...prior }) } : {}),
    })),
  };
}

function isTyped(figure: number | string | RawText | null): figure is number | string {
  return typeof figure === "number" || typeof figure === "string";
}

function formatOf(year: number): ReportTemplate {
  const template = templateForYear(year);
  if (!template) throw new Error(`no official format for ${year}`);
  return template;
}
