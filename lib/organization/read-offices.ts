import { ok, type Result, refuse } from "../result";
import { type OfficeColumn, officeColumns, requiredColumns } from "./columns";
import {
  codePattern,
  earliestOfficeYear,
  latestOfficeYear,
  longestName,
  longestText,
  type OfficeValues,
  organizationKinds,
  organizationKindText,
} from "./organization";
import type { RowProblem, RowProblemKind } from "./row-problem";

/** One office of an imported list. */
export type OfficeRow = {
  readonly row: number;
  readonly code: string;
  /** Empty: directly below the office the list is imported into. */
  readonly parentCode: string;
  readonly values: OfficeValues;
  /** Columns the list does not have: it says nothing about them. */
  readonly absent: readonly OfficeColumn[];
};

export type ReadOffices = {
  readonly offices: readonly OfficeRow[];
  readonly problems: readonly RowProblem[];
};

/** The offices of a list whose first row has the heads; refuses with the titles that are missing. */
export function readOffices(
  table: readonly (readonly string[])[],
): Result<ReadOffices, readonly OfficeColumn[]> {
  const [heads = [], ...rows] = table;
  const places = new Map(officeColumns.map(({ key, title }) => [key, heads.indexOf(title)]));
  const missing = requiredColumns.filter((column) => (places.get(column) ?? -1) < 0);
  if (missing.length > 0) return refuse(missing);
  const absent = officeColumns.flatMap(({ key }) => ((places.get(key) ?? -1) < 0 ? [key] : []));
  const read = rows.flatMap((cells, index) =>
    cells.every((cell) => cell === "")
      ? []
      : [readRow(index + 2, (column) => cells[places.get(column) ?? -1] ?? "", absent)],
  );
  return ok({
    offices: read.map(({ office }) => office),
    problems: read.flatMap(({ problems }) => problems),
  });
}

type CellOf = (column: OfficeColumn) => string;

function readRow(row: number, cell: CellOf, absent: readonly OfficeColumn[]) {
  const office: OfficeRow = {
    row,
    absent,
    code: cell("code"),
    parentCode: cell("parentCode"),
    values: {
      fullName: cell("fullName"),
      shortName: cell("shortName") || cell("fullName"),
      kind: kindOf(cell("kind")) ?? "department",
      validFrom: yearOf(cell("validFrom")),
      validTo: yearOf(cell("validTo")),
      signOff: cell("signOff") === "是",
      contactAddress: cell("contactAddress") || null,
      contactPostcode: cell("contactPostcode") || null,
      contactPhone: cell("contactPhone") || null,
      contactEmail: cell("contactEmail") || null,
      contactWebsite: cell("contactWebsite") || null,
    },
  };
  const problems = officeColumns.flatMap(({ key }): readonly RowProblem[] => {
    const kind = problemOf(key, cell);
    return kind === null ? [] : [{ row, column: key, kind, typed: cell(key).slice(0, 40) }];
  });
  return { office, problems };
}

function kindOf(typed: string) {
  return organizationKinds.find((kind) => organizationKindText[kind] === typed);
}

function yearOf(typed: string): number | null {
  return /^\d{4}$/.test(typed) ? Number(typed) : null;
}

/** The first thing wrong with a cell. */
function problemOf(column: OfficeColumn, cell: CellOf): RowProblemKind | null {
  const typed = cell(column);
  if (typed === "") {
    const required: readonly OfficeColumn[] = requiredColumns;
    return required.includes(column) ? "missing" : null;
  }
  // What a spreadsheet would compute is no name and no number, and must never come out again as one.
  if (/^[=+\-@]/.test(typed)) return "formula";
  const longest = column === "fullName" || column === "shortName" ? longestName : longestText;
  if (typed.length > longest) return "too-long";
  return columnProblems[column]?.(typed, cell) ?? null;
}

type Judge = (typed: string, cell: CellOf) => RowProblemKind | null;

const judgeCode: Judge = (typed) => (codePattern.test(typed) ? null : "wrong-code");

const judgeYear: Judge = (typed) => {
  const year = yearOf(typed);
  const possible = year !== null && year >= earliestOfficeYear && year <= latestOfficeYear;
  return possible ? null : "wrong-year";
};

const columnProblems: Readonly<Partial<Record<OfficeColumn, Judge>>> = {
  code: judgeCode,
  parentCode: judgeCode,
  kind: (typed) => (kindOf(typed) ? null : "wrong-kind"),
  validFrom: judgeYear,
  validTo: (typed, cell) => {
    const [from, to] = [yearOf(cell("validFrom")), yearOf(typed)];
    return (
      judgeYear(typed, cell) ??
      (from !== null && to !== null && to < from ? "years-reversed" : null)
    );
  },
  signOff: (typed) => (["是", "否"].includes(typed) ? null : "wrong-sign-off"),
};
