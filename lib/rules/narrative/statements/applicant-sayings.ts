import type { Figure } from "../figures/figure";
import { endsWith } from "./phrase";
import { type Saying, saying } from "./statement";

/** Who applied, and by which way: 自然人30件, 法人和其他组织21件, 网络申请30件. */
export function applicantSaying({ near, tail }: Figure): Saying | null {
  const words = near.slice(-longestPhrase);
  if (persons.test(words) || (near.length <= shortLead && personsBehind.test(tail))) {
    return saying(
      "persons",
      ["receivedFromPersons"],
      ["toHandleFromPersons"],
      ["processedFromPersons"],
    );
  }
  if (organizations.test(words)) {
    return saying(
      "organizations",
      ["receivedFromOrganizations"],
      ["toHandleFromOrganizations"],
      ["processedFromOrganizations"],
    );
  }
  return isOneChannel(words) ? { subject: "channel", readings: [] } : null;
}

const longestPhrase = 40;
const shortLead = 4;

/** 收到网络、信函等方式申请 names ways without counting one; 传真、邮件2件 counts two together. */
function isOneChannel(words: string): boolean {
  if (!channel.test(words)) return false;
  const several = (words.match(channelWords)?.length ?? 0) > 1;
  return !several || !/等|收到|受理|接收|新收|办理/.test(words);
}

const asApplicant = "(?:申请人|提出|提交|主体)?";
/** 公民、法人和其他组织 is everybody. */
const persons = endsWith(`(?<![、和及与])(?:自然人|公民个人|公民|个人)${asApplicant}`);
const personsBehind = /^(?:来自|由|为|是|属)?(?:自然人|公民|个人)(?:申请|提出|$)/;
const organizations = endsWith(
  `(?<!公民[、和及与]|公民|自然人[、和及与]|个人[、和及与])(?:法人(?:和|或|及|与|、|或者|以及)?(?:其他|其它)组织|法人)${asApplicant}`,
);

const ways =
  "网络|网上|在线|线上|线下|互联网|门户网站|网站|网页|电子邮件|电子邮箱|邮箱|邮件|信函|邮寄|邮政|快递|书面|纸质|当面|现场|窗口|传真|来信|来函|信件|电话|公众号|小程序|平台|系统";
const channelWords = new RegExp(`(?:${ways})+`, "g");
const channel = endsWith(
  `(?:${ways}|(?:其他|其它)(?:渠道|方式|形式|途径))(?:依申请公开)?(?:渠道|方式|形式|途径|平台|系统|网站|寄送|寄来|递交|提交|提出|收到|受理|接收|递送|送达|类){0,4}`,
);
