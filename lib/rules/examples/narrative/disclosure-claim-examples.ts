import type { RuleExamples } from "../example";
import { overviewText, requestText } from "./text-examples";

const withFees = (fee: string, otherMatters: string, overview?: string) => ({
  note: [overview, otherMatters].filter(Boolean).join(" "),
  report: {
    texts: { otherMatters, ...(overview === undefined ? {} : { overview }) },
    figures: { 行政事业性收费: fee },
  },
});
const unsuited = {
  规范性文件·本年新制作数量: 33,
  规范性文件·本年新公开数量: 8,
  规范性文件·对外公开总数量: 8,
};

/** Statements about powers, decisions, documents and fees (N10, N11, N16, N34–N36). */
export const disclosureClaimExamples: Readonly<Record<string, RuleExamples>> = {
  N10: {
    passes: [
      overviewText("因机关职能调整，没有行政审批权限。", { 行政许可: 0 }),
      overviewText("下放行政审批权限12项。", { 行政许可: 1728 }),
      overviewText("没有行政执法权限。", { 行政许可: 1728 }),
    ],
    fails: [
      {
        note: "五、因体制机制不完善，没有行政审批权限。",
        says: "“行政许可”行“本年处理决定数量”列为 1728",
        report: {
          texts: {
            improvements:
              "一是公开意识不强。二是因我区机制体制不完善，没有行政审批权限，政务服务职能不健全。",
          },
          figures: { 行政许可: 1728 },
        },
      },
      overviewText("本机关不具有行政处罚权。", { 行政处罚: 57 }, { says: "“行政处罚”行" }),
      overviewText(
        "无行政许可、行政处罚、行政强制职能。",
        { 行政强制: 2 },
        { says: "“行政强制”行" },
      ),
    ],
  },
  N11: {
    passes: [
      withFees("0.295", "全年收取政府信息公开信息处理费2950元。"),
      withFees("0.3", "全年收取政府信息公开信息处理费2,950元。"),
      withFees("0", "未收取信息处理费。超过30件的部分，信息处理费按每件200元收取。"),
      withFees("0", "2024年收取信息处理费400元，2025年收取信息处理费0元。"),
    ],
    fails: [
      {
        ...withFees("0", "全年收取政府信息公开信息处理费2950元。"),
        says: "表二“行政事业性收费”为 0 万元",
      },
      { ...withFees("0.1", "收取信息处理费共计0.295万元。"), says: "信息处理费 2950 元" },
    ],
  },
  N16: {
    passes: [
      overviewText(
        "通过网站公开信息33条，其中规范性文件8件。",
        { ...unsuited, 规范性文件·本年新制作数量: 8 },
        { year: 2020 },
      ),
      overviewText("通过网站公开信息108条。", unsuited, { year: 2020 }),
      overviewText("全年制定规范性文件33件。", unsuited, { year: 2020 }),
    ],
    fails: [
      overviewText("通过网站公开信息33条，其中规范性文件8件。", unsuited, {
        year: 2020,
        says: "“本年新制作数量”列：填写为 33，与一、总体情况“通过网站公开信息33条”的数字相同",
      }),
      overviewText("组织培训三十三次。", unsuited, { year: 2020, says: "填写为 33" }),
    ],
  },
  N34: {
    passes: [
      overviewText("全年未制发行政规范性文件。", { 行政规范性文件·现行有效件数: 4 }),
      overviewText("未制定规范性文件清理办法。", { 行政规范性文件·本年制发件数: 4 }),
    ],
    fails: [
      overviewText(
        "全年未制发行政规范性文件。",
        { 行政规范性文件·本年制发件数: 4 },
        { says: "为 4" },
      ),
      overviewText(
        "没有现行有效的规范性文件。",
        { 行政规范性文件·现行有效件数: 4 },
        { says: "为 4" },
      ),
    ],
  },
  N35: {
    passes: [
      overviewText("未作出行政处罚决定。", { 行政许可: 12 }),
      overviewText("未发生行政处罚信息公示超期。", { 行政处罚: 12 }),
    ],
    fails: [
      overviewText("未作出行政许可、行政处罚决定。", { 行政处罚: 12 }, { says: "“行政处罚”行" }),
      overviewText("没有实施行政强制措施。", { 行政强制: 1 }, { says: "为 1" }),
    ],
  },
  N36: {
    passes: [
      withFees("0.295", "全年收取信息处理费2950元。", "依申请公开规范有序。"),
      withFees("0", "未收取信息处理费。", "全年收取信息处理费0元。"),
    ],
    fails: [
      {
        ...withFees("0.295", "全年收取信息处理费2950元。", "未收取依申请公开信息处理费。"),
        says: "前后矛盾",
      },
      {
        ...withFees("0.04", "（一）本年度暂未收取信息处理费。\n（二）收取信息处理费400元。"),
        says: "400 元",
      },
    ],
  },
  N12: {
    passes: [
      requestText("办理申请805件，其中予以公开275件，占34.2%。"),
      requestText("收到申请51件，增长占比均不作比较，办结率98%。"),
      requestText(
        "新收申请1541件，共办理申请1527件，其中予以公开占58.5%、不予公开占7.3%，其他情况占34.2%。",
      ),
      requestText("自然人30件，约占58.8%，共51件。"),
      requestText("2024年占33.9%，2025年收到申请805件，其中公开275件，占34.16%。"),
    ],
    fails: [
      requestText(
        "办理申请805件，其中予以公开275件，占33.9%。",
        {},
        { says: "275÷805 计算为 34.2%" },
      ),
      requestText("收到申请200件，其中自然人150件，占比百分之八十。", {}, { says: "计算为 75.0%" }),
    ],
  },
};
