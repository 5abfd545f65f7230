import { type Address, coverKey, fieldAddresses, sectionAddresses } from "../template/cells";
import type { ReportTemplate } from "../template/template";
import { type CellValue, sameValue } from "./cell-value";
import { type FieldValue, type Report, valueAt, withValues } from "./report";
import { deriveTotals } from "./totals";

/** A field that taking an import over would change. */
export type FieldChange = {
  readonly address: Address;
  readonly before: FieldValue;
  readonly after: FieldValue;
};

/** What a reader could not decide: each choice fills some fields, no choice leaves them unanswered. */
export type OpenQuestion = {
  readonly id: string;
  readonly choices: readonly { readonly values: readonly (readonly [Address, CellValue])[] }[];
};

/** Which choice was taken for each question, by its id; null or absent is none. */
export type Answers = Readonly<Record<string, number | null>>;

/** The report that was read, with what the person has decided. */
export function withAnswers(
  imported: Report,
  questions: readonly OpenQuestion[],
  answers: Answers,
): Report {
  const known = fieldAddresses(imported.template);
  const values = questions.flatMap(({ id, choices }) => choices[answers[id] ?? -1]?.values ?? []);
  return withValues(
    imported,
    values.filter(([address]) => known.has(address)),
  );
}

/** Cover and sections of an import that a draft has a place for. Tables are of one format alone. */
export function sectionsToTake(imported: ReportTemplate, draft: ReportTemplate): readonly string[] {
  const texts = new Set(
    draft.sections.filter(({ kind }) => kind === "narrative").map(({ key }) => key),
  );
  return [
    coverKey,
    ...imported.sections
      .filter(({ key, kind }) => (kind === "narrative" ? texts.has(key) : imported.id === draft.id))
      .map(({ key }) => key),
  ];
}

/**
 * What taking some sections over changes in a draft: fields that differ, and nothing else. What the
 * import leaves blank stays as it is; a total it brings along with all its parts is computed again.
 */
export function changesOf(
  draft: Report,
  imported: Report,
  sections: Iterable<string>,
): readonly FieldChange[] {
  const possible = new Set(sectionsToTake(imported.template, draft.template));
  const totals = deriveTotals(imported);
  return [...sections]
    .filter((section) => possible.has(section))
    .flatMap((section) => sectionAddresses(imported.template, section))
    .map((address) => ({
      address,
      before: valueAt(draft, address),
      after: valueAt(imported, address),
      summed: (totals.get(address)?.computed ?? null) !== null,
    }))
    .filter(({ before, after, summed }) => !sameValue(before, after) && (after !== null || summed))
    .map(({ address, before, after }) => ({ address, before, after }));
}

/** The draft as it would be afterwards. */
export function withChanges(draft: Report, changes: readonly FieldChange[]): Report {
  return withValues(
    draft,
    changes.map(({ address, after }) => [address, after] as const),
  );
}
