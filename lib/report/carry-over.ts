import { type Address, cellIndex } from "../template/cells";
import type { ReportTemplate } from "../template/template";
import { type FieldValue, type Report, textAt } from "./report";
import { addressesOn, countsOf, linesAcross } from "./totals";

/**
 * What a new report takes over from last year's, and nothing else: who signs, the preamble with the
 * new year, and what was carried out of last year as carried into this one, column by column. A
 * preamble of an older format names that format's notice and stays behind.
 */
export function carriedOver(
  last: Report,
  template: ReportTemplate,
): readonly (readonly [Address, FieldValue])[] {
  const sameFormat = last.template === template;
  const preamble = sameFormat ? textAt(last, "preamble") : null;
  const signed = textAt(last, "signature.organization");
  return [
    ...(preamble === null ? [] : [["preamble", inNextYear(preamble, last.year)] as const]),
    ...(signed === null ? [] : [["signature.organization", signed] as const]),
    ...carriedFigures(last, template),
  ];
}

/** The cells that repeat one of last year's (四、结转下年度 as 二、上年结转); totals compute themselves. */
function carriedFigures(
  last: Report,
  template: ReportTemplate,
): readonly (readonly [Address, number])[] {
  const counts = countsOf(last);
  return template.tables.flatMap((table) =>
    table.relations
      .filter((relation) => relation.kind === "prior-year")
      .flatMap(({ axis, current, prior }) =>
        linesAcross(table, axis).flatMap((across) => {
          const [now] = addressesOn(table, axis, [current], across);
          const [then] = addressesOn(table, axis, [prior], across);
          if (now === undefined || then === undefined || isTotal(template, now)) return [];
          const count = counts.get(then);
          return count === undefined ? [] : [[now, count] as const];
        }),
      ),
  );
}

function isTotal(template: ReportTemplate, address: Address): boolean {
  return (cellIndex(template).get(address)?.totals.length ?? 0) > 0;
}

/**
 * A text about one year as it reads for the next: the year moves on in 2024年度 and in the days that
 * begin and end the period, but neither in the date, the number (〔2024〕) nor the edition of a document.
 */
export function inNextYear(text: string, year: number): string {
  const pattern = new RegExp(
    `(?<!\\d)${year}(?=\\s*年\\s*(?:${firstDay}|${lastDay}|${noDate}))`,
    "g",
  );
  return text.replace(pattern, String(year + 1));
}

const firstDay = "1\\s*月\\s*1\\s*日(?!起(?![至到]))";
const lastDay = "12\\s*月\\s*31\\s*日(?!起)";
const noDate = "(?![\\d\\s]|修订|修正|公布|颁布|印发|发布|通过|起?施行|起?实施)";
