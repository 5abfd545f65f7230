import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { cellsOf } from "./cells";
import { columnLeaves, rowLeaves } from "./heads";
import { ogi2019 } from "./ogi-2019";
import { ogi2021 } from "./ogi-2021";
import { earliestYear, templateById, templateForYear, templates } from "./registry";
import { type HeadNode, isGroup, type Relation, type ReportTemplate, type Table } from "./template";

/** Ours, not the notice's: words that may be improved and rules that may be added. */
const ours = new Set([
  ...["guidance", "offers", "preambleOffer", "tableName", "fillLabel", "advice"],
  ...["rule", "movedRule", "cellRules", "partsLabel", "leftLabel", "rightLabel"],
]);

/** What the notice prescribes: keys, labels, merges, kinds of numbers, sums and balances. */
function issuedPart(template: ReportTemplate): string {
  return JSON.stringify(template, (key, value) => {
    if (ours.has(key)) return undefined;
    return key === "relations" ? value.filter(isPrescribed) : value;
  });
}

function isPrescribed({ kind }: Relation): boolean {
  return kind === "total" || kind === "balance";
}

test.each([
  [ogi2019, "7703b3ccbb7046cf252c53312a4a8d6f65ceeb91cbe5e2f7cc9ba2e0be3b34f9"],
  [ogi2021, "5f0bd931d802c02f5852bc9cb089d9278cb3e351318f8257c3e51b73201dadc7"],
])("$id is as it was issued: a correction is a new id", (template, pinned) => {
  expect(createHash("sha256").update(issuedPart(template)).digest("hex")).toBe(pinned);
});

test("the year chooses the format", () => {
  expect(earliestYear).toBe(2019);
  expect(templateForYear(2018)).toBeNull();
  expect([2019, 2020, 2021, 2025, 2030].map((year) => templateForYear(year)?.id)).toEqual([
    "ogi-2019",
    "ogi-2019",
    "ogi-2021",
    "ogi-2021",
    "ogi-2021",
  ]);
  expect(templateById("ogi-2021")).toBe(ogi2021);
  expect(templateById("ogi-2030")).toBeNull();
});

describe.each(templates)("$id", (template) => {
  test("gives every cell an address of its own", () => {
    const addresses = cellsOf(template).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toHaveLength(template === ogi2021 ? 10 + 25 * 7 + 15 : 22 + 23 * 7 + 15);
  });
  test("relates nothing but rows and columns it has", () => {
    for (const table of template.tables) {
      for (const relation of table.relations) {
        const lines = relation.axis === "rows" ? rowLeaves(table) : columnLeaves(table);
        const known = lines.map(({ leaf }) => leaf.key);
        expect(known).toEqual(expect.arrayContaining([...keysOf(relation)]));
        expect(keysOf(relation).length).toBeGreaterThan(1);
      }
    }
  });
  test("places every table in a section of tables, and every table section has one", () => {
    const sections = template.sections.filter(({ kind }) => kind === "tables");
    expect(new Set(template.tables.map(({ section }) => section))).toEqual(
      new Set(sections.map(({ key }) => key)),
    );
  });
  test("explains every row and column, with an article where there is one", () => {
    for (const table of template.tables) {
      for (const { leaf } of [...rowLeaves(table), ...columnLeaves(table)]) {
        expect(leaf.guidance?.text ?? "", `${table.key} ${leaf.key}`).toMatch(/.{5,}。$/);
      }
    }
    const basis = template.tables.flatMap((table) =>
      rowLeaves(table).map(({ leaf }) => leaf.guidance.basis),
    );
    expect(basis.filter((text) => text?.includes("条")).length).toBeGreaterThan(basis.length * 0.8);
  });
  test("explains every section", () => {
    for (const section of template.sections) expect(section.guidance.text).toMatch(/。$/);
  });
});

function keysOf(relation: Relation): readonly string[] {
  switch (relation.kind) {
    case "total":
      return [relation.total, ...relation.parts];
    case "balance":
      return [...relation.left, ...relation.right];
    case "prior-year":
      return [relation.current, relation.prior];
    case "at-most":
      return [...relation.lower, ...relation.upper];
    case "not-negative":
      return relation.terms;
    case "together":
      return relation.keys;
  }
}

/** Both formats once more, taken down from the notices; kept beside the repository where it is developed. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const noted = join(dirname(root), "shared", "official-formats.json");

describe.skipIf(!existsSync(noted))("as taken down from the notices", () => {
  const formats: Readonly<Record<string, NotedFormat>> = existsSync(noted)
    ? JSON.parse(readFileSync(noted, "utf8"))
    : {};
  test.each(templates)("$id has the same sections", (template) => {
    expect(template.authority).toBe(formats[template.id]?.authority);
    expect(template.titleSuffix).toBe(formats[template.id]?.titleSuffix);
    const heads = template.sections.map(({ key, heading, kind }) => ({ key, heading, kind }));
    expect(heads).toEqual(formats[template.id]?.sections);
  });
  test.each(templates)("$id has the same tables, label for label and key for key", (template) => {
    expect(template.tables.map(notedTable)).toEqual(
      formats[template.id]?.tables.map((table) => ({
        key: table.key,
        section: table.section,
        caption: table.caption,
        corner: table.corner ?? null,
        columns: (table.columnTree ?? table.columns ?? []).map(bare),
        rows: table.rows.map(({ key, label, under = [] }) => ({ key, label, under })),
        computed: [...(table.columnTree ?? []).flatMap(leavesOf), ...table.rows]
          .filter(({ computed }) => computed !== undefined)
          .map(({ key }) => key),
      })),
    );
  });
});

type NotedNode = {
  readonly key?: string;
  readonly label: string;
  readonly computed?: string;
  readonly under?: readonly string[];
  readonly children?: readonly NotedNode[];
};
type NotedTable = {
  readonly key: string;
  readonly section: string;
  readonly caption: string | null;
  readonly corner?: string;
  readonly columns?: readonly NotedNode[];
  readonly columnTree?: readonly NotedNode[];
  readonly rows: readonly NotedNode[];
};
type NotedFormat = {
  readonly authority: string;
  readonly titleSuffix: string;
  readonly sections: readonly unknown[];
  readonly tables: readonly NotedTable[];
};

function notedTable(table: Table) {
  const totals = table.relations.flatMap((relation) =>
    relation.kind === "total" ? [relation.total] : [],
  );
  return {
    key: table.key,
    section: table.section,
    caption: table.caption,
    corner: table.corner,
    columns: table.columns.map(bareHead),
    rows: rowLeaves(table).map(({ leaf: { key, label }, above }) => ({ key, label, under: above })),
    computed: totals,
  };
}

function bareHead<Leaf extends { readonly key: string; readonly label: string }>(
  node: HeadNode<Leaf>,
): NotedNode {
  return isGroup(node)
    ? { label: node.label, children: node.children.map(bareHead) }
    : { label: node.label, key: node.key };
}

function bare({ key, label, children }: NotedNode): NotedNode {
  return children ? { label, children: children.map(bare) } : { label, ...(key ? { key } : {}) };
}

function leavesOf(node: NotedNode): readonly NotedNode[] {
  return node.children ? node.children.flatMap(leavesOf) : [node];
}
