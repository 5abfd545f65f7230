import { textAt } from "../../report/report";
import type { Fix, Issue, Rule, Subject } from "../issue";
import { preambleOf } from "../structure/narrative-parts";
import { printedDocument } from "../structure/printed-document";
import { matchesOf } from "../text/matches-of";
import { passageIn } from "../text/report-texts";
import { fieldIssue, passageIssue } from "../text/text-issue";
import { officialTitle, reportTitle } from "./report-title";

/** A file without a title (P01). */
export function findNoTitle(subject: Subject, rule: Rule): readonly Issue[] {
  const printed = printedDocument(subject);
  if (!printed || printed.title.length > 0) return [];
  const right = officialTitle(subject, subject.report.organization);
  const message = `没有找到标题，应在正文前面写明“${right}”，请补上。`;
  return [fieldIssue(rule, message, ["title"])];
}

/** A title worded otherwise than the form, or a preamble that calls the report otherwise (P02). */
export function findWrongTitle(subject: Subject, rule: Rule): readonly Issue[] {
  const title = reportTitle(subject);
  if (!title || title.isOfficial) return wrongNames(subject, rule);
  const right = officialTitle(subject, title.organization || subject.report.organization);
  const message = `标题：“${title.shown}”与规定的名称不一致，应为“${right}”，请改正。`;
  const fix = titleFix(subject, right);
  return [fieldIssue(rule, message, ["title"], fix), ...wrongNames(subject, rule)];
}

/** A title of another year (P03). */
export function findWrongTitleYear(subject: Subject, rule: Rule): readonly Issue[] {
  const title = reportTitle(subject);
  const { year } = subject.report;
  if (!title || title.year === null || title.year === year) return [];
  const message = `标题：写的是 ${title.year} 年，这是 ${year} 年的报告，请改正年份。`;
  const right = officialTitle(subject, title.organization || subject.report.organization);
  return [fieldIssue(rule, message, ["title"], titleFix(subject, right))];
}

/** The title our documents print when none is typed needs none. */
function titleFix(subject: Subject, right: string): Fix | undefined {
  if (textAt(subject.report, "title") === null) return undefined;
  const standing = officialTitle(subject, subject.report.organization);
  return {
    label: `改为“${right}”`,
    changes: [["title", right === standing ? null : right]],
  };
}

/** 编制…政府信息公开年度报告 in the preamble: the name of this very report. */
function wrongNames(subject: Subject, rule: Rule): readonly Issue[] {
  const part = preambleOf(subject);
  return (part?.paragraphs ?? []).flatMap((paragraph) =>
    matchesOf(paragraph.plain, namedReport).flatMap(({ 0: all, 1: name = "", index }) => {
      if (name === rightName) return [];
      const start = index + all.length - name.length;
      const passage = passageIn(paragraph, start, start + name.length);
      const message = `前言：把报告称为“${name}”，规定的名称是“${rightName}”，请改正。`;
      const edits = [{ ...passage, text: rightName }];
      return [
        passageIssue(rule, message, [passage], { label: "改为规定的名称", changes: [], edits }),
      ];
    }),
  );
}

const rightName = "政府信息公开工作年度报告";
const namedReport =
  /(?:编制|公布|发布|形成)[^，。；]{0,40}?20\d\d年[^，。；]{0,30}?((?:政府信息|政务)公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报))/g;
