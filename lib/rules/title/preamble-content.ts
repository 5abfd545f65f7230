import type { Issue, Rule, Subject } from "../issue";
import { misplaced } from "../structure/misplaced-preamble";
import { plainOf, preambleOf, writtenPart } from "../structure/narrative-parts";
import { matchesOf } from "../text/matches-of";
import { passageIn } from "../text/report-texts";
import { fieldIssue, passageIssue } from "../text/text-issue";

/** No preamble (P05). One that stands inside 总体情况 is told by S29. */
export function findNoPreamble(subject: Subject, rule: Rule): readonly Issue[] {
  const overview = writtenPart(subject, "overview");
  if (preambleOf(subject) || (overview && misplaced(overview).length > 0)) return [];
  const message =
    "前言：没有前言。应在“一、总体情况”之前写明编制依据、统计期限和联系方式，请补上。";
  return [fieldIssue(rule, message, ["preamble"])];
}

/** A preamble that does not name the law the report stands on (P15). */
export function findNoBasis(subject: Subject, rule: Rule): readonly Issue[] {
  const preamble = preambleOf(subject);
  if (!preamble || /政府信息公开(工作)?条例|《条例》|信息公开条例/.test(plainOf(preamble)))
    return [];
  const message =
    "前言：没有写编制依据，应写明根据《中华人民共和国政府信息公开条例》编制，请补上。";
  return [fieldIssue(rule, message, ["preamble"])];
}

/** A preamble that calls the report one of another year (P29). */
export function findOtherReportYear(subject: Subject, rule: Rule): readonly Issue[] {
  const { year } = subject.report;
  return (preambleOf(subject)?.paragraphs ?? []).flatMap((paragraph) =>
    matchesOf(paragraph.plain, reportYear).flatMap(({ 0: all, 1: written = "", index }) => {
      if (Number(written) === year) return [];
      const start = index + all.indexOf(written);
      const passage = passageIn(paragraph, start, start + 4);
      const message = `前言：把报告写成了 ${written} 年的，这是 ${year} 年的报告，请改正年份。`;
      const edits = [{ ...passage, text: String(year) }];
      return [
        passageIssue(rule, message, [passage], { label: `改为${year}年`, changes: [], edits }),
      ];
    }),
  );
}

/** 编制《某局2024年政府信息公开工作年度报告》, 现将2024年政府信息公开工作情况报告如下. */
const reportYear =
  /(?:编制|公布|发布|现将)[了的本]?《?[^，。；《》\d]{0,30}(20\d\d)年度?[^，。；《》\d]{0,30}(?:政府信息|政务)公开(?:工作)?(?:年度|年报|情况|报告)/g;
