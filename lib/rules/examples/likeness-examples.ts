import type { Example, RuleExamples } from "./example";
import { inImprovements } from "./in-texts";

const ours = [
  "（一）主动公开",
  "围绕社会救助和养老服务，在县政府网站民政专栏按月公布救助对象、补贴标准和发放情况，并到社区张贴公告。",
  "（二）依申请公开",
  "设立申请接收窗口，由专人登记，疑难申请由分管领导召集股室会商后答复，做到依据准确、说理清楚、送达有据。",
].join("\n");

const theirs = [
  "（一）主动公开",
  "聚焦农村公路建设，及时发布工程招标、施工进度和质量检查结果，在客运站设置查阅点，方便司机和旅客了解政策。",
  "（二）依申请公开",
  "收到的申请先分类再转办，涉及工程合同的逐份核对商业秘密，征求施工企业意见以后作出答复。",
].join("\n");

function withNothingSpecific(
  note: string,
  overview: string,
  improvements: string,
  says = "",
): Example {
  return {
    note,
    says,
    report: { texts: { overview, improvements, otherMatters: "无其他需要报告的事项。" } },
  };
}

const general =
  "认真贯彻落实《中华人民共和国政府信息公开条例》，加强组织领导，完善工作机制，强化业务培训，提升工作水平，及时准确公开政府信息，保障公众的知情权、参与权和监督权，取得了明显成效，受到群众的普遍好评。";

export const likenessExamples: Readonly<Record<string, RuleExamples>> = {
  N14: {
    passes: [
      withNothingSpecific(
        "没有数字，但写明是本单位",
        `我局${general}`,
        "一是解读形式单一；二是制作图解。",
      ),
      withNothingSpecific(
        "没有单位名称，但有数字",
        general,
        "一是解读形式单一；二是全年制作图解12个。",
      ),
      inImprovements("学习外地经验", "一是解读形式单一；二是学习一些地方的经验，制作图解。"),
    ],
    fails: [
      withNothingSpecific(
        "没有名称也没有数字",
        general,
        "一是意识有待增强；二是继续提高认识。",
        "没有一个数字",
      ),
      inImprovements(
        "写的是各级政府部门",
        "一是各级政府部门对信息公开的认识不足；二是继续加强培训。",
        "说的不是本单位",
      ),
    ],
  },
  N15: {
    passes: [
      {
        note: "与上年不同",
        report: { texts: { overview: ours } },
        prior: { texts: { overview: theirs, improvements: "无。" } },
        says: "",
      },
      {
        note: "只有依据、小标题和信息处理费相同",
        report: {
          texts: {
            overview: ours,
            improvements:
              "（一）存在的主要问题\n一是按月公布的栏目偶有迟缓，社区公告破损后更换不及时。\n（二）改进情况\n二是由窗口专人每旬巡查一次。",
          },
        },
        others: [
          {
            name: "青溪县交通运输局",
            texts: {
              overview: theirs,
              improvements:
                "（一）存在的主要问题\n一是查阅点偏少。\n（二）改进情况\n二是增设查阅点。",
            },
          },
        ],
      },
      {
        note: "本单位放宽了界限",
        lexicon: { limits: { likenessToOthers: 1.01, likenessToLastYear: 1.01 } },
        report: { texts: { overview: ours } },
        prior: { texts: { overview: ours } },
      },
    ],
    fails: [
      {
        note: "照抄上年，只改了数字",
        says: "与上一年度报告雷同",
        report: { texts: { overview: `2025年公开信息320条。\n${ours}` } },
        prior: { texts: { overview: `2024年公开信息286条。\n${ours}` } },
      },
      {
        note: "照抄其他单位",
        says: "与“青溪县水利局”的报告雷同：100%",
        report: { texts: { overview: ours } },
        others: [{ name: "青溪县水利局", texts: { overview: ours } }],
      },
      {
        note: "界限收紧后，六成相同也提示",
        says: "提示界限 50%",
        lexicon: { limits: { likenessToLastYear: 0.5 } },
        report: { texts: { overview: `${ours}\n${theirs.slice(0, 50)}` } },
        prior: { texts: { overview: ours } },
      },
    ],
  },
};
