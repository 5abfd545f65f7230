import type { z } from "zod";
import { ok, type Result, refuse } from "../result";
import { type Address, cellsOf, narrativeAddress } from "../template/cells";
import { issuedTemplate, templates } from "../template/registry";
import type { CellValue } from "./cell-value";
import { readField } from "./read-field";
import { type FieldValue, type Report, signatureOf, textAt } from "./report";
import { type InterchangeReport, interchangeSchema } from "./schema";
import { settleTotals } from "./settle-totals";
import { deriveTotals, printedValue } from "./totals";

/** Why a file is no report: where in the file, and what is wrong there, in Chinese. */
export type NotAReport = { readonly kind: "not-a-report"; readonly problems: readonly string[] };

/** Reads `nianbao-report/1`. Refuses unknown keys by name; keeps what is no number as raw text. */
export function readInterchange(json: unknown): Result<Report, NotAReport> {
  const parsed = interchangeSchema.safeParse(json);
  if (!parsed.success) {
    return refuse({ kind: "not-a-report", problems: parsed.error.issues.map(problemText) });
  }
  return ok(settleTotals(fromInterchange(parsed.data)));
}

/** Writes `nianbao-report/1` with every key of the format; totals as a document would print them. */
export function toInterchange(report: Report) {
  const totals = deriveTotals(report);
  const value = (address: Address) => printedValue(report, totals, address);
  return {
    format: "nianbao-report/1" as const,
    template: report.template.id,
    year: report.year,
    organization: report.organization,
    title: textAt(report, "title"),
    preamble: textAt(report, "preamble"),
    narratives: Object.fromEntries(
      report.template.sections
        .filter((section) => section.kind === "narrative")
        .map(({ key }) => [key, textAt(report, narrativeAddress(key))]),
    ),
    tables: nestedTables(report, value),
    signature: signatureOf(report),
  };
}

function nestedTables(report: Report, value: (address: Address) => CellValue) {
  const tables: Record<string, Record<string, Record<string, CellValue>>> = {};
  for (const { table, row, column, address } of cellsOf(report.template)) {
    tables[table.key] ??= {};
    const rows = tables[table.key] ?? {};
    rows[row.leaf.key] = { ...rows[row.leaf.key], [column.leaf.key]: value(address) };
  }
  return tables;
}

function fromInterchange(file: InterchangeReport): Report {
  const template = issuedTemplate(file.template);
  const texts: readonly (readonly [Address, unknown])[] = [
    ["title", file.title],
    ["preamble", file.preamble],
    ["signature.organization", file.signature?.organization],
    ["signature.date", file.signature?.date],
    ...Object.entries(file.narratives).map(([key, text]) => [narrativeAddress(key), text] as const),
  ];
  const cells = cellsOf(template).map(
    ({ address, table, row, column }) =>
      [address, memberAt(file.tables, [table.key, row.leaf.key, column.leaf.key])] as const,
  );
  const fields = [...texts, ...cells]
    .map(
      ([address, value]) => [address, readField(template, address, asFieldValue(value))] as const,
    )
    .filter(([, value]) => value !== null);
  return { template, year: file.year, organization: file.organization, fields: new Map(fields) };
}

function memberAt(container: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (member, key) =>
      typeof member === "object" && member !== null
        ? Object.getOwnPropertyDescriptor(member, key)?.value
        : undefined,
    container,
  );
}

/** The schema has checked the value; a left-out key means null. */
function asFieldValue(value: unknown): FieldValue {
  return (value ?? null) as FieldValue;
}

function problemText(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? "文件" : issue.path.join(".");
  switch (issue.code) {
    case "unrecognized_keys":
      return `${where}：不认识的字段 ${issue.keys.join("、")}`;
    case "too_big":
      return `${where}：太长或超出范围（上限 ${issue.maximum}）`;
    case "too_small":
      return `${where}：不能为空或小于 ${issue.minimum}`;
    case "invalid_union":
      return issue.path.at(-1) === "template"
        ? `${where}：不认识的报告格式，应为 ${templates.map(({ id }) => id).join(" 或 ")}`
        : `${where}：应为数字、文字或 null`;
    case "invalid_value":
      return `${where}：应为 ${issue.values.join(" 或 ")}`;
    default:
      return `${where}：内容不符合格式要求`;
  }
}
