import type { RuleExamples } from "../example";
import { overviewText, requestText } from "./text-examples";

const received = { 本年新收·自然人: 3, 予以公开·自然人: 3 };
const carried = {
  本年新收·自然人: 3,
  予以公开·自然人: 2,
  "四、结转下年度继续办理·自然人": 1,
};

/** Absolute statements about applications (N07, N31–N33). */
export const claimExamples: Readonly<Record<string, RuleExamples>> = {
  N07: {
    passes: [
      requestText("本年度未收到政府信息公开申请。"),
      requestText("全年收到政府信息公开申请3件，未收到当面申请。", received),
      requestText("未收到因不服政府信息公开申请答复提起的行政复议。", received),
      requestText("2024年未收到政府信息公开申请，2025年收到3件。", received),
      requestText("未收到法人和其他组织的政府信息公开申请。", received),
      requestText("没有收到对依申请公开工作的投诉。", received),
      requestText("信访事项零受理，收到政府信息公开申请3件。", received),
    ],
    fails: [
      requestText("本年度未收到政府信息公开申请。", received, {
        says: "未收到政府信息公开申请”，而表三",
      }),
      requestText("没有收到公民、法人和其他组织提出的政府信息公开申请。", received, {
        says: "为 3，两者矛盾",
      }),
      requestText("全年无依申请公开事项。", received),
      requestText("依申请公开件数为零。", received),
      requestText("全年未收到依申请公开来信。", received),
      requestText("没有公民、法人或其他组织向我局提出信息公开申请。", received),
      requestText("全年申请数为零。", received),
      requestText("本年度依申请公开零受理。", received),
      requestText("全年未曾受理过依申请公开件。", received),
    ],
  },
  N31: {
    passes: [
      requestText("收到政府信息公开申请3件，均已办结。", received),
      requestText("收到申请3件，除1件结转下年度外均已办结。", carried),
      requestText("按时办结率100%。", carried),
      requestText("到期的申请全部办结。", carried),
      requestText("全年办理建议提案30件，全部办结。", carried),
      overviewText("群众诉求全部办结，依申请公开渠道畅通。", carried),
      requestText("收到申请3件，办结2件，没有超期未办结件，1件结转下年度。", carried),
    ],
    fails: [
      requestText("收到政府信息公开申请3件，均已办结。", carried, {
        says: "“四、结转下年度继续办理”行“总计”列为 1",
      }),
      requestText("收到政府信息公开申请3件，办结率100%。", carried, { says: "两者矛盾" }),
      requestText("收到申请3件，已按照法定程序全部按时办结。", carried),
      requestText("收到申请3件，目前均已完成答复，没有未办结件。", carried),
      requestText("上述申请已全部按时答复到位。", carried),
    ],
  },
  N32: {
    passes: [
      requestText("无上年结转申请，无结转下年度办理的申请。", received),
      requestText("上年结转申请1件已办结。", { 上年结转·自然人: 1 }),
    ],
    fails: [
      requestText(
        "收到申请3件，没有上年结转。",
        { 上年结转·自然人: 1 },
        { says: "“二、上年结转政府信息公开申请数量”" },
      ),
      requestText("收到申请3件，无结转下年度办理的申请。", carried, { says: "为 1" }),
      requestText("依法办理申请，无超期、无遗留。", carried),
    ],
  },
  N33: {
    passes: [
      requestText("收到政府信息公开申请3件，均予以公开。", received),
      requestText("对属于公开范围的，均予以公开。", { ...received, 部分公开·自然人: 1 }),
    ],
    fails: [
      requestText(
        "收到政府信息公开申请4件，均予以公开。",
        { ...received, 部分公开·自然人: 1 },
        { says: "（二）部分公开" },
      ),
      requestText(
        "受理申请5件，全部依法予以公开。",
        { ...received, "2.重复申请·自然人": 2 },
        { says: "（五）不予处理" },
      ),
    ],
  },
};
