import type { Figure } from "../figures/figure";

/** The sentence, or the heading it stands under, is about applications for government information. */
export function isAboutRequests({ topic, paragraph, sentence, number }: Figure): boolean {
  if (requestTopic.test(topic)) return true;
  const words = paragraph.plain.slice(
    Math.max(0, sentence.start - reach, number.start - 2 * reach),
    Math.min(sentence.end, number.end + reach),
  );
  return requestWords.test(words);
}

const reach = 120;
const requestTopic = /依申请|公开申请|申请公开/;
const requestWords = /依申请|信息公开申请|公开申请|申请公开|信息公开的申请|申请政府信息/;

/** Applications, letters and cases of another kind, which offices count as well. */
export function isOfOtherBusiness(words: string): boolean {
  return otherBusiness.test(words);
}

const otherBusiness =
  /建议|提案|来信|信件|来电|来访|信访(?!举报投诉|、)|留言|咨询|热线|工单|诉求|许可|审批|审核|救助|补贴|补助|仲裁|援助|公证|意见|主动公开(?!范围)|培训|会议|检查|解读|投诉(?!类)|案件|复议|诉讼|材料|通知书|答复书|告知书|回执|感谢|指南|目录|登记证|备案|评议|听证|业务|证明|服务事项/;
