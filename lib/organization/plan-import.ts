import { ok, type Result, refuse } from "../result";
import type { OfficeValues } from "./organization";
import type { OfficeRow } from "./read-offices";
import type { RowProblem } from "./row-problem";

/** An office of the subtree as it is, root included. */
export type ExistingOffice = {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string | null;
  readonly values: OfficeValues;
};

export const officeChanges = ["create", "rename", "move", "deactivate", "change"] as const;
/** What an import does to an office; "change" is everything that has no word of its own. */
export type OfficeChange = (typeof officeChanges)[number];

export type PlannedOffice = OfficeRow & {
  /** Null for one that is new. */
  readonly id: string | null;
  readonly changes: readonly OfficeChange[];
  /** What it was called, where that changes. */
  readonly formerName: string | null;
};

export type ImportPlan = {
  /** Those that change, each after the one above it. */
  readonly offices: readonly PlannedOffice[];
  readonly unchanged: number;
  readonly problems: readonly RowProblem[];
};

/** What taking over a list would do below `rootId`; offices not listed stay as they are. */
export function planImport(
  rows: readonly OfficeRow[],
  existing: readonly ExistingOffice[],
  rootId: string,
): ImportPlan {
  const known = index(existing);
  const matched = rows.map((row) => completed(row, match(row, known)));
  const problems = [
    ...duplicates(rows),
    ...takenNames(matched, existing),
    ...misplaced(rows, known),
    ...matched.flatMap(({ row, office }) =>
      office?.id === rootId ? [problemAt(row, "code", "top-office")] : [],
    ),
  ];
  if (problems.length > 0) return { offices: [], unchanged: 0, problems: inOrder(problems) };
  const sorted = parentsFirst(matched, known);
  if (!sorted.ok) return { offices: [], unchanged: 0, problems: sorted.reason };
  const planned = sorted.value.map(({ row, office }) => plan(row, office, known, rootId));
  const offices = planned.filter(({ changes }) => changes.length > 0);
  return { offices, unchanged: planned.length - offices.length, problems: [] };
}

type Matched = { readonly row: OfficeRow; readonly office: ExistingOffice | null };

type Index = {
  readonly byId: ReadonlyMap<string, ExistingOffice>;
  readonly byCode: ReadonlyMap<string, ExistingOffice>;
  readonly uncodedByName: ReadonlyMap<string, ExistingOffice>;
};

function index(existing: readonly ExistingOffice[]): Index {
  return {
    byId: new Map(existing.map((office) => [office.id, office])),
    byCode: new Map(existing.flatMap((office) => (office.code ? [[office.code, office]] : []))),
    uncodedByName: new Map(
      existing.flatMap((office) => (office.code ? [] : [[office.values.fullName, office]])),
    ),
  };
}

/** By its code; one that has none yet, by its name. */
function match({ code, values }: OfficeRow, { byCode, uncodedByName }: Index) {
  return byCode.get(code) ?? uncodedByName.get(values.fullName) ?? null;
}

/** What the list has no column for stays as it is. */
function completed(row: OfficeRow, office: ExistingOffice | null): Matched {
  if (!office) return { row, office };
  const kept = Object.entries(office.values).filter(([field]) =>
    row.absent.some((column) => column === field),
  );
  return { row: { ...row, values: { ...row.values, ...Object.fromEntries(kept) } }, office };
}

function problemAt(
  row: OfficeRow,
  column: "code" | "fullName" | "parentCode",
  kind: RowProblem["kind"],
): RowProblem {
  const typed = column === "fullName" ? row.values.fullName : row[column];
  return { row: row.row, column, kind, typed };
}

function duplicates(rows: readonly OfficeRow[]): readonly RowProblem[] {
  const codes = new Set<string>();
  const names = new Set<string>();
  return rows.flatMap((row) => {
    const found = [
      ...(codes.has(row.code) ? [problemAt(row, "code", "duplicate-code")] : []),
      ...(names.has(row.values.fullName) ? [problemAt(row, "fullName", "duplicate-name")] : []),
    ];
    codes.add(row.code);
    names.add(row.values.fullName);
    return found;
  });
}

