import { diffArrays } from "diff";
import { outlineOf } from "./outline";

/** A piece of a paragraph that stayed, went or came. */
export type ProsePiece = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** What became of one paragraph; `before` or `after` is its place among the paragraphs of its text. */
export type ParagraphChange =
  | {
      readonly kind: "same";
      readonly before: number;
      readonly after: number;
      readonly text: string;
    }
  | { readonly kind: "removed"; readonly before: number; readonly text: string }
  | { readonly kind: "added"; readonly after: number; readonly text: string }
  | {
      readonly kind: "changed";
      readonly before: number;
      readonly after: number;
      readonly pieces: readonly ProsePiece[];
    };

/** The paragraphs of a text as the document prints them: without empty lines and outer spaces. */
export function paragraphsOf(text: string | null): readonly string[] {
  return text === null ? [] : outlineOf(text).map((line) => line.text);
}

/** Two texts paragraph by paragraph, in the order in which a reader meets them. */
export function compareProse(
  before: string | null,
  after: string | null,
): readonly ParagraphChange[] {
  const hunks = hunksOf(paragraphsOf(before), paragraphsOf(after));
  return hunks.flatMap((hunk) => (hunk.kind === "same" ? sameOnes(hunk) : paired(hunk)));
}

/** What was taken out of a paragraph and what was put in, word by word. */
export function compareWords(before: string, after: string): readonly ProsePiece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

type Paragraph = { readonly place: number; readonly text: string };
type Hunk = {
  readonly kind: "same" | "different";
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
};

function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  let left = 0;
  let right = 0;
  const hunks: Hunk[] = [];
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    const old = added ? [] : value.map((text, index) => ({ place: left + index, text }));
    const young = removed ? [] : value.map((text, index) => ({ place: right + index, text }));
    left += old.length;
    right += young.length;
    const last = hunks.at(-1);
    if ((added || removed) && last?.kind === "different") {
      hunks.splice(-1, 1, {
        kind: "different",
        before: [...last.before, ...old],
        after: [...last.after, ...young],
      });
    } else {
      hunks.push({ kind: added || removed ? "different" : "same", before: old, after: young });
    }
  }
  return hunks;
}

function sameOnes({ before, after }: Hunk): readonly ParagraphChange[] {
  return before.flatMap(({ place, text }, index) => {
    const twin = after[index];
    return twin ? [{ kind: "same" as const, before: place, after: twin.place, text }] : [];
  });
}

/** An old paragraph and the first later one that still has most of its words are one that changed. */
function paired({ before, after }: Hunk): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let next = 0;
  for (const old of before) {
    const found = after.findIndex(({ text }, index) => index >= next && alike(old.text, text));
    if (found < 0) {
      changes.push({ kind: "removed", before: old.place, text: old.text });
      continue;
    }
    changes.push(...after.slice(next, found).map(addedOne));
    const young = after[found];
    if (young) changes.push(changedOne(old, young));
    next = found + 1;
  }
  return [...changes, ...after.slice(next).map(addedOne)];
}

function addedOne({ place, text }: Paragraph): ParagraphChange {
  return { kind: "added", after: place, text };
}

function changedOne(old: Paragraph, young: Paragraph): ParagraphChange {
  return {
    kind: "changed",
    before: old.place,
    after: young.place,
    pieces: compareWords(old.text, young.text),
  };
}

function alike(before: string, after: string): boolean {
  const same = compareWords(before, after)
    .filter(({ kind }) => kind === "same")
    .reduce((length, { text }) => length + text.length, 0);
  return same * 2 >= Math.min(before.length, after.length);
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
