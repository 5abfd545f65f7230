import type { Issue, Rule, Subject } from "../../issue";
import { type Paragraph, passageIn, type TextPart } from "../../text/report-texts";
import { passageIssue } from "../../text/text-issue";
import { hitsOf, passageOfHit } from "../../text/whole-text";

/** Sentences without a main clause, or without anybody who does it (X13). */
export function findUnfinishedSentences(subject: Subject, rule: Rule): readonly Issue[] {
  return [...withoutMainClause(subject, rule), ...withoutSubject(subject, rule)];
}

/** 「根据…，编制的《…》，所列数据…」: the report is named and nothing is said of it. */
function withoutMainClause({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(texts, /编制的《[^》\n]{4,60}》，(?=所列|本报告|报告中|数据)/g).map((hit) =>
    passageIssue(
      rule,
      `${hit.part.name}的“${hit.match[0]}”这句话没有说完，可改为“编制《…》”或“编制本报告”，再另起一句说明数据期限。`,
      [passageOfHit(hit)],
    ),
  );
}

/** The first sentence of 总体情况 says who did the work; under sub-headings it goes without saying. */
function withoutSubject({ texts }: Subject, rule: Rule): readonly Issue[] {
  const overview = texts.find(({ section }) => section !== null);
  const first = overview?.paragraphs[0];
  const sentence = first?.sentences[0];
  if (!overview || !first || !sentence || !isFirstSection(overview) || first.level !== null)
    return [];
  if (!startsWithDeed.test(first.plain) || namesSomebody(first, sentence.end)) return [];
  const firstClause = /^[^，；：。！？]+/.exec(first.plain)?.[0] ?? "";
  return [
    passageIssue(rule, `${overview.name}的第一句没有主语，请写明年度和单位，如“……年，本单位……”。`, [
      passageIn(first, 0, firstClause.length),
    ]),
  ];
}

function isFirstSection({ section }: TextPart): boolean {
  return section?.heading.startsWith("一、") ?? false;
}

const startsWithDeed =
  /^(?:不断|进一步|继续|始终|严格|认真|积极|切实|全面|深入|大力|扎实|持续|着力|高度重视)(?:完善|健全|加强|推进|推动|落实|贯彻|做好|开展|提高|提升|规范|优化|强化|抓好|执行|履行|学习|建立|政府|抓)/;

/** An organ, a pronoun or a year that the sentence is about. */
function namesSomebody({ plain }: Paragraph, end: number): boolean {
  return /我[局办委县市区镇乡街厅们]|本[局办机级单街镇乡委]|全[县市区镇乡街局]|\d{4}年|各[部单科股处]/.test(
    plain.slice(0, end),
  );
}
