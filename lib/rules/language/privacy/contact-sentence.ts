import { type Hit, sentenceAround } from "../../text/whole-text";

/** The sentence offers an office's own contact: 如对本报告有疑问，请与…联系（地址…电话…）. */
export function isOfficeContact(hit: Hit): boolean {
  const { whole, before } = sentenceAround(hit);
  return !personal.test(whole) && (isPreambleContact(hit, whole) || hotline.test(before));
}

function isPreambleContact({ part }: Hit, whole: string): boolean {
  return part.section === null && /联系|电话|地址|邮编|邮箱|传真|咨询|疑问/.test(whole);
}

/** People the office deals with, whose data is theirs. */
const personal =
  /申请人|原告|当事人|投诉人|举报人|信访人|第三人|被处罚人|法定代表人|村民|居民[\u4e00-\u9fff]{2,3}|群众[\u4e00-\u9fff]某|某|先生|女士|身份证/;

/** A number that an office gives to the public, right before it. */
const hotline =
  /(?:监督|举报|咨询|投诉|服务|热线|值班|办公|公开|受理|政务|便民|传真|24小时|专线)(?:电话|热线|专线|号码|传真)?[^，。；]{0,8}$|(?:联系|拨打|单位|机关|办公室|科室)[^。；]{0,6}(?:电话|方式)[^，。；]{0,6}$|传真[^，。；]{0,4}$|(?:邮箱|信箱|邮件|E-?mail)[^，。；]{0,10}$/i;
