import type { Issue, Rule, Subject } from "../../issue";
import { passageIssue } from "../../text/text-issue";
import { passageOfHit } from "../../text/whole-text";
import { namesDataPeriod, namesYearPlan, type YearMention, yearMentions } from "./year-mentions";

/** A year after the report's that no plan speaks of (X01). */
export function findYearsAfterReport({ report, texts }: Subject, rule: Rule): readonly Issue[] {
  return yearMentions(texts)
    .filter((mention) => mention.year > report.year && !isRight(mention, report.year))
    .map((mention) =>
      passageIssue(
        rule,
        `${mention.part.name}出现“${mention.year}年”，晚于报告年度 ${report.year} 年，不是对今后工作的安排。请核对年份；如果是今后的安排，请写明“下一步”或“将”。`,
        [passageOfHit(mention)],
      ),
    );
}

function isRight(mention: YearMention, reportYear: number): boolean {
  if (namesDataPeriod(mention)) return true;
  if (namesYearPlan(mention))
    return /制定|制订|谋划|研究|起草|编制|提前|拟|将/.test(mention.before);
  return (
    (speaksOfLater(mention) && !isCountedUpTo(mention)) ||
    (mention.year === reportYear + 1 && isPlanned(mention))
  );
}

/** Nothing is counted yet up to the end of a year to come: 截至2026年12月31日，累计发布. */
function isCountedUpTo({ before, behind }: YearMention): boolean {
  return (
    /截[至止]到?$/.test(before) &&
    /^年(?:12月31日|年?底)，[^。；]{0,16}?(?:累计|共|已|收到|发布)/.test(behind)
  );
}

/** 到2030年, 2026年1月起施行, 结转2026年, 有效期至2027年: true of any year. */
function speaksOfLater({ before, behind, inTitle }: YearMention): boolean {
  return (
    inTitle ||
    /(?:到|至|截至|截止|截止到|有效期|结转|顺延|转入|转下|力争|预计|计划|规划|拟于|目标|预定|任期|不迟于)[^，。；]{0,4}$/.test(
      before,
    ) ||
    /^年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|前|底前|末前|之前|以前|到期|届满|印发|发布|公布|施行|实施)/.test(
      behind,
    ) ||
    /十四五|十五五|规划期|五年规划|远景目标/.test(before)
  );
}

/** The sentence, its heading or its section is about what comes next. */
function isPlanned(mention: YearMention): boolean {
  const { before, behind, whole } = mention;
  if (isOfDeeds(behind)) return false;
  return (
    standsAmongPlans(mention) ||
    /下一步|下一年|下年度|明年|来年|今后|展望|打算|继续办理|跨年度/.test(whole) ||
    /^年度?[^，。；]{0,12}?(?:将|拟|计划|预计|要|力争|目标)/.test(behind) ||
    /(?:将(?!其|它|政府信息公开|政务公开|信息公开)|拟|计划|预计|力争|谋划|部署|研究|准备|争取|确保|要在)[^，。；]{0,12}$/.test(
      before,
    ) ||
    (/^(?:在|从)?$|[，。；：]在?$/.test(before) &&
      /^年度?，[^，。；]{0,12}?(?:将(?![“《])|拟|计划|要|继续|进一步|力争|重点)/.test(behind))
  );
}

/** What the office already did cannot have been done after the year: 共收到, 办结了. */
function isOfDeeds(behind: string): boolean {
  return /^年度?[^。]{0,16}?(?:共收到|共受理|已办结|收到[^。]{0,10}?\d+件|累计|未收到|未发生|没有其他|无其他|得到|取得|有所(?:提高|改善|增强))/.test(
    behind,
  );
}

/** 五、存在的主要问题及改进情况 is where plans stand. */
function standsAmongPlans({ part }: YearMention): boolean {
  return part.section?.heading.includes("改进") ?? false;
}
