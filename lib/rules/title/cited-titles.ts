import type { CitedDocument } from "../data/cited-documents";
import type { Issue, Rule, Subject } from "../issue";
import { passageIssue } from "../text/text-issue";
import { citationsOf } from "./citations";
import { documentNumber, isSameNumber, plainPrefix } from "./document-number";

/** Titles of known documents that are not quoted exactly (P09). */
export function findMisquotedTitles(subject: Subject, rule: Rule): readonly Issue[] {
  return citationsOf(subject).flatMap(({ where, title, inner, known }) => {
    if (!known || known.right === null) return [];
    const { right, document } = known;
    const message = `${where}：“《${title}》”的名称不准确，应为“《${right}》”，请改正。`;
    // A notice that is no longer in force is to be replaced, not spelled right.
    if (!isInForce(document, subject.report.year)) return [passageIssue(rule, message, [inner])];
    const edits = [{ ...inner, text: right }];
    return [passageIssue(rule, message, [inner], { label: "改为准确的名称", changes: [], edits })];
  });
}

/** The number behind a title is another document's (P19). */
export function findWrongNumbers(subject: Subject, rule: Rule): readonly Issue[] {
  return citationsOf(subject).flatMap(({ where, title, known, number }) => {
    const right = documentNumber(known?.document.number ?? "");
    if (!right || !number || isSameNumber(number, right)) return [];
    // 2007年的条例 is told by P18; a county's document of the same title has a number of its own.
    if (number.serial === "492" || !isSameIssuer(plainPrefix(number), plainPrefix(right)))
      return [];
    const message = `${where}：“《${title}》”的文号写作“${number.written}”，应为“${right.written}”，请改正。`;
    const edits = [{ ...number.passage, text: right.written }];
    const fix = { label: `改为${right.written}`, changes: [], edits };
    return [passageIssue(rule, message, [number.passage], fix)];
  });
}

export function isInForce({ reportYears }: CitedDocument, year: number): boolean {
  if (!reportYears) return true;
  return year >= reportYears.from && year <= (reportYears.until ?? year);
}

/** 国办发 and 国办函 are one office's. */
function isSameIssuer(one: string, other: string): boolean {
  return one === other || (one.startsWith("国") && other.startsWith("国"));
}
