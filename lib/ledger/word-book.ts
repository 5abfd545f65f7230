import { labelWords } from "../report/paste/label-words";
import type { LedgerForm, LedgerTarget } from "../template/ledger-form";
import { type LedgerMapping, sameWord, type WordColumn } from "./ledger-mapping";

/** From where it is known what a word stands for. */
export type WordSource = "office" | "official" | "common";

/** What a word of a ledger stands for; null when only a person can say. */
export type WordMeaning = { readonly target: LedgerTarget; readonly source: WordSource } | null;

/** Looks words up: the office's own decisions first, then official labels, then common words. */
export function wordBook(
  form: LedgerForm,
  mapping: LedgerMapping,
  column: WordColumn,
): (word: string) => WordMeaning {
  const targets = targetsOf(form, column);
  const own = ownWords(targets, mapping[column]);
  const official = wordIndex(targets, ({ official }) => official);
  const common = wordIndex(targets, ({ common }) => common);
  return (word) => {
    const mine = own.get(sameWord(word));
    if (mine) return { target: mine, source: "office" };
    const bare = labelWords(word);
    const printed = official.get(bare);
    if (printed) return { target: printed, source: "official" };
    const usual = common.get(bare);
    return usual ? { target: usual, source: "common" } : null;
  };
}

export function targetsOf(form: LedgerForm, column: WordColumn): readonly LedgerTarget[] {
  return column === "category" ? form.categories : form.results;
}

/** A decision names its target by key, or as the official table says it; of another format it says nothing. */
function ownWords(targets: readonly LedgerTarget[], words: Readonly<Record<string, string>>) {
  const official = wordIndex(targets, ({ official }) => official);
  return new Map(
    Object.entries(words).flatMap(([word, meant]) => {
      const target = targets.find(({ key }) => key === meant) ?? official.get(labelWords(meant));
      return target ? [[sameWord(word), target] as const] : [];
    }),
  );
}

/** Targets by word; a word that two of them have is left out. */
function wordIndex(
  targets: readonly LedgerTarget[],
  wordsOf: (target: LedgerTarget) => readonly string[],
): ReadonlyMap<string, LedgerTarget> {
  const pairs = targets.flatMap((target) =>
    [...new Set(wordsOf(target).map(labelWords))].map((word) => [word, target] as const),
  );
  const words = pairs.map(([word]) => word);
  const shared = new Set(words.filter((word, at) => words.indexOf(word) !== at));
  return new Map(pairs.filter(([word]) => word !== "" && !shared.has(word)));
}
