import { tablesOf } from "../../template/cells";
import { columnLeaves, rowLeaves } from "../../template/heads";
import { onceFor } from "../../template/once";
import { type HeadNode, isGroup, type ReportTemplate, type Section } from "../../template/template";
import { spellingsOf } from "./label";

/** Bare spellings of every row that holds values. */
export const rowSpellings = onceFor((template: ReportTemplate): readonly string[] =>
  template.tables.flatMap(rowLeaves).flatMap(({ leaf }) => spellingsOf(leaf.label)),
);

/** Bare spellings of every column that holds values. */
export const columnSpellings = onceFor((template: ReportTemplate): readonly string[] =>
  template.tables.flatMap(columnLeaves).flatMap(({ leaf }) => spellingsOf(leaf.label)),
);

/** Bare spellings of everything that the tables of a format print. */
export const allSpellings = onceFor((template: ReportTemplate): readonly string[] =>
  template.sections
    .filter(({ kind }) => kind === "tables")
    .flatMap((section) => [...sectionSpellings(section)(template)]),
);

/** Bare spellings of everything the tables of a section print: captions, heads, rows. */
export const sectionSpellings = onceFor((section: Section) =>
  onceFor((template: ReportTemplate): ReadonlySet<string> => {
    const labels = tablesOf(template, section.key).flatMap((table) => [
      ...(table.caption === null ? [] : [table.caption]),
      ...(table.corner === null ? [] : [table.corner]),
      ...headLabels<HeadLabel>(table.columns),
      ...headLabels<HeadLabel>(table.rows),
    ]);
    return new Set(labels.filter((label) => label !== "").flatMap(spellingsOf));
  }),
);

type HeadLabel = { readonly label: string };

function headLabels<Leaf extends HeadLabel>(nodes: readonly HeadNode<Leaf>[]): readonly string[] {
  return nodes.flatMap((node) =>
    isGroup(node) ? [node.label, ...headLabels(node.children)] : [node.label],
  );
}
