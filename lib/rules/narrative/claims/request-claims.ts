import { isOfOtherBusiness } from "../statements/request-context";
import { type Claim, type Claimed, worded } from "./claim";

const clauseEnd = "(?=[，。；：、）]|$)";

/** 未收到政府信息公开申请. 未收到信函申请 says nothing of the others. */
export const noRequests: readonly Claim[] = [
  worded(
    new RegExp(
      `(?:未|没有|没)(?:有)?(?:收到|接到|受理|接收|收悉|产生|发生)过?[^，。；：]{0,24}?(?:依申请公开|公开申请|申请公开)(?:政府信息|的|申请|事项|件|情况|需求|信息|办件|来信){0,4}${clauseEnd}`,
    ),
    ["received"],
    (words) => !onlySome.test(words.replace(/来信$/, "")),
  ),
  worded(
    new RegExp(
      `(?:无|没有)(?:任何)?(?:政府)?(?:信息公开申请|依申请公开)(?:政府信息|的|申请|事项|件|情况|信息){0,4}${clauseEnd}`,
    ),
    ["received"],
    (words) => !onlySome.test(words),
  ),
  worded(
    /(?:依申请公开|信息公开申请)(?:受理|收到)?(?:数?量|件数|事项)?均?为(?:零|0)(?![\d.]|件[^，。；]*复议)/,
    ["received"],
  ),
  worded(
    /没有(?:任何)?(?:公民|群众)[^，。；]{0,24}(?:提出|申请)(?:政府)?信息公开(?:申请)?(?=[，。；]|$)/,
    ["received"],
  ),
  worded(/(?:无人|没有人|未有人)(?:提出|提交)?(?:依)?申请公开(?:政府信息)?(?=[，。；]|$)/, [
    "received",
  ]),
  worded(
    /(?:未|没有)(?:有)?(?:收到|接到|受理)(?:要求|关于|申请)?公开政府信息的申请(?=[，。；]|$)/,
    ["received"],
  ),
];

const onlySome =
  /复议|诉讼|举报|投诉|自然人(?![、和]法人)|(?<!公民、|自然人、|自然人和)法人|企业|当面|信函|网络|网上|线上|邮|传真|书面|撤回|结转|不予|逾期|超期|收费|补正|重复|涉密|建立|落实|不服|异议/;

/** 均已办结, 全部办结, 办结率100%. What is said of those that were due says nothing of the others. */
export const allAnswered: readonly Claim[] = [
  worded(
    /(?:全部|均|都)(?:已|予以|按时|按期|及时|依法|如期|按规定|按要求|规范|妥善|时限|期限){0,4}(?:办结|办理完[毕成]|答复完毕)|(?:全部|均)已答复|(?<!按时|按期|及时|法定|到期|限期)办结率(?:均|达到|达|为|保持|实现)?(?:为|到|达)?100%/,
    ["toNextYear"],
    isAboutAllRequests,
  ),
];

function isAboutAllRequests(words: string, { text, topic, paragraph, sentence }: Claimed): boolean {
  if (exceptSome.test(text)) return false;
  const lead = text.slice(Math.max(0, text.indexOf(words) - 40), text.indexOf(words));
  if (isOfOtherBusiness(lead)) return false;
  const before = paragraph.plain.slice(Math.max(0, sentence.start - 160), sentence.start);
  // 「…依申请公开5件。已全部办结」, but not 「…建议提案30件。已全部办结」.
  const last = /[^。]*。$/.exec(before)?.[0] ?? "";
  if (!/申请/.test(text) && isOfOtherBusiness(last)) return false;
  return /依申请|公开申请|申请公开/.test(`${topic}${before}${text}`);
}

const exceptSome = /除|其余|其他均|到期|结转|尚|正在|未办结|应办|复议|诉讼|已受理的/;

/** 没有上年结转申请; 无结转下年度办理的申请. */
export const noneCarried: readonly Claim[] = [
  worded(/(?:无|没有|未有)(?:上一?年度?|去年)(?:末|底)?结转/, ["fromLastYear"]),
  worded(/(?:无|没有|未有)(?:申请)?(?:需要?)?结转(?:至|到|入)?(?:下一?年|次年|下一?个年度)/, [
    "toNextYear",
  ]),
];

/** 收到申请51件，均予以公开: then nothing was refused. */
export const allGranted: readonly Claim[] = [
  worded(
    /[，；：](?:均|全部)(?:已|依法|按时|及时|按规定|按期){0,3}(?:予以公开|同意公开)(?=[，。；]|$)/,
    ["grantedInPart", "denied", "unavailable", "notProcessed", "otherwiseClosed"],
    (_, { text }) =>
      /(?:收到|受理|办理)[^。]{0,40}申请[^。]{0,12}\d/.test(text) &&
      !/属于|应当|可以公开|符合/.test(text),
  ),
];
