import { narrativeAddress } from "../../template/cells";
import type { Issue, Rule, Subject } from "../issue";
import { type Paragraph, paragraphsIn, passageIn } from "../text/report-texts";
import { fieldIssue, passageIssue } from "../text/text-issue";
import { hitsOf } from "../text/whole-text";

/** No period of the figures (P06). */
export function findNoPeriod(subject: Subject, rule: Rule): readonly Issue[] {
  if (paragraphsOf(subject).some(({ plain }) => anyRange.test(plain) || wholeYear.test(plain))) {
    return [];
  }
  const { year } = subject.report;
  const message = `前言：没有写数据的统计期限，应写明“所列数据的统计期限为${year}年1月1日至${year}年12月31日”，请补上。`;
  return [fieldIssue(rule, message, ["preamble"])];
}

/** A period that is not the calendar year of the report (P16). */
export function findWrongPeriod(subject: Subject, rule: Rule): readonly Issue[] {
  const { year } = subject.report;
  return hitsOf(subject.texts, statedRange)
    .filter(({ paragraph }) => statesPeriod(paragraph))
    .flatMap(({ paragraph, start, end, match: { 0: all, groups = {} } }) => {
      const { lead = "", from = "", fromMonth, fromDay, to, toMonth, toDay } = groups;
      const isWhole = [fromMonth, fromDay, toMonth, toDay].map(Number).join() === "1,1,12,31";
      if (isWhole && Number(from) === year && Number(to ?? from) === year) return [];
      const right = `${year}年1月1日至${year}年12月31日`;
      const passage = passageIn(paragraph, start + lead.length, end);
      const message = `前言：统计期限写的是“${all.slice(lead.length)}”，${year} 年报告的统计期限应为${right}，请改正。`;
      const edits = [{ ...passage, text: right }];
      return [
        passageIssue(rule, message, [passage], { label: `改为${right}`, changes: [], edits }),
      ];
    });
}

function paragraphsOf({ texts }: Subject): readonly Paragraph[] {
  return paragraphsIn(texts).filter(statesPeriod);
}

/** The preamble does, and 总体情况 into which some write it. */
function statesPeriod({ address }: Paragraph): boolean {
  return address === "preamble" || address === narrativeAddress("overview");
}

const day = "\\d{1,2}日?";
const anyRange = new RegExp(
  `20\\d\\d[年.\\-/]0?1(?:[月.\\-/]0?${day})?(?:开始统计|开始|[起始])?，?[至到—－~～\\-]{1,3}(?:20\\d\\d[年.\\-/])?\\d{1,2}`,
);
const wholeYear =
  /(统计|数据)[^。]{0,16}(期限|时限|时间|时段|范围|周期)?[^。]{0,8}(全年|年度|20\d\d年(?!\d{1,2}月))|20\d\d年度?的?(全年)?(统计)?数据/;
const statedRange =
  /(?<lead>(?:统计(?:数据的?)?(?:起止)?(?:期限|时限|时间|时段|周期|范围)|数据(?:采集|统计|收集|汇总)?(?:期限|时限|时间段?|时段|周期|区间|期间)|(?:所列|所用|使用|引用|报告中?的?)数据)[^。，；\d\n]{0,16})(?<from>20\d\d)年(?<fromMonth>\d{1,2})月(?<fromDay>\d{1,2})日(?:开始统计|开始|[起始])?，?[至到—－~～-]{1,3}(?:(?<to>20\d\d)年)?(?<toMonth>\d{1,2})月(?<toDay>\d{1,2})日/g;
