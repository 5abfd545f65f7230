import type { RuleExamples } from "../example";
import { inImprovements, inOverview } from "../in-texts";

const sentence = "完善申请接收、登记、办理、答复和归档流程，畅通当面、邮寄和网络申请渠道。";

export const wordingExamples: Readonly<Record<string, RuleExamples>> = {
  X02: {
    passes: [
      inOverview("没有错别字", "截至12月31日，共部署培训2次，报名截止日期为6月1日。"),
      {
        note: "本单位认可的写法",
        lexicon: { allowed: ["布署山社区"] },
        report: { texts: { overview: "在布署山社区设置政务公开专区。" } },
      },
      inOverview("相邻的字碰巧像错字", "以经济社会发展为中心，统考合格率公开，设备按规定公示。"),
    ],
    fails: [
      inOverview("行政诉讼写错", "没有被提起现在诉讼的情况。", "应为“提起行政诉讼”"),
      inOverview("部署写错", "对政务公开工作作出布署。", "部署"),
      inImprovements("政策漏字", "把扶贫帮困策等信息及时公开。", "扶贫帮困政策"),
      {
        note: "本单位词表里的错字",
        says: "应为“清溪”",
        lexicon: { typos: [["青西", "清溪"]] },
        report: { texts: { overview: "青西县的政府信息及时公开。" } },
      },
    ],
  },
  X18: {
    passes: [
      inOverview("政务公开工作是规范的说法", "落实政务公开工作要点，办理政府信息公开申请2件。"),
      inOverview("文件名称照原样引用", "公开《青溪县政务公开申请指引》。"),
    ],
    fails: [
      inOverview("申请是政府信息公开申请", "全年收到政务公开申请2件。", "应为“政府信息公开申请”"),
      inOverview("法规名称混用", "认真学习政务公开条例。", "政府信息公开条例"),
    ],
  },
  X38: {
    passes: [
      inOverview("词界相接不是重复", "维护政务公开公开栏，对对外发布的信息的的确确做到先审后发。"),
      inOverview("件件有着落", "做到件件有着落、事事有回音，及时公开。"),
      inOverview("动词后面是公开目录", "及时向社会公开公开目录和指南。"),
    ],
    fails: [
      inOverview("的字重复", "公开群众关心的的信息320条。", "应为“的”"),
      inOverview("词语重复", "对公开目录进行进行清理。", "进行"),
      inOverview("短语重复", "做好政府信息政府信息公开工作。", "政府信息"),
      inOverview("信息公开后面又一个公开", "完善政府信息公开公开平台，栏目清晰。", "应为“公开”"),
    ],
  },
  X39: {
    passes: [
      inOverview(
        "只出现一次",
        `（一）依申请公开\n${sentence}均已办结。\n（二）监督保障\n均已办结。`,
      ),
      inOverview("相近而不相同", `${sentence}\n${sentence.replace("网络", "传真")}`),
      inOverview(
        "除去序号不足十八字的短句",
        "一是督促各科室及时更新公开目录栏目。全年检查4次。\n二是督促各科室及时更新公开目录栏目。",
      ),
    ],
    fails: [
      {
        note: "两个部分写了同一句",
        says: "完全相同",
        report: {
          texts: {
            overview: `2025年，我局公开信息320条。${sentence}`,
            improvements: `（一）存在的主要问题\n${sentence}解读形式单一。\n（二）改进情况\n丰富形式。`,
          },
        },
      },
      inOverview(
        "同一部分写了两遍",
        `一是规范流程。${sentence}\n二是加强培训，全年2次。${sentence}`,
        "请删去或改写",
      ),
    ],
  },
  X40: {
    passes: [
      inOverview("申请以件计", "收到政府信息公开申请12件，接待查询30人次。"),
      inOverview("信息以条计", "公开政府信息320条，做到件件有着落。"),
    ],
    fails: [
      inOverview("申请写成个", "全年收到政府信息公开申请12个。", "应写作“政府信息公开申请12件”"),
      inOverview("量词写了两遍", "全年办理答复12件件。", "应写作“2件”"),
    ],
  },
  X41: {
    passes: [
      inOverview("写了量词", "发布政府信息320条，解读文件4件。"),
      inOverview("几个数字共用量词", "各季度发布文件12、15和18件。"),
    ],
    fails: [
      inOverview("信息没有量词", "全年主动公开政府信息320，解读政策4件。", "量词"),
      inOverview("申请没有量词", "全年收到申请12。", "没有写量词"),
    ],
  },
  X13: {
    passes: [
      inOverview("有年度和单位", "2025年，我局不断完善政府信息公开制度，增强工作透明度。"),
      inOverview("小标题下可以省略主语", "（一）主动公开\n严格落实审核制度，公开信息320条。"),
      inOverview("单位作主语", "园区不断完善政府信息公开制度，公开信息320条。"),
    ],
    fails: [
      inOverview(
        "第一句没有主语",
        "不断完善政府信息公开制度，严格遵守规章，增强政府工作透明度。",
        "没有主语",
      ),
      {
        note: "前言没有主句",
        says: "没有说完",
        report: {
          texts: {
            preamble:
              "根据《中华人民共和国政府信息公开条例》的要求，编制的《青溪县民政局2025年政府信息公开工作年度报告》，所列数据的统计期限为2025年1月1日至2025年12月31日。",
          },
        },
      },
    ],
  },
  X08: {
    passes: [
      inOverview("围绕政府信息公开", "优化营商环境领域的信息公开，发布惠企政策12件。"),
      {
        note: "本单位的职责就是这件事",
        lexicon: { allowed: ["等级保护"] },
        report: { texts: { overview: "公开网络安全等级保护的备案指南。" } },
      },
    ],
    fails: [
      inOverview("写了别的评比", "各科室全部达到“诚信科室”的标准。", "诚信科室"),
      inOverview("写了党建", "增强服务意识，密切党群关系。", "不宜泛化"),
    ],
  },
  X14: {
    passes: [
      inOverview("没有禁用词", "公开信息320条。"),
      {
        note: "词表里的词没有出现",
        lexicon: { forbidden: ["最牛"] },
        report: { texts: { overview: "公开信息320条。" } },
      },
    ],
    fails: [
      {
        note: "出现禁用词",
        says: "“最牛”",
        lexicon: { forbidden: ["最牛"] },
        report: { texts: { overview: "建成全县最牛的政务公开专区。" } },
      },
      {
        note: "禁用词中间有空格也算",
        says: "“领头羊”",
        lexicon: { forbidden: ["领头羊"] },
        report: { texts: { overview: "成为全县政务公开的领 头羊。" } },
      },
    ],
  },
};
