import type { Issue, Rule, Subject } from "../issue";
import { fieldIssue } from "../text/text-issue";
import { plainOf, writtenPart } from "./narrative-parts";

/** 六 that says nothing of the processing fee, from 2021 on (S12). */
export function findMissingFee(subject: Subject, rule: Rule): readonly Issue[] {
  const part = writtenPart(subject, "otherMatters");
  if (!part || feeWords.test(plainOf(part))) return [];
  const { year } = subject.report;
  const message = `${part.name}：没有写收取信息处理费的情况。没有收取的也要写明，例如“${year}年未收取政府信息公开信息处理费”。`;
  return [fieldIssue(rule, message, [part.address])];
}

const feeWords = /处理费|收费|[收缴]取[^。；]{0,12}费/;
