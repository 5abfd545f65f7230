import { z } from "zod";
import { tablesOf } from "../template/cells";
import { columnLeaves, rowLeaves } from "../template/heads";
import { earliestYear, templates } from "../template/registry";
import type { ColumnLeaf, Quantity, ReportTemplate, Table } from "../template/template";
import { amountUnits } from "./cell-value";
import { longestRaw, longestText } from "./limits";

const text = z.string().max(longestText).nullish();
const rawText = z.strictObject({ raw: z.string().max(longestRaw) });
const amountWithUnit = z.strictObject({
  value: z.string().max(longestRaw),
  unit: z.enum(amountUnits).nullable(),
});

/** A cell of a draft: null, a value, or text as typed; what is no value is kept as raw text. */
const draftCell = z
  .union([z.null(), z.number(), z.string().max(longestRaw), rawText, amountWithUnit])
  .describe("null = unanswered, 0 = an answer, { raw } = text that is not a number, as typed");

/** Shape of `nianbao-report/1` in a format: every key optional, unknown keys refused by name. */
export function draftSchema(template: ReportTemplate) {
  return reportShape(template, () => draftCell.optional(), text);
}

/** A report that may be submitted: every cell answered with a value of its quantity, every text given. */
export function submissionSchema(template: ReportTemplate) {
  const given = z.string().trim().min(1).max(longestText);
  return reportShape(template, (column) => submittedCell[column.quantity], given);
}

/** Schema of the interchange file, one variant for each official format. */
export const interchangeSchema = z.discriminatedUnion(
  "template",
  asNonEmpty(templates.map(draftSchema)),
);
export type InterchangeReport = z.infer<ReturnType<typeof draftSchema>>;

const count = z.int().min(0);
const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const submittedCell: Record<Quantity, z.ZodType> = {
  count,
  signedCount: z.int(),
  amount: decimal,
  amountWithUnit: z.strictObject({ value: decimal, unit: z.enum(amountUnits).nullable() }),
};

function reportShape(
  template: ReportTemplate,
  cell: (column: ColumnLeaf) => z.ZodType,
  narrative: z.ZodType,
) {
  const narratives = template.sections.filter((section) => section.kind === "narrative");
  const tables = template.sections.flatMap((section) => tablesOf(template, section.key));
  return z.strictObject({
    format: z.literal("nianbao-report/1"),
    template: z.literal(template.id),
    year: z.int().min(earliestYear).max(2100),
    organization: z.string().trim().min(1).max(200),
    title: text,
    preamble: text,
    narratives: partial(narratives.map(({ key }) => [key, narrative])),
    tables: partial(tables.map((table) => [table.key, tableShape(table, cell)])),
    signature: z.strictObject({ organization: text, date: z.iso.date().nullish() }).nullish(),
  });
}

function tableShape(table: Table, cell: (column: ColumnLeaf) => z.ZodType) {
  const row = partial(columnLeaves(table).map(({ leaf }) => [leaf.key, cell(leaf)]));
  return partial(rowLeaves(table).map(({ leaf }) => [leaf.key, row]));
}

/** An object that may itself be left out; each part decides for itself. */
function partial(entries: readonly (readonly [string, z.ZodType])[]) {
  return z.strictObject(Object.fromEntries(entries)).prefault({});
}

function asNonEmpty<Item>(items: readonly Item[]): [Item, ...Item[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error("no official format is registered");
  return [first, ...rest];
}
