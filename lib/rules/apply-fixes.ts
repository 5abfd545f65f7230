import { type FieldValue, type Report, textAt, valueAt } from "../report/report";
import type { Address } from "../template/cells";
import type { Fix, Issue, TextEdit } from "./issue";

/** What a repair makes of one field, as `withValues` takes it; null empties it. */
export type FieldChange = readonly [Address, FieldValue];

/** What a repair makes of a report: the fields that become different ones. */
export function applyFix(report: Report, fix: Fix): readonly FieldChange[] {
  return applyFixes(report, [fix]);
}

/** What all repairs that change no meaning make of a report, for 「全部安全修复」. */
export function applySafeFixes(report: Report, issues: readonly Issue[]): readonly FieldChange[] {
  return applyFixes(
    report,
    issues.flatMap(({ fix }) => (fix?.safe ? [fix] : [])),
  );
}

/** Where two repairs want the same field or the same words, the earlier one has them. */
function applyFixes(report: Report, fixes: readonly Fix[]): readonly FieldChange[] {
  const replaced = new Map(fixes.flatMap(({ changes }) => changes).reverse());
  const edits = fixes.flatMap((fix) => fix.edits ?? []);
  const edited = [...new Set(edits.map(({ address }) => address))]
    .filter((address) => !replaced.has(address))
    .map((address): FieldChange => {
      const wanted = edits.filter((edit) => edit.address === address);
      return [address, editedText(textAt(report, address) ?? "", wanted)];
    });
  return [...replaced, ...edited].filter(([address, value]) => value !== valueAt(report, address));
}

/** The text with its edits made; null when nothing is left of it. */
function editedText(text: string, wanted: readonly TextEdit[]): string | null {
  const taken = withoutCollisions(text, wanted).sort(
    (one, other) => one.start - other.start || one.end - other.end,
  );
  const pieces = taken.map(
    (edit, index) => text.slice(taken[index - 1]?.end ?? 0, edit.start) + edit.text,
  );
  const result = pieces.join("") + text.slice(taken.at(-1)?.end ?? 0);
  return result === "" ? null : result;
}

/**
 * Edits that can be made together. Neighbours do not collide, and what is inserted at one place stands
 * in the order it came, but the same only once. An edit beyond the end is of another text.
 */
function withoutCollisions(text: string, wanted: readonly TextEdit[]): TextEdit[] {
  const owners = new Map<number, TextEdit>();
  const insertions = new Map<number, readonly string[]>();
  return wanted.filter((edit) => {
    const { start, end } = edit;
    const inside = charactersOf(edit);
    const inserted = insertions.get(start) ?? [];
    const splits =
      start === end && owners.has(start) && owners.get(start - 1) === owners.get(start);
    const taken =
      inside.some((at) => owners.has(at) || (at > start && insertions.has(at))) ||
      (start === end && inserted.includes(edit.text));
    if (taken || splits || end > text.length) return false;
    for (const at of inside) owners.set(at, edit);
    if (start === end) insertions.set(start, [...inserted, edit.text]);
    return true;
  });
}

function charactersOf({ start, end }: TextEdit): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
