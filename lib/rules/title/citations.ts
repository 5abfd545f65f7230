import { onceFor } from "../../template/once";
import type { Passage, Subject } from "../issue";
import { type Paragraph, passageIn, type TextPart } from "../text/report-texts";
import { hitsOf } from "../text/whole-text";
import { type DocumentNumber, documentNumber } from "./document-number";
import { type KnownTitle, knownTitle, titleOfNumber } from "./known-titles";

/** A document named between 《》 somewhere in a report, with the number in the brackets behind it. */
export type Citation = {
  /** 前言, or the section. */
  readonly where: string;
  readonly address: string;
  readonly title: string;
  /** The words between 《 and 》. */
  readonly inner: Passage;
  /** 《》 and the brackets with the number. */
  readonly whole: Passage;
  readonly known: KnownTitle | null;
  readonly number: (DocumentNumber & { readonly passage: Passage }) | null;
};

/** Every document a report cites by title. */
export const citationsOf = onceFor(({ texts, context }: Subject): readonly Citation[] => {
  const abbreviations = abbreviationsIn(texts);
  return hitsOf(texts, quotedTitle).map(({ part, paragraph, start, end, match }) => {
    const title = match[1] ?? "";
    const number = numberBehind(paragraph, end);
    return {
      where: part.name,
      address: part.address,
      title,
      inner: passageIn(paragraph, start + 1, end - 1),
      whole: passageIn(paragraph, start, number?.closes ?? end),
      known: abbreviations.has(title)
        ? null
        : (knownTitle(title, context.lexicon) ?? titleOfNumber(title, number)),
      number,
    };
  });
});

/** 以下简称《信息公开条例》: what a report calls a document from then on is no title. */
function abbreviationsIn(texts: readonly TextPart[]): ReadonlySet<string> {
  return new Set(
    hitsOf(texts, /简称为?[：“]?《([^《》\n]{2,30})》/g).map(({ match }) => match[1] ?? ""),
  );
}

function numberBehind(paragraph: Paragraph, at: number) {
  const behind = paragraph.plain.slice(at, at + 48);
  const [, words = ""] = /^（([^，；：。]{4,36}?号令?)(?=[）)，；])/.exec(behind) ?? [];
  const number = documentNumber(words);
  if (!number) return null;
  const end = at + 1 + words.length;
  const closes = paragraph.plain[end] === "）" ? end + 1 : end;
  return { ...number, passage: passageIn(paragraph, at + 1, end), closes };
}

/** One title may stand inside another. */
const quotedTitle = /《([^《》\n]{2,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,20})?)》/g;
