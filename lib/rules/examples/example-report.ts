import { parseCell, type RawText } from "../../report/cell-value";
import { blankReport, inputCells, type Report, withValues } from "../../report/report";
import { fieldAddresses, narrativeAddress } from "../../template/cells";
import { templateForYear } from "../../template/registry";
import type { ReportTemplate } from "../../template/template";
import type { CheckContext } from "../check-context";
import { zeroAnswers } from "../tables/unanswered";
import { cellNamed } from "./cell-named";
import type { Example, ExampleReport } from "./example";
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
  const { prior, others, office, printed, lexicon, publication, today, report } = example;
  const year = report?.year ?? modelYear;
  return {
    office: { ...modelOffice, ...office },
    ...(prior ? { prior: exampleReport({ year: year - 1, ...prior }) } : {}),
    ...(others
      ? { others: others.map(({ name, ...other }) => ({ name, report: exampleReport(other) })) }
      : {}),
    ...(printed ? { printed: examplePrinted(formatOf(year), printed) } : {}),
    ...(lexicon ? { lexicon } : {}),
    ...(publication ? { publication } : {}),
    ...(today === undefined ? {} : { today }),
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