/** Names that an office not in the list has; one whose years are over has given its name free. */
function takenNames(
  matched: readonly Matched[],
  existing: readonly ExistingOffice[],
): readonly RowProblem[] {
  const listed = new Set(matched.flatMap(({ office }) => (office ? [office.id] : [])));
  const taken = new Set(
    existing
      .filter(({ id, values }) => !listed.has(id) && values.validTo === null)
      .map(({ values }) => values.fullName),
  );
  return matched
    .filter(({ row }) => taken.has(row.values.fullName))
    .map(({ row }) => problemAt(row, "fullName", "duplicate-name"));
}

function misplaced(rows: readonly OfficeRow[], { byCode }: Index): readonly RowProblem[] {
  const listed = new Set(rows.map(({ code }) => code));
  return rows
    .filter(({ parentCode }) => parentCode !== "")
    .filter(({ parentCode }) => !listed.has(parentCode) && !byCode.has(parentCode))
    .map((row) => problemAt(row, "parentCode", "unknown-parent"));
}

function inOrder(problems: readonly RowProblem[]): readonly RowProblem[] {
  return [...problems].sort((left, right) => left.row - right.row);
}

/** Every office after the one above it; rows that stand below themselves are a problem. */
function parentsFirst(
  matched: readonly Matched[],
  { byId, byCode }: Index,
): Result<readonly Matched[], readonly RowProblem[]> {
  const byRowCode = new Map(matched.map((entry) => [entry.row.code, entry]));
  const rowOf = new Map(
    matched.flatMap((entry) => (entry.office ? [[entry.office.id, entry]] : [])),
  );
  // Between two rows of the list there may be offices that are not in it.
  const above = ({ row }: Matched): Matched | undefined => {
    const listed = byRowCode.get(row.parentCode);
    if (listed) return listed;
    let office = byCode.get(row.parentCode);
    while (office && !rowOf.has(office.id)) office = byId.get(office.parentId ?? "");
    return office && rowOf.get(office.id);
  };
  const state = new Map<Matched, "open" | "done">();
  const sorted: Matched[] = [];
  for (const start of matched) {
    const line: Matched[] = [];
    let entry: Matched | undefined = start;
    while (entry && !state.has(entry)) {
      state.set(entry, "open");
      line.push(entry);
      entry = above(entry);
    }
    if (entry && state.get(entry) === "open") {
      const loop = line.slice(line.indexOf(entry));
      return refuse(inOrder(loop.map(({ row }) => problemAt(row, "parentCode", "cycle"))));
    }
    for (const done of line.reverse()) {
      state.set(done, "done");
      sorted.push(done);
    }
  }
  return ok(sorted);
}

function plan(
  row: OfficeRow,
  office: ExistingOffice | null,
  known: Index,
  rootId: string,
): PlannedOffice {
  if (!office) return { ...row, id: null, changes: ["create"], formerName: null };
  const { values } = office;
  const parent = known.byId.get(office.parentId ?? "");
  const parentStays = row.absent.includes("parentCode")
    ? true
    : row.parentCode === ""
      ? office.parentId === rootId
      : parent?.code === row.parentCode;
  const renamed =
    values.fullName !== row.values.fullName || values.shortName !== row.values.shortName;
  const ended = values.validTo === null && row.values.validTo !== null;
  const found: Readonly<Record<OfficeChange, boolean>> = {
    create: false,
    rename: renamed,
    move: !parentStays,
    deactivate: ended,
    change: office.code !== row.code || otherwiseDifferent(values, row.values, ended),
  };
  return {
    ...row,
    id: office.id,
    changes: officeChanges.filter((change) => found[change]),
    formerName: renamed ? values.fullName : null,
  };
}

function otherwiseDifferent(before: OfficeValues, after: OfficeValues, ended: boolean): boolean {
  return otherFields.some(
    (field) => before[field] !== after[field] && !(ended && field === "validTo"),
  );
}

const otherFields = [
  "kind",
  "validFrom",
  "validTo",
  "signOff",
  "contactAddress",
  "contactPostcode",
  "contactPhone",
  "contactEmail",
  "contactWebsite",
] as const satisfies (keyof OfficeValues)[];
