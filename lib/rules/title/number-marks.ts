import type { Issue, Rule, Subject } from "../issue";
import { passageIn } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { hitsOf } from "../text/whole-text";

/** Years of document numbers in other brackets than 〔〕 (P20). */
export function findWrongBrackets({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(texts, wrongBrackets).map(({ paragraph, start: index, match }) => {
    const { 0: all, 1: head = "", 2: year = "", 3: rest = "" } = match;
    const prefix = issuerIn(head);
    const words = all.slice(head.length - prefix.length);
    const passage = passageIn(paragraph, index + all.length - words.length, index + all.length);
    const right = `${prefix}〔${year}〕${rest}`;
    const message = `文号“${words}”的年份应使用六角括号，写作“${right}”，请改正。`;
    const start = index + head.length;
    const edits = [
      { ...passageIn(paragraph, start, start + 1), text: "〔" },
      { ...passageIn(paragraph, start + 1 + year.length, start + 2 + year.length), text: "〕" },
    ];
    const fix = { label: "改为六角括号", changes: [], edits, safe: true } as const;
    return passageIssue(rule, message, [passage], fix);
  });
}

/** 第 or a leading zero in the serial number of a document (P23). */
export function findPaddedNumbers({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(texts, padded).flatMap(({ paragraph, start: index, match }) => {
    const { 0: all, 1: head = "", 2: extra = "", 3: serial = "" } = match;
    if (extra === "") return [];
    const shown = issuerIn(head);
    const words = all.slice(head.length - shown.length);
    const passage = passageIn(paragraph, index + all.length - words.length, index + all.length);
    const message = `文号“${words}”的发文顺序号不加“第”字、不编虚位，应写作“${shown}${serial}号”，请改正。`;
    const start = index + head.length;
    const edits = [{ ...passageIn(paragraph, start, start + extra.length), text: "" }];
    const fix = { label: "改正文号", changes: [], edits, safe: true } as const;
    return [passageIssue(rule, message, [passage], fix)];
  });
}

/** The signs before a number without the words that lead to it. */
function issuerIn(head: string): string {
  return head.replace(
    /^.*(?:按照|根据|依据|依照|落实|执行|转发|印发|贯彻|遵照|[和与及以的了])/,
    "",
  );
}

/** Not （2020）苏01行终12号, a court's: there letters stand between year and number. */
const wrongBrackets =
  /([一-龥]{1,10}[发函办字令通文规告])[（([【{〈<]((?:19|20)\d\d)[）)\]】}〉>](第?\d{1,4}号)/g;
const padded = /([一-龥]{1,12}[〔（([【](?:19|20)\d\d[〕）)\]】])(第?0{0,3})([1-9]\d{0,3})号/g;
