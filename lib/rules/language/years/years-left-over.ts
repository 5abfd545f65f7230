import type { Issue, Rule, Subject } from "../../issue";
import { passageIssue } from "../../text/text-issue";
import { passageOfHit } from "../../text/whole-text";
import { namesDataPeriod, namesYearPlan, type YearMention, yearMentions } from "./year-mentions";

/** Last year's year where this year's work is told: it was left when the text was copied (X15). */
export function findLastYearsYear(subject: Subject, rule: Rule): readonly Issue[] {
  return leftOver(subject, rule, (year) => year === subject.report.year - 1);
}

/** A year before that where this year's work is told (X16). */
export function findEarlierYears(subject: Subject, rule: Rule): readonly Issue[] {
  return leftOver(subject, rule, (year) => year < subject.report.year - 1);
}

function leftOver(
  { report, texts }: Subject,
  rule: Rule,
  concerns: (year: number) => boolean,
): readonly Issue[] {
  return yearMentions(texts)
    .filter((mention) => concerns(mention.year) && tellsOfThisYear(mention, report.year))
    .map((mention) =>
      passageIssue(
        rule,
        `${mention.part.name}用“${mention.year}年”叙述本年度的工作，本报告是 ${report.year} 年的，疑为沿用以前的文字。请核对，应为“${report.year}年”的请改正；确指 ${mention.year} 年的，请写明与本年度的关系。`,
        [passageOfHit(mention)],
        {
          label: `改为“${report.year}年”`,
          changes: [],
          edits: [{ ...passageOfHit(mention), text: String(report.year) }],
        },
      ),
    );
}

function tellsOfThisYear(mention: YearMention, reportYear: number): boolean {
  if (namesYearPlan(mention)) return !/继续|对照|总结|上一?年/.test(mention.before);
  if (mention.inTitle || namesDataPeriod(mention)) return false;
  if (isBudgetOfThen(mention) || opensTheReport(mention) || announcesTheReport(mention)) {
    return !mention.whole.includes(`${reportYear}年`) || isBudgetOfThen(mention);
  }
  if (mention.whole.includes(`${reportYear}年`) || tellsOfThen(mention)) return false;
  return [opensAStatement, closesAPeriod, isAddedToTasks].some((tells) => tells(mention));
}

/** 「2024年，我局…」「…，2024年未发生…」「我局2024年增加…」: the year of what is told. */
function opensAStatement({ before, behind }: YearMention): boolean {
  return (
    (clauseBefore.test(before) && clauseBehind.test(behind) && !tellsOfOld(behind)) ||
    (statementBefore.test(before) && statementBehind.test(behind))
  );
}

/** At the head of a clause, whatever follows is told of that year … */
const clauseBefore = /(?:^|[，。；：]|^\d{1,2}[.、]|^[（(]?[一二三四五六七八九十][、）)])$/;
const clauseBehind = /^年(?:度|全年|内|底)?(?![\d—\-～~的版第前末初至到和与及、》”）月])/;
/** … but for what that year left behind: its report, its problems, its requests. */
function tellsOfOld(behind: string): boolean {
  const [clause = ""] = /^[^，。；]*/.exec(behind) ?? [];
  return /结转|转入|转来|遗留|报告(?!的?(?:其他)?事项)|年报|指出|提出的|存在的|查找|问题|整改|荣获|获评|被评|评为|决算|规划|上半年|下半年|起|前|制定的|制发的|印发的|发布的|公布的|收到的|受理的|公开的/.test(
    clause,
  );
}

/** 公开2023年度决算和2024年度预算: the budget is that of the year behind the accounts. */
function isBudgetOfThen({ before, behind, year }: YearMention): boolean {
  if (!/^年度?(?:部门|财政|政府|单位)?预算/.test(behind)) return false;
  const accounts = /(20\d\d)年度?(?:部门|财政|政府|单位)?决算[和及与、]$/.exec(before);
  return accounts !== null && Number(accounts[1]) >= year;
}

/** 「2024年以来，某局坚持…」 as the first words of 总体情况. */
function opensTheReport({ part, paragraph, before, behind, start }: YearMention): boolean {
  const isFirst = part.section?.key === "overview" && part.paragraphs[0] === paragraph;
  return isFirst && start === 0 && before === "" && /^年以来，(?!累计|先后)/.test(behind);
}

const statementBefore =
  /(?:^|[，。；：]|（[一二三四五六七八九十]）[^，]{0,10}|全(?:[县市区镇乡州省]|街道|系统)|[我本][局办县市区镇乡街厅委单机]位?关?|局|办公室|办事处|人民政府|管委会|委员会)在?$/;
const statementBehind =
  /^年(?:度|全年|内)?(?:，|、?(?:全年|累计|共|我[局办县市区镇乡街委厅]|依申请|依法|按照|严格|认真|本[局机级办单]|全[县市区镇乡街]|未|没有|无|收到|受理|新收|新接收|收取|主动公开|发布|增加|新增|平台|通过|办理|办结|制发|开展|组织|召开|举办|更新))/;

/** 「截至2024年12月31日」 */
function closesAPeriod({ before, behind }: YearMention): boolean {
  return /截[至止]到?$/.test(before) && /^年(?:12月31日|12月底|年?底)/.test(behind);
}

/** 「将其纳入2024年度重点任务」 */
function isAddedToTasks({ before, behind }: YearMention): boolean {
  return /纳入$/.test(before) && /^年度?(?:重点|目标|考核|绩效|工作)/.test(behind);
}

/** 「现公布某局2024年政府信息公开工作年度报告」 in the preamble, not what was published last year. */
function announcesTheReport({ part, before, behind }: YearMention): boolean {
  return (
    part.address === "preamble" &&
    /^年度?(?:(?:政府信息公开|信息公开)[^，。]{0,12}(?:报告|情况|实际|总结|回顾)|(?:工作)?实际)/.test(
      behind,
    ) &&
    !/上年|上一年|此前|往年|公布了|按时公布/.test(before)
  );
}

/** The sentence compares, or tells of what happened then and still stands. */
function tellsOfThen({ whole, before, behind }: YearMention): boolean {
  if (/今年|本年度?(?!结转)|往年(?!结转)|历年|以来|反馈|通报/.test(whole)) return true;
  if (/(?:自|从|与|较|比|于|和|及|、|(?<!截)至|针对|对|按时公布|公布了)$/.test(before)) return true;
  const [clause = ""] = /^[^，。；]*(?:，[^，。；]*)?/.exec(behind) ?? [];
  return (
    /修订|印发|出台|施行|实施|成立|组建|挂牌|改革|划转|设立|启用|上线|建成/.test(clause) &&
    !/未|没有|共|累计|\d[件条次份]/.test(clause)
  );
}
