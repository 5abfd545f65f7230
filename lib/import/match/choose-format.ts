import { templateForYear, templates } from "../../template/registry";
import type { ReportTemplate } from "../../template/template";
import { type MatchedTable, matchTable, type PrintedTables } from "./match-table";

/** Each section's tables read as the format they follow, and the format of the report. */
export type ChosenFormat = {
  readonly template: ReportTemplate;
  /** In the order of the format; the format of a table may be another than the report's. */
  readonly tables: readonly MatchedTable[];
};

/** What is known of the report before its tables are read. */
export type KnownFormat = {
  readonly year: number | null;
  readonly template: ReportTemplate | null;
};

/** Detects the format of each table by its words; where they do not tell, the year does. */
export function chooseFormat(printed: PrintedTables, known: KnownFormat): ChosenFormat {
  const prescribed = known.year === null ? null : templateForYear(known.year);
  const preferred = known.template ?? prescribed ?? newest();
  const readings = preferred.sections
    .filter(({ kind }) => kind === "tables")
    .map(({ key }) => readingsOf(key, printed));
  const template = known.template ?? spokenFormat(readings, prescribed !== null) ?? preferred;
  return {
    template,
    tables: readings.flatMap((candidates) => {
      const best = candidates[0]?.fit ?? 0;
      const own = candidates.find((table) => table.template === template && table.fit === best);
      return own ?? candidates[0] ?? [];
    }),
  };
}

/**
 * The format all tables agree on that tell the formats apart. Where they do not agree, or where
 * only rows of a later table speak, the year is the better witness.
 */
function spokenFormat(
  readings: readonly (readonly MatchedTable[])[],
  yearIsKnown: boolean,
): ReportTemplate | null {
  const spoken = readings.map(([first, second]) =>
    first && first.fit > 0 && first.fit > (second?.fit ?? 0) ? first.template : null,
  );
  const formats = new Set(spoken.filter((template) => template !== null));
  const [one = null] = formats;
  if (formats.size === 1 && (spoken[0] === one || !yearIsKnown)) return one;
  return yearIsKnown ? null : (spoken[0] ?? one);
}

function readingsOf(key: string, printed: PrintedTables): readonly MatchedTable[] {
  return templates
    .flatMap((template) => {
      const section = template.sections.find((candidate) => candidate.key === key);
      return section ? [matchTable(template, section, printed)] : [];
    })
    .sort((left, right) => right.fit - left.fit);
}

function newest(): ReportTemplate {
  const last = templates.at(-1);
  if (!last) throw new Error("no official format is registered");
  return last;
}

/** How well tables fit the formats at best; for choosing between two ways of cutting a text into cells. */
export function bestFit(printed: PrintedTables): number {
  return chooseFormat(printed, { year: null, template: null }).tables.reduce(
    (sum, { fit }) => sum + fit,
    0,
  );
}
