import "server-only";
import { z } from "zod";
import type { ImportedReport } from "@/lib/import/imported-report";
import type { UnreadableFile } from "@/lib/import/unreadable-file";
import type { Report } from "@/lib/report/report";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldAddresses } from "@/lib/template/cells";
import { issuedTemplate } from "@/lib/template/registry";
import { storedValue } from "../reports/stored-fields";
import { storableJson } from "../storable";

/** What an upload holds: a report as it was read, or what must be known before it can be. */
export type Reading =
  | { readonly kind: "read"; readonly imported: ReadReport }
  | { readonly kind: "several-reports"; readonly titles: readonly string[] }
  | { readonly kind: "no-year" };

/** What was read, without what only the check of the command line needs. */
export type ReadReport = Omit<ImportedReport, "printed" | "notices"> & {
  readonly notices: readonly StoredNotice[];
};

export type StoredNotice = Omit<ImportedReport["notices"][number], "kind">;

/** As a JSON column; a refusal that no answer of the person can lift stays one. */
export function readingToStore(
  read: Result<ImportedReport, UnreadableFile>,
): Result<StoredReading, UnreadableFile> {
  if (read.ok) return ok(storableJson(plainReading(read.value)));
  const { reason } = read;
  if (reason.kind === "several-reports") {
    return ok(storableJson({ kind: reason.kind, titles: [...reason.titles] }));
  }
  return reason.kind === "no-year" ? ok({ kind: reason.kind }) : refuse(reason);
}

/** From a JSON column. A field that the format does not know is left out. */
export function readStoredReading(column: unknown): Reading {
  const stored = storedReading.parse(column);
  if (stored.kind !== "read") return stored;
  const { template: id, year, organization, fields, readings, ...told } = stored;
  const template = issuedTemplate(id);
  const known = fieldAddresses(template);
  const report: Report = {
    template,
    year,
    organization,
    fields: new Map(fields.filter(([address]) => known.has(address))),
  };
  return { kind: "read", imported: { ...told, report, readings: new Map(readings) } };
}

const address = z.string();
const field = z.tuple([address, storedValue]);

const storedReading = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("no-year") }),
  z.object({ kind: z.literal("several-reports"), titles: z.array(z.string()) }),
  z.object({
    kind: z.literal("read"),
    template: z.string(),
    year: z.int(),
    organization: z.string(),
    fields: z.array(field),
    readings: z.array(
      z.tuple([
        address,
        z.object({
          text: z.string(),
          context: z.string(),
          confidence: z.enum(["sure", "check"]),
        }),
      ]),
    ),
    notices: z.array(
      z.object({
        severity: z.enum(["error", "warning", "info"]),
        message: z.string(),
        places: z.array(address),
        source: z.string().nullable(),
      }),
    ),
    unplaced: z.array(z.object({ text: z.string(), message: z.string() })),
    questions: z.array(
      z.object({
        id: z.string(),
        message: z.string(),
        source: z.string(),
        choices: z.array(z.object({ label: z.string(), values: z.array(field) })),
        proposed: z.int().nullable(),
      }),
    ),
  }),
]);

export type StoredReading = z.infer<typeof storedReading>;

function plainReading({ report, ...read }: ImportedReport): StoredReading {
  const { template, year, organization, fields } = report;
  return {
    kind: "read",
    template: template.id,
    year,
    organization,
    fields: [...fields],
    readings: [...read.readings].map(([place, reading]) => [place, { ...reading }]),
    notices: read.notices.map(({ severity, message, places, source }) => ({
      severity,
      message,
      places: [...places],
      source,
    })),
    unplaced: read.unplaced.map((passage) => ({ ...passage })),
    questions: read.questions.map((question) => ({
      ...question,
      choices: question.choices.map(({ label, values }) => ({
        label,
        values: values.map(([place, value]) => [place, value]),
      })),
    })),
  };
}
