import type { ReportTemplate } from "../../../template/template";
import type { Figure } from "../figures/figure";
import { applicantSaying } from "./applicant-sayings";
import { beginsWith, endsWith } from "./phrase";
import { isAboutRequests, isOfOtherBusiness } from "./request-context";
import { reasonSaying, resultSaying } from "./result-sayings";
import { type Saying, saying } from "./statement";

/** What a figure says about applications received, passed on and answered (表三). */
export function requestSaying(
  figure: Figure,
  year: number,
  template: ReportTemplate,
): Saying | null {
  if (!isAboutRequests(figure)) return null;
  return (
    carrySaying(figure, year) ??
    reasonSaying(figure, template) ??
    resultSaying(figure) ??
    applicantSaying(figure) ??
    intakeSaying(figure)
  );
}

/** 上年结转5件, 结转下年度3件, 3件正在办理. */
function carrySaying(figure: Figure, year: number): Saying | null {
  const onward = carried(figure, toNextYear);
  // 结转至2024年 in the report for 2024 comes from the year before.
  if (onward) return carryOf(onward[1] === undefined ? year + 1 : Number(onward[1]), year);
  const inward = carried(figure, fromLastYear);
  if (inward) return carryOf(inward[1] === undefined ? year : Number(inward[1]) + 1, year);
  if (carried(figure, pending) || underWay.test(figure.near))
    return saying("toNextYear", ["toNextYear"]);
  return /^(?:其中)?结转$/.test(figure.near) ? bareCarry(figure) : null;
}

/** 新收4089件、结转292件 looks back, 办结6件、结转1件 ahead. */
function bareCarry({ previous }: Figure): Saying {
  return /办结|答复|办理/.test(previous?.near ?? "")
    ? saying("toNextYear", ["toNextYear"], ["fromLastYear"])
    : saying("fromLastYear", ["fromLastYear"], ["toNextYear"]);
}

type Carry = { readonly ahead: RegExp; readonly behind: RegExp };

function carried({ near, tail }: Figure, { ahead, behind }: Carry): RegExpExecArray | null {
  return ahead.exec(near) ?? (near.length <= shortLead ? behind.exec(tail) : null);
}

/** Into which year an application is carried says in which row it counts. */
function carryOf(target: number, year: number): Saying | null {
  if (target === year) return saying("fromLastYear", ["fromLastYear"]);
  return target === year + 1 ? saying("toNextYear", ["toNextYear"]) : null;
}

const shortLead = 6;

function carry(words: string): Carry {
  return { ahead: endsWith(words), behind: beginsWith(words) };
}

const toNextYear = carry(
  "(?:结转|顺延|延续|留待|转)(?:至|到|入|为)?(?:下一?个?|次|明|(20\\d\\d))年度?(?:继续)?(?:办理|处理|答复)?|需?跨年度?(?:办理|处理|答复)",
);
const fromLastYear = carry(
  "(?:上|去)一?个?年度?(?:末|底)?(?:结转|结余|遗留|未办结|转入|转来)(?:至|到|入)?(?:[本今当]年)?度?(?:继续)?|结转自?(?:上|去)一?年度?|(20\\d\\d)年度?(?:末|底)?(?:结转|遗留|未办结|转入)",
);
const pending = carry(
  "(?:正在|尚在|仍在|还在)(?:办理|处理|补正)(?:之?中|过程中|期内)?|(?:尚未|暂未|未)(?:办结|办理完毕|答复|到期)|(?:正在|尚在|处于|处在)(?:法定)?(?:办理|答复)?期限内(?:办理)?|未(?:到|届|满|届满)(?:法定|办理|答复){0,2}期限",
);

/** 已办5件，在办1件 */
const underWay = /^[在待]办$/;

/** 收到申请51件, 办结48件; 其中受理48件 is a part of what came in and says nothing about a row. */
function intakeSaying({ near, before, tail }: Figure): Saying | null {
  const words = near.slice(-longestPhrase);
  if (words.length <= shortLead && answeredBehind.test(tail))
    return saying("processed", ["processed"]);
  if (isOfOtherBusiness(words) || partOfKind.test(words)) return null;
  if (/^已办$/.test(words)) return saying("processed", ["processed"]);
  const isPart = words.startsWith("其中");
  if (answered.test(words)) {
    return isPart && inTime.test(words) ? null : saying("processed", ["processed"]);
  }
  if (/新增$/.test(words) && !onlyRequests.test(tail)) return null;
  if (freshlyReceived.test(words)) return saying("received", ["received"]);
  if (isPart) return null;
  if (total.test(words)) return totalSaying(before);
  if (asked.test(words)) return saying("received", ["received"], ["toHandle"]);
  if (receivedWords.test(words)) {
    const mayHoldOlder = /结转/.test(`${before}${tail}`) || /受理|登记/.test(words);
    return mayHoldOlder
      ? saying("received", ["received"], ["toHandle"])
      : saying("received", ["received"]);
  }
  return handled.test(words) || onlyNamed.test(words)
    ? saying("received", ["toHandle"], ["received"], ["processed"])
    : null;
}

/** 新增12件 or 新增12件申请, but 新增3个栏目. */
const onlyRequests = /^(?:的?(?:政府信息公开)?申请)?$/;

/** 共51件 adds up what its sentence is about. */
function totalSaying(before: string): Saying | null {
  return intakeVerb.test(before) && !isOfOtherBusiness(before)
    ? saying("received", ["received"], ["toHandle"], ["processed"])
    : null;
}

const longestPhrase = 60;
const intakeVerb = /收到|受理|接收|新收|收办|办理|申请/;
const receivedWords =
  /(?:收到|受理|接收|接到|收悉|登记|新增)(?:[^，；：。]{0,40}(?:申请|依申请公开))?(?:的|到|依|政府|信息|公开|申请|书|事项|件|数|量|为|共|有|计|合|总|达|：|了|各类){0,12}$/;
/** 公民、法人和其他组织向我局申请公开政府信息5件. */
const asked = endsWith(
  "向[^，；：。]{1,12}(?:提出|提交)?的?(?:依申请|政府信息公开申请|信息公开申请|申请)",
);
const freshlyReceived = endsWith("新收到?|新受理|新增");
const handled = endsWith(
  "(?:收办|承办|办理|处理)(?:各类)?(?:依申请公开|政府信息公开申请|信息公开申请|公开申请|申请)?",
);
const answered = endsWith(
  "(?<!未|不予|不再|延期|逾期|超期|超时|口头|书面|电话|在线|线上|网上|即时|率)(?:(?:答复|回复)(?:申请人)?|办结|办复|办理完[毕成结])",
);
const answeredBehind =
  /^(?:的)?(?:政府信息公开)?(?:申请)?(?:均|全部|已|都|按时|按期|按照?规定|依法|及时|在|法定|规定|时限|期限|内|予以){0,6}(?:办结|答复|办理完[毕成])/;
const onlyNamed =
  /(?:(?:依申请公开|信息公开申请|公开申请)(?:收|件|事项|数|量|总|共|计|合|为|达|有){0,8}|申请(?:件数)?总(?:数|量|件数)(?:共|计|合|为|达|有){0,4})$/;
const total = /^(?:以上|总|累计)?(?:共|共计|总计|合计|总数|总量|累计)(?:为|有|达)?$/;
const inTime = /按时|按期|及时|如期|当场|当日/;
/** Only applications of some kind: no row counts them. */
const partOfKind =
  /涉及|关于|要求|领域|方面|当场|撤[回销]|补正|延期|重复|企业|律师|律所|媒体|记者|学生|高校|外地|同比|以内|超过|未予|不予/;
