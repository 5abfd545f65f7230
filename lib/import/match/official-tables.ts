import { tablesOf } from "../../template/cells";
import { printedGrid } from "../../template/grid";
import type { ReportTemplate, Section } from "../../template/template";
import type { TableBlock, TableRow } from "../blocks";
import { bareLabel } from "./label";

/** The rows that hold the tables of one section; a table split over pages is one again. */
export type SectionRows = { readonly section: Section; readonly rows: readonly TableRow[] };

export type OfficialTables = {
  readonly template: ReportTemplate;
  readonly sections: readonly SectionRows[];
  /** Labels of the format that were found. */
  readonly found: number;
};

/** Fewer labels than this may stand in any table. */
const fewestLabels = 3;

/** Finds the tables of a format among the tables of a document, by their labels. */
export function findOfficialTables(
  template: ReportTemplate,
  tables: readonly TableBlock[],
): OfficialTables {
  const labels = sectionLabels(template);
  const placed = tables.flatMap(({ rows }) => {
    const texts = new Set(rows.flatMap((row) => row.map(({ text }) => bareLabel(text))));
    const [best] = labels
      .map(({ section, known }) => ({
        section,
        rows,
        found: known.filter((label) => texts.has(label)).length,
      }))
      .sort((left, right) => right.found - left.found);
    return best && best.found >= fewestLabels ? [best] : [];
  });
  return {
    template,
    found: placed.reduce((sum, { found }) => sum + found, 0),
    sections: labels.map(({ section }) => ({
      section,
      rows: placed.filter((table) => table.section === section).flatMap(({ rows }) => rows),
    })),
  };
}

function sectionLabels(template: ReportTemplate) {
  return template.sections
    .filter(({ kind }) => kind === "tables")
    .map((section) => ({ section, known: labelsOf(template, section) }));
}

/** Every label the section's tables print, each once. */
export function labelsOf(template: ReportTemplate, section: Section): readonly string[] {
  const grid = printedGrid(tablesOf(template, section.key));
  const labels = grid.rows.flatMap(({ cells }) => cells.map(({ label }) => bareLabel(label)));
  return [...new Set(labels)].filter((label) => label !== "");
}
