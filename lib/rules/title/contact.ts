import type { Issue, Passage, Rule, Subject } from "../issue";
import { preambleOf } from "../structure/narrative-parts";
import { matchesOf } from "../text/matches-of";
import { type Paragraph, passageIn } from "../text/report-texts";
import { passageIssue } from "../text/text-issue";

/** A contact sentence that is not filled in, has no telephone number, or a malformed one (P13). */
export function findBadPhone(subject: Subject, rule: Rule): readonly Issue[] {
  return contacts(subject).flatMap((paragraph) => {
    const [unfilled] = valuesIn(paragraph, anyValue).filter(({ value }) => isUnfilled(value));
    if (unfilled) {
      const message = "前言：联系方式还没有填写，请写上地址、邮编、电话和电子邮箱。";
      return [passageIssue(rule, message, [unfilled.passage])];
    }
    const phones = valuesIn(paragraph, phone);
    const wrong = phones.filter(({ value }) => !isPhone(value));
    if (phones.length === 0 && !reachable.test(paragraph.plain)) {
      const message = "前言：请人联系，却没有写电话，请补上。";
      return [passageIssue(rule, message, [contactPassage(paragraph)])];
    }
    return wrong.map(({ value, passage }) => {
      const message = `前言：电话“${value}”不像电话号码，应为区号加七、八位号码，例如 0736-5550101，请核对。`;
      return passageIssue(rule, message, [passage]);
    });
  });
}

/** A postcode that has not six digits (P24). */
export function findBadPostcode(subject: Subject, rule: Rule): readonly Issue[] {
  return badValues(subject, postcode, /^\d{6}$/).map(({ value, passage }) => {
    const message = `前言：邮编“${value}”不是六位数字，请核对。`;
    return passageIssue(rule, message, [passage]);
  });
}

/** An e-mail address that is none (P25). */
export function findBadEmail(subject: Subject, rule: Rule): readonly Issue[] {
  return badValues(subject, email, /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/).map(({ value, passage }) => {
    const message = `前言：电子邮箱“${value}”不完整或写法不对，请核对。`;
    return passageIssue(rule, message, [passage]);
  });
}

/** Paragraphs of the preamble that tell how to get in touch. */
function contacts(subject: Subject): readonly Paragraph[] {
  return (preambleOf(subject)?.paragraphs ?? []).filter(({ plain }) => contactSentence.test(plain));
}

type Value = { readonly value: string; readonly passage: Passage };

function badValues(subject: Subject, pattern: RegExp, right: RegExp): readonly Value[] {
  return contacts(subject)
    .flatMap((paragraph) => valuesIn(paragraph, pattern))
    .filter(({ value }) => /[\dA-Za-z@]/.test(value) && !isUnfilled(value) && !right.test(value));
}

function valuesIn(paragraph: Paragraph, pattern: RegExp): readonly Value[] {
  return matchesOf(paragraph.plain, pattern).map(({ 0: all, 1: value = "", index }) => ({
    value,
    passage: passageIn(paragraph, index + all.length - value.length, index + all.length),
  }));
}

function contactPassage(paragraph: Paragraph): Passage {
  const at = paragraph.plain.search(contactSentence);
  return passageIn(paragraph, at, paragraph.plain.length);
}

function isUnfilled(value: string): boolean {
  return /^[…×xX*_＿.]+$/.test(value);
}

/** A landline with or without its area, a mobile number, a hot line; 转 leads to an extension. */
function isPhone(value: string): boolean {
  const number = value.replace(/[（）]/g, "").replace(/[—－–]/g, "-");
  return /^(0\d{2,3}-?)?[1-9]\d{6,7}([-转]\d{1,5})?$|^1[3-9]\d{9}$|^(1|9)\d{4}$|^400-?\d{3}-?\d{4}$/.test(
    number,
  );
}

const contactSentence = /(?:请|可)[^。]{0,40}(?:联系|咨询|反映|垂询)|联系(?:方式|电话|地址|人)/;
const anyValue = /(?:地址|电话|邮编|邮箱)[：为]?([…×xX*_＿]{1,12})(?![A-Za-z\d@])/g;
const phone = /(?:电话|传真)(?:号码)?[：为]{0,2}((?:（0\d{2,3}）)?[\d\-—－–转]{1,24})/g;
const postcode = /(?:邮编|邮政编码)[：为]{0,2}([\dA-Za-z…×*]{1,12})/g;
const email = /(?:邮箱|电子邮件|E-?mail)(?:地址)?[：为]{0,2}([^，；。、（）：]{1,60})/gi;
const reachable = /\d{7}|@|网址|www|热线|12345/;
