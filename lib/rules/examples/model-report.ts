import type { ReportTemplate } from "../../template/template";
import { contentOffice } from "./model-office";

/**
 * The texts of a report that no rule objects to, for any year; its figures are all 0. Examples replace
 * what they are about.
 */
export function modelTexts(
  { preambleOffer }: ReportTemplate,
  year: number,
): Readonly<Record<string, string>> {
  const { name, contact } = contentOffice;
  return {
    preamble: preambleOffer
      .replaceAll("{organization}", name)
      .replaceAll("{year}", String(year))
      .replace(/（地址：[^）]*）/, `（${contact}）`),
    overview: [
      `${year}年，${name}认真贯彻落实《中华人民共和国政府信息公开条例》，围绕群众关切做好政府信息公开工作。`,
      "（一）主动公开",
      `全年通过县政府网站公开社会救助、养老服务、婚姻登记等政府信息320条，通过政务新媒体发布信息86条，解读政策文件4件，回应群众关切11次。`,
      "（二）依申请公开",
      "完善申请接收、登记、办理、答复和归档流程，畅通当面、邮寄和网络申请渠道。本年度未收到政府信息公开申请。",
      "（三）政府信息管理",
      "严格执行信息发布审核制度，对已公开的政府信息开展清理，全年更新公开目录2次。",
      "（四）政府信息公开平台建设",
      "维护县政府网站民政专栏和政务新媒体账号，在办事大厅设置政务公开专区，方便群众查阅。",
      "（五）监督保障",
      "明确分管领导和专职工作人员，组织业务培训2次，将政府信息公开工作纳入年度考核，未发生责任追究情况。",
    ].join("\n"),
    improvements: [
      "（一）存在的主要问题",
      "一是政策解读形式较为单一，图解和视频解读偏少；二是养老服务领域的信息更新不够及时。",
      "（二）改进情况",
      `一是丰富政策解读形式，${year + 1}年对重要政策文件同步制作图解；二是建立养老服务信息按月更新制度，明确专人负责。`,
    ].join("\n"),
    otherMatters:
      year >= 2021
        ? `${year}年，${name}按照《政府信息公开信息处理费管理办法》的规定，未收取信息处理费。`
        : "无其他需要报告的事项。",
    "signature.organization": name,
    "signature.date": `${year + 1}-01-15`,
  };
}
