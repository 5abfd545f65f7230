import { isOfOtherBusiness } from "../statements/request-context";
import { type Claim, type Claimed, worded } from "./claim";

const clauseEnd = "(?=[，。；：、）]|$)";

/** 未收到政府信息公开申请. 未收到信函申请 says nothing of the others. */
export const noRequests: readonly Claim[] = [
  worded(
    new RegExp(
      `(?:未曾?|没有|没)(?:有)?(?:收到|接到|受理|接收|收悉|产生|发生)过?[^，。；：]{0,24}?(?:依申请公开|公开申请|申请公开|政府信息申请)(?:政府信息|的|申请|事项|件|情况|需求|信息|办件|来信){0,4}${clauseEnd}`,
    ),
    ["received"],
    (words) => !onlySome.test(words.replace(/来信$/, "").replace(everybody, "")),
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
    /(?:没有|未有|尚无)(?:任何)?(?:公民|群众|自然人|申请人|单位|企业|个人)[^，。；]{0,24}(?:(?:提出|提交|申请)(?:政府)?信息公开(?:申请)?|申请公开(?:政府信息)?)(?=[，。；]|$)/,
    ["received"],
  ),
  // 申请数为零, 零受理: of requests where the words or the heading say so.
  worded(
    /申请(?:受理|办理)?(?:总?[数量]|总量|件数|数量|件)均?为(?:零|0件?)(?=[，。；]|$)|(?<![\u4e00-\u9fff]{0,8}(?:信访|投诉|许可)[^，。；]{0,6})“?零(?:申请|受理|收件)/,
    ["received"],
    (_, { text, topic }) =>
      /依申请|公开申请|申请公开/.test(`${topic}${text}`) && !/复议|诉讼|许可|救助/.test(text),
  ),
  worded(/(?:无人|没有人|未有人)(?:提出|提交)?(?:依)?申请公开(?:政府信息)?(?=[，。；]|$)/, [
    "received",
  ]),
  worded(
    /(?:未|没有)(?:有)?(?:收到|接到|受理)(?:要求|关于|申请)?公开政府信息的申请(?=[，。；]|$)/,
    ["received"],
  ),
];

/** 公民和企业, 自然人、法人及其他组织. */
const everybody =
  /(?:公民|自然人|个人|群众)(?:[、和及与或](?:者|以及)?(?:法人|企业|单位|其[他它]组织)){1,3}/;
const onlySome =
  /复议|诉讼|举报|投诉|自然人(?![、和]法人)|(?<!公民、|自然人、|自然人和)法人|企业|当面|信函|网络|网上|线上|邮|传真|书面|撤回|结转|不予|逾期|超期|收费|补正|重复|涉密|建立|落实|不服|异议/;

/** 均已办结, 全部办结, 办结率100%. What is said of those that were due says nothing of the others. */
export const allAnswered: readonly Claim[] = [
  worded(
    /(?:全部|均|都)(?:已|予以|按时|按期|及时|依法|如期|按规定|按要求|规范|妥善|时限|期限){0,4}(?:办结|办理完[毕成]|答复完毕)|(?:全部|均)已答复|已全部(?:按时|按期|及时|依法|按规定|按期限|规范){0,2}(?:答复|办复)|(?:均|全部)已?完成(?:答复|办理)|(?<!按时|按期|及时|法定|到期|限期)办结率(?:均|达到|达|为|保持|实现)?(?:为|到|达)?100%/,
    ["toNextYear"],
    isAboutAllRequests,
  ),
];

function isAboutAllRequests(words: string, { text, topic, paragraph, sentence }: Claimed): boolean {
  if (leavesSomeOut(text)) return false;
  const lead = text.slice(Math.max(0, text.indexOf(words) - 40), text.indexOf(words));
  if (isOfOtherBusiness(lead)) return false;
  const before = paragraph.plain.slice(Math.max(0, sentence.start - 160), sentence.start);
  // 「…依申请公开5件。已全部办结」, but not 「…建议提案30件。已全部办结」.
  const last = /[^。]*。$/.exec(before)?.[0] ?? "";
  if (!/申请/.test(`${last}${text}`) && isOfOtherBusiness(last)) return false;
  return /依申请|公开申请|申请公开/.test(`${topic}${before}${text}`);
}

/** 没有未办结件 leaves nothing out. */
function leavesSomeOut(text: string): boolean {
  return exceptSome.test(text.replace(/(?:没有|无)未办结/g, ""));
}

const exceptSome = /除|其余|其他均|到期|结转|尚|正在|未办结|应办|复议|诉讼|已受理的/;

function aboutRequests(_: string, { text, topic, paragraph, sentence }: Claimed): boolean {
  const before = paragraph.plain.slice(Math.max(0, sentence.start - 160), sentence.start);
  return (
    /依申请|公开申请|申请公开/.test(`${topic}${before}${text}`) &&
    !isOfOtherBusiness(text) &&
    !leavesSomeOut(text)
  );
}

/** 没有上年结转申请; 无结转下年度办理的申请. */
export const noneCarried: readonly Claim[] = [
  worded(/(?:无|没有|未有)(?:上一?年度?|去年)(?:末|底)?结转/, ["fromLastYear"]),
  worded(
    /(?:无|没有)(?:遗留|积压|未办结)(?:的?(?:件|事项|申请|问题|情况))?(?=[，。；]|$)/,
    ["toNextYear"],
    aboutRequests,
  ),
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
