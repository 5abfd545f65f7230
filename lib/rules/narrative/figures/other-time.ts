import { matchesOf } from "../../text/matches-of";

/** The words before a number date it to another time than the report's year, or to a part of it. */
export function isOfOtherTime(before: string, year: number): boolean {
  const last = matchesOf(before, timeMarks)
    .filter(({ groups }) => groups?.carried === undefined)
    .at(-1);
  const { named, past, whole, within } = last?.groups ?? {};
  if (named !== undefined) return Number(named) !== year;
  if (whole !== undefined) return false;
  return past !== undefined || within !== undefined;
}

/** Figures of what is yet to be done. */
export function isPlanned(before: string): boolean {
  return plans.test(before);
}

/** 增加12件, 同比减少5件, 较上年的45件: differences and what they are taken from. */
export function isComparison(near: string): boolean {
  return comparisons.test(near);
}

/** 上年结转, 结转2025年 and 纳入2025年办理 name a row of 表三, and 比上年 what a difference is taken from. */
const timeMarks =
  /(?<carried>(?:结转|纳入|转入|转至|顺延|延至|留待|列入)(?:至|到|入|自|于)?(?:下|次|明|本|今|上|去|20\d\d)一?年度?|(?:上|去|20\d\d)一?年度?(?:末|底)?(?:结转|结余|遗留|未办结|转入|转来)|(?:比|较|与|同|对比|相比|相较)(?:于)?(?:上|去|20\d\d)一?年)|(?<named>20\d\d)年|(?<past>上一?年|去年|往年|历年|近[两二三四五六七八九十几\d]年|同期|[两三四五六七八九十]年来)|(?<whole>本年|今年|全年|当年|年内|一年来|12月(?:31日|底|末)|年底|年末|年终)|(?<within>[上下]半年|[一二三四前]季度|每[月周季日天]|(?<!\d)(?:1[01]|[1-9])月(?:份|底|末)?(?!1日至))/g;

const plans =
  /下一步|明年|下一年度?(?!结转|继续|办理|答复|处理)|计划|力争|预计|预期|争取|拟于|拟定在/;

const comparisons =
  /(?:增加|增长|减少|下降|上升|增幅|降幅|降低|提高|提升|增多|多出|新增加|净增|同比|环比|多|少)了?$|(?:比|较|与|同)(?:于)?(?:上|去|20\d\d)一?年度?(?:同期)?的?$/;
