import { textAt } from "@/lib/report/report";
import type { Issue } from "@/lib/rules/issue";
import { sectionHeads } from "@/lib/rules/progress";
import { type Address, isInputField, sectionAddresses } from "@/lib/template/cells";
import { focusablePlace } from "./go-to-field";
import type { LiveReport } from "./live-report";
import type { Words } from "./moved-words";

/** Where a finding takes the reader: a field, or words in it. */
export type ProblemPlace = { readonly address: Address; readonly words?: Words };

/** Where the cursor is. */
export type Cursor = { readonly address: Address; readonly caret: number };

/** Every place of a finding once, in the order of the form. */
export function problemPlaces(live: LiveReport): readonly ProblemPlace[] {
  const { template } = live.report();
  const order = new Map(
    sectionHeads(template)
      .flatMap(({ key }) => sectionAddresses(template, key))
      .map((address, at) => [address, at]),
  );
  const places = live.issues().flatMap((issue) => placeOfProblem(live, issue) ?? []);
  const distinct = new Map(places.map((place) => [`${place.address} ${startOf(place)}`, place]));
  return [...distinct.values()].sort(
    (one, other) =>
      (order.get(one.address) ?? 0) - (order.get(other.address) ?? 0) ||
      startOf(one) - startOf(other),
  );
}

/** Where a finding takes the reader; null when nothing of it can be typed. */
export function placeOfProblem(
  live: LiveReport,
  { places, passages = [] }: Issue,
): ProblemPlace | null {
  const report = live.report();
  const address = focusablePlace(places, (place) => isInputField(report.template, place));
  if (address === null) return null;
  const passage = passages.find((one) => one.address === address);
  const words = passage && live.wordsIn(textAt(report, address) ?? "", passage);
  return words ? { address, words } : { address };
}

/** The place after the cursor, or before it; round at the end. */
export function nextProblem(
  places: readonly ProblemPlace[],
  cursor: Cursor | null,
  step: 1 | -1,
): ProblemPlace | null {
  const at =
    cursor === null ? -1 : places.map((place) => isReached(place, cursor)).lastIndexOf(true);
  const next = at < 0 && step < 0 ? places.length - 1 : at + step;
  return places[(next + places.length) % places.length] ?? null;
}

function isReached(place: ProblemPlace, { address, caret }: Cursor): boolean {
  return place.address === address && startOf(place) <= caret;
}

function startOf({ words }: ProblemPlace): number {
  return words?.start ?? 0;
}
