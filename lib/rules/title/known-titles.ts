import { type CitedDocument, citedDocuments, issuers } from "../data/cited-documents";
import type { Lexicon } from "../data/lexicon";
import { type DocumentNumber, documentNumber, isSameNumber } from "./document-number";
import { editDistance } from "./edit-distance";

/** A title as cited, told apart from all documents that are known. */
export type KnownTitle = {
  readonly document: CitedDocument;
  /** What it should say where it is not quoted exactly; null where it is. */
  readonly right: string | null;
};

/** The document a title between 《》 means; null where it is none of those known. */
export function knownTitle(cited: string, lexicon: Lexicon | undefined): KnownTitle | null {
  const written = bareTitle(cited);
  if (lexicon?.allowed?.includes(cited)) return null;
  const forms = [...knownForms, ...formsOf(lexicon?.documents ?? [])];
  const exact = forms.find(({ bare, isWrong }) => !isWrong && bare === written);
  if (exact) {
    const right = hasRightIssuer(exact, cited) ? null : exact.full;
    return { document: exact.document, right };
  }
  const near =
    forms.find((form) => form.isWrong && form.bare === written) ?? nearest(forms, written);
  if (!near) return null;
  return { document: near.document, right: rightForm(near, cited) };
}

/** The document that the number behind a title says it is, where the title is another and no part of it. */
export function titleOfNumber(cited: string, number: DocumentNumber | null): KnownTitle | null {
  if (!number || !/^国务院办公厅.{10,}通知$/.test(cited)) return null;
  const document = citedDocuments.find((one) => {
    const own = documentNumber(one.number ?? "");
    return own !== null && isSameNumber(own, number) && /通知$/.test(one.title);
  });
  return document ? { document, right: document.title } : null;
}

type Form = {
  readonly document: CitedDocument;
  /** In full, as it should be quoted. */
  readonly full: string;
  /** Without issuer and marks. */
  readonly bare: string;
  readonly pairs: ReadonlySet<string>;
  /** A name the document is often given and does not have. */
  readonly isWrong: boolean;
};

function formsOf(documents: readonly CitedDocument[]): readonly Form[] {
  return documents.flatMap((document) => {
    const formOf = (title: string, isWrong: boolean): Form => {
      const bare = bareTitle(title);
      return {
        document,
        full: isWrong ? document.title : title,
        bare,
        pairs: pairsOf(bare),
        isWrong,
      };
    };
    return [
      ...[document.title, ...(document.alsoCalled ?? [])].map((title) => formOf(title, false)),
      ...(document.wronglyCalled ?? []).map((title) => formOf(title, true)),
    ];
  });
}

/** Most pairs of characters are shared before characters are compared one by one. */
function nearest(forms: readonly Form[], written: string): Form | null {
  const limit = mostSlips(written.length);
  if (limit === 0 || written.length > longestTitle) return null;
  const pairs = pairsOf(written);
  const alike = forms.filter(
    (form) =>
      !form.isWrong &&
      Math.abs(form.bare.length - written.length) <= limit &&
      [...pairs].filter((pair) => form.pairs.has(pair)).length * 2 >= form.pairs.size &&
      isSlip(form.bare, written),
  );
  return alike.find(({ bare }) => editDistance(bare, written) <= limit) ?? null;
}

/** A place, a year or a kind of document more is another document and no slip. */
function isSlip(right: string, written: string): boolean {
  const numbers = (text: string) => text.replace(/\D+/g, " ");
  const kinds = (text: string) => (text.match(otherDocument) ?? []).join();
  return numbers(right) === numbers(written) && kinds(right) === kinds(written);
}

const otherDocument =
  /[省市县区州旗镇乡局委]|实施|细则|解读|试行|意见|方案|通报|暂行|修订|工作规|指南|目录/g;

function mostSlips(length: number): number {
  if (length < 8) return 0;
  return length < 12 ? 1 : length < 20 ? 2 : 3;
}

const longestTitle = 80;

/** The right title with the issuer before it only where the text has one. */
function rightForm({ full }: Form, cited: string): string {
  const issuer = issuers.find((name) => full.startsWith(name));
  return issuer === undefined || /^(国务院办公厅|中共中央|中华人民共和国)/.test(cited)
    ? full
    : full.slice(issuer.length);
}

/** No issuer, or the document's own; 国务院办公厅政务公开办公室 is none. */
function hasRightIssuer({ full, bare }: Form, cited: string): boolean {
  const issuerOf = (title: string) => wordsOf(title).slice(0, -bare.length);
  return issuerOf(cited) === "" || issuerOf(cited) === issuerOf(full);
}

function bareTitle(title: string): string {
  return wordsOf(title.replace(/（[^（）]*修[订正][^（）]*）$/, "")).replace(issuerPattern, "");
}

function wordsOf(title: string): string {
  return title.replace(/[〈〉《》<>“”‘’、\s]/g, "");
}

const issuerPattern =
  /^(国务院办公厅[^关]{0,16}(?=关于)|中共中央办公厅国务院办公厅|国务院办公厅|中华人民共和国)/;

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(
    Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)),
  );
}

// Last, because it is made when the file is loaded, of all that stands above.
const knownForms = formsOf(citedDocuments);
