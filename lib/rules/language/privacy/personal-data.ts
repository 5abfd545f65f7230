import type { Issue, Rule, Subject } from "../../issue";
import { passageIssue } from "../../text/text-issue";
import { hitsOf, type Match, passageOfHit, sentenceAround } from "../../text/whole-text";
import { isIdentityNumber, passesLuhn } from "./check-digits";
import { isOfficeContact } from "./contact-sentence";

/** Mobile numbers of persons (X09). */
export function findMobileNumbers(subject: Subject, rule: Rule): readonly Issue[] {
  const pattern = /(?<![\d\-.])(?:\+?86)?1[3-9]\d-?\d{4}-?\d{4}(?![\d\-件条元个次人])/g;
  return found(subject, rule, {
    pattern,
    what: "手机号码",
    concerns: (hit) => !isOfficeContact(hit),
  });
}

/** Telephone numbers that are not an office's contact (X27). */
export function findTelephoneNumbers(subject: Subject, rule: Rule): readonly Issue[] {
  const pattern = /(?<![\d\-.])(?:（0\d{2,3}）|0\d{2,3}[-—－]?)[2-9]\d{6,7}(?![\d\-件条元个次人])/g;
  return found(subject, rule, {
    pattern,
    what: "电话号码",
    concerns: (hit) => !isOfficeContact(hit),
  });
}

/** Numbers of identity cards, told by their check digit (X28). */
export function findIdentityNumbers(subject: Subject, rule: Rule): readonly Issue[] {
  return found(subject, rule, {
    pattern: /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{9}[\dXx](?![\dA-Za-z])/g,
    what: "身份证号码",
    concerns: (hit) => isIdentityNumber(hit.match[0]) || /身份证/.test(sentenceAround(hit).before),
  });
}

/** Numbers of bank cards and accounts, told by their check digit or by what they are called (X29). */
export function findBankCards(subject: Subject, rule: Rule): readonly Issue[] {
  return found(subject, rule, {
    pattern: /(?<![\dA-Za-z])[3-6]\d{15,18}(?![\dA-Za-z])/g,
    what: "银行卡号",
    concerns: (hit) =>
      !isIdentityNumber(hit.match[0]) &&
      (passesLuhn(hit.match[0]) ||
        /(?:账号|帐号|账户|卡号)[为是：]{0,2}$/.test(sentenceAround(hit).before)),
  });
}

/** E-mail addresses that are not an office's contact (X32). */
export function findPersonalMail(subject: Subject, rule: Rule): readonly Issue[] {
  return found(subject, rule, {
    pattern: /[A-Za-z0-9][\w.+-]{0,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{2,20}){1,3}/g,
    what: "电子邮箱",
    concerns: (hit) => !isOfficeContact(hit),
  });
}

/** Where persons live (X33). */
export function findHomeAddresses(subject: Subject, rule: Rule): readonly Issue[] {
  return found(subject, rule, {
    pattern:
      /(?:家住|住址[为是：]?|现住|户籍地[为是：]?|居住(?:于|在))[\u4e00-\u9fff\d]{2,30}?(?:\d{1,5}(?:号|室|栋|幢|单元)|[村组]\d{0,3}组?)(?:\d{1,5}(?:室|单元|号))?|(?:小区|花园|家园|公寓)\d{1,4}(?:栋|幢|号楼)(?:\d{1,3}单元)?\d{2,5}(?:室|号)?/g,
    what: "个人住址",
    concerns: (hit) => !/地址|位于|设在|办公|服务站|活动室/.test(placeBefore(hit)),
  });
}

function placeBefore(hit: Match): string {
  return (sentenceAround(hit).before + hit.match[0]).slice(-32);
}

type Search = {
  readonly pattern: RegExp;
  readonly what: string;
  readonly concerns: (hit: Match) => boolean;
};

/** The message does not repeat the data: it goes into lists and sheets that others read. */
function found({ texts }: Subject, rule: Rule, { pattern, what, concerns }: Search) {
  return hitsOf(texts, pattern)
    .filter(concerns)
    .map((hit) =>
      passageIssue(
        rule,
        `${hit.part.name}出现${what}（${masked(hit.match[0])}），报告将向社会公开，公开前应删去个人信息。`,
        [passageOfHit(hit)],
      ),
    );
}

function masked(words: string): string {
  const shown = words.length > 8 ? 3 : 2;
  return `${words.slice(0, shown)}…${words.slice(-shown)}`;
}
