import type { PrintedLabel } from "../../rules/printed-form";
import { bareLabel, likeness, spellingsOf } from "../match/label";
import type { MatchedTable } from "../match/match-table";
import type { RowMatch } from "../match/row-match";
import { type OfficialHead, officialHeads } from "./official-heads";

/** A word of a table with the official one it stands for. */
export type ReadLabel = { readonly text: string; readonly head: OfficialHead };

/** The words of a section's tables that stand for official ones, in the format the tables follow. */
export function readLabels({ template, section, matches }: MatchedTable): readonly ReadLabel[] {
  const heads = officialHeads(template, section);
  let from = 0;
  return matches.flatMap((match) => {
    const at = heads.findIndex(
      ({ kind, group, place }) =>
        kind === "rowHead" && !group && match.form.addresses.includes(place),
    );
    // A table without words of its own beside the figures: all that it prints stands above them.
    const end = at === -1 ? heads.length : at;
    const above = heads.slice(from, end).filter(({ kind, group }) => kind !== "rowHead" || group);
    from = end + 1;
    const own = at === -1 ? null : rowLabel(match);
    const words = match.printed.labels.slice(0, match.printed.labels.length - (own?.pieces ?? 0));
    const head = heads[at];
    return [
      ...headLabels(above, words.slice(-mostWords)),
      ...(head && own?.text ? [{ text: own.text, head }] : []),
    ];
  });
}

/** Printed labels that are not exactly the official ones; a line break inside a label is layout. */
export function differingLabels(labels: readonly ReadLabel[]): readonly PrintedLabel[] {
  return labels
    .map(({ text, head }) => ({ text: onOneLine(text), official: head.label, place: head.place }))
    .filter(({ text, official }) => text !== official);
}

/** All heads of one table are fewer than this. */
const mostWords = 40;
/** A cell may have been cut where its words have spaces. */
const mostPieces = 4;

/** The words beside a row's figures: the last cell, or its pieces put together again. */
function rowLabel({ form, printed, likeness: alike }: RowMatch) {
  const { labels } = printed;
  if (alike < 1) return { pieces: 1, text: labels.at(-1) ?? "" };
  const spellings = spellingsOf(form.label);
  const pieces = [1, 2, 3, 4].find((count) =>
    spellings.includes(bareLabel(labels.slice(-count).join(""))),
  );
  // Known by what stands around it, so nobody can say which words are its own.
  return { pieces: pieces ?? 1, text: pieces ? putTogether(form, labels.slice(-pieces)) : null };
}

/** The heads found among words, in the order of the form; one that is not there is left out. */
function headLabels(
  heads: readonly OfficialHead[],
  words: readonly string[],
): readonly ReadLabel[] {
  let from = 0;
  return heads.flatMap((head) => {
    const found = exactWords(head, words, from) ?? similarWord(head, heads, words, from);
    if (!found) return [];
    from = found.end;
    return [{ text: found.text, head }];
  });
}

/** What stood where a text was cut into cells is lost; only other words can be told then. */
function putTogether({ label }: { readonly label: string }, pieces: readonly string[]): string {
  const text = pieces.join("");
  return pieces.length > 1 && bareLabel(text) === bareLabel(label) ? label : text;
}

type Found = { readonly text: string; readonly end: number };

function exactWords(head: OfficialHead, words: readonly string[], from: number): Found | null {
  const spellings = spellingsOf(head.label);
  for (let start = from; start < words.length; start += 1) {
    for (let end = start + 1; end <= Math.min(start + mostPieces, words.length); end += 1) {
      const text = words.slice(start, end).join("");
      if (!spellings.includes(bareLabel(text))) continue;
      return { text: putTogether(head, words.slice(start, end)), end };
    }
  }
  return null;
}

function similarWord(
  head: OfficialHead,
  heads: readonly OfficialHead[],
  words: readonly string[],
  from: number,
): Found | null {
  const taken = new Set(heads.flatMap(({ label }) => spellingsOf(label)));
  const official = bareLabel(head.label);
  if (official.length < 4) return null;
  const at = words.findIndex((word, index) => {
    const bare = bareLabel(word);
    return index >= from && !taken.has(bare) && likeness(bare, official) >= leastLikeness;
  });
  const text = words[at];
  return text === undefined ? null : { text, end: at + 1 };
}

const leastLikeness = 0.75;

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, "").trim();
}
