import { ogi2019 } from "./ogi-2019";
import { ogi2021 } from "./ogi-2021";
import type { ReportTemplate } from "./template";

/** Every issued official format, oldest first. A new format is one new file and one line here. */
export const templates: readonly ReportTemplate[] = [ogi2019, ogi2021];

/** First report year with an official format; earlier reports are free text. */
export const earliestYear = Math.min(...templates.map((template) => template.firstYear));

/** Report years from the first with an official format to the last wanted, newest first. */
export function yearsUpTo(last: number): readonly number[] {
  return Array.from({ length: last - earliestYear + 1 }, (_, index) => last - index);
}

/** The format prescribed for a report year; null for years before the first format. */
export function templateForYear(year: number): ReportTemplate | null {
  return templates.filter((template) => template.firstYear <= year).at(-1) ?? null;
}

export function templateById(id: string): ReportTemplate | null {
  return templates.find((template) => template.id === id) ?? null;
}

/** The template with this id. Stored reports name issued formats only, so a miss is a bug. */
export function issuedTemplate(id: string): ReportTemplate {
  const template = templateById(id);
  if (!template) throw new Error(`unknown official format ${id}`);
  return template;
}
