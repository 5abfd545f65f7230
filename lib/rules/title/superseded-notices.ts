import { type CitedDocument, citedDocuments } from "../data/cited-documents";
import type { Fix, Issue, Passage, Rule, Subject } from "../issue";
import { preambleParagraphs } from "../structure/misplaced-preamble";
import { matchesOf } from "../text/matches-of";
import { passageIn } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { hitsOf } from "../text/whole-text";
import { citationsOf } from "./citations";
import { isInForce } from "./cited-titles";
import { documentNumber, isSameNumber } from "./document-number";

/** A preamble that stands on the format notice of other years (P08). */
export function findSupersededNotices(subject: Subject, rule: Rule): readonly Issue[] {
  const { year } = subject.report;
  const cited = notices(subject);
  if (cited.some(({ document }) => isInForce(document, year))) return [];
  const right = citedDocuments.find((one) => one.reportYears && isInForce(one, year));
  const [first] = cited;
  if (!first || !right) return [];
  const number = first.document.number ?? "";
  const message = `编制依据：引用的是${number}“${first.words}”，${year} 年的报告应引用《${right.title}》（${right.number}），请改正。`;
  const edits = [{ ...first.passage, text: rightCitation(first, right) }];
  const fix: Fix = { label: `改为${right.number}`, changes: [], edits };
  return [passageIssue(rule, message, [first.passage], fix)];
}

type CitedNotice = {
  readonly document: CitedDocument;
  readonly words: string;
  readonly passage: Passage;
  readonly byTitle: boolean;
};

/** Format notices cited in the preamble, by title or by number alone. */
function notices(subject: Subject): readonly CitedNotice[] {
  const paragraphs = preambleParagraphs(subject);
  const isInside = ({ address, start }: Passage) =>
    paragraphs.some(
      (one) => one.address === address && start >= one.start && start < one.start + one.text.length,
    );
  const titled = citationsOf(subject).flatMap(({ title, known, whole }) =>
    known?.document.reportYears && isInside(whole)
      ? [{ document: known.document, words: `《${title}》`, passage: whole, byTitle: true }]
      : [],
  );
  const numbered = paragraphs.flatMap((paragraph) =>
    matchesOf(paragraph.plain, noticeNumber).flatMap(({ 0: words, index }) => {
      const document = noticeNumbered(words);
      const passage = passageIn(paragraph, index, index + words.length);
      return document ? [{ document, words, passage, byTitle: false }] : [];
    }),
  );
  return [...titled, ...numbered];
}

function noticeNumbered(words: string): CitedDocument | null {
  const written = documentNumber(words);
  const isIt = ({ reportYears, number }: CitedDocument) => {
    const right = documentNumber(number ?? "");
    return reportYears && written && right && isSameNumber(written, right);
  };
  return citedDocuments.find(isIt) ?? null;
}

function rightCitation({ byTitle, words }: CitedNotice, right: CitedDocument): string {
  if (!byTitle) return right.number ?? words;
  const hasIssuer = /^《国务院办公厅/.test(words);
  const title = hasIssuer
    ? right.title
    : right.title.replace(/^国务院办公厅政府信息与政务公开办公室/, "");
  return `《${title}》（${right.number}）`;
}

/** The regulation's number before it was revised in 2019 (P18). */
export function findOldRegulation({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(texts, oldNumber).map(({ paragraph, start: index, match: { 0: words } }) => {
    const start = index + words.indexOf("492");
    const passage = passageIn(paragraph, start, start + 3);
    const message = `“${words}”是2007年的《政府信息公开条例》，现行条例是2019年修订的国令第711号，请改正。`;
    const edits = [{ ...passage, text: "711" }];
    return passageIssue(rule, message, [passage], { label: "改为第711号", changes: [], edits });
  });
}

const noticeNumber = /国办公开办函[〔（([【]\d{4}[〕）)\]】]第?\d{1,4}号/g;
const oldNumber = /(?:国务院|国)令?(?:〔2007〕)?第?492号令?/g;
