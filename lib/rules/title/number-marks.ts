import type { Issue, Rule, Subject } from "../issue";
import { passageIn } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";
import { hitsOf } from "../text/whole-text";

/** Years of document numbers in other brackets than 〔〕 (P20). */
export function findWrongBrackets({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(texts, wrongBrackets).map(({ paragraph, start, end, match }) => {
    const { 0: number, 1: head = "", 2: year = "", 3: rest = "" } = match;
    const issuer = issuerIn(head);
    const passage = passageIn(paragraph, start - issuer.length, end);
    const right = `${issuer}〔${year}〕${rest}`;
    const message = `文号“${issuer}${number}”的年份应使用六角括号，写作“${right}”，请改正。`;
    const closing = start + 1 + year.length;
    const edits = [
      { ...passageIn(paragraph, start, start + 1), text: "〔" },
      { ...passageIn(paragraph, closing, closing + 1), text: "〕" },
    ];
    const fix = { label: "改为六角括号", changes: [], edits, safe: true } as const;
    return passageIssue(rule, message, [passage], fix);
  });
}

/** 第 or a leading zero in the serial number of a document (P23). */
export function findPaddedNumbers({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(texts, padded).map(({ paragraph, start, end, match }) => {
    const { 0: number, 1: year = "", 2: head = "", 3: extra = "", 4: serial = "" } = match;
    const issuer = issuerIn(head);
    const passage = passageIn(paragraph, start - issuer.length, end);
    const right = `${issuer}${year}${serial}号`;
    const message = `文号“${issuer}${number}”的发文顺序号不加“第”字、不编虚位，应写作“${right}”，请改正。`;
    const from = start + year.length;
    const edits = [{ ...passageIn(paragraph, from, from + extra.length), text: "" }];
    const fix = { label: "改正文号", changes: [], edits, safe: true } as const;
    return passageIssue(rule, message, [passage], fix);
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
  /[（([【{〈<](?<=([一-龥]{1,10}[发函办字令通文规告]).)((?:19|20)\d\d)[）)\]】}〉>](第?\d{1,4}号)/g;
const padded =
  /([〔（([【](?:19|20)\d\d[〕）)\]】])(?<=([一-龥]{1,12}).{6})(第0{0,3}|0{1,3})([1-9]\d{0,3})号/g;
