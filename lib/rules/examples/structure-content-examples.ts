import type { RuleExamples } from "./example";

function overview(text: string, year = 2025) {
  return { report: { year, texts: { overview: text } } };
}

function improvements(text: string) {
  return { report: { texts: { improvements: text } } };
}

function otherMatters(text: string, year = 2025) {
  return { report: { year, texts: { otherMatters: text } } };
}

const results = "工作考核结果为良好，接受社会评议，没有责任追究情况。";

/** What the three texts must say. */
export const structureContentExamples: Readonly<Record<string, RuleExamples>> = {
  S04: {
    passes: [
      { note: "没有占位文字" },
      {
        note: "隐去的申请人姓名不是占位文字",
        ...overview("申请人张××对答复不服，已依法说明理由。全年公开信息320条。"),
      },
      { note: "“待完善”是问题，不是占位", ...improvements("公开目录有待补充完善，将逐项更新。") },
    ],
    fails: [
      { note: "留着格式里的提示", says: "“（文字描述）”", ...overview("（文字描述）") },
      {
        note: "数量没有填",
        says: "“XX”",
        ...overview("全年公开政府信息XX条，收到申请×件。XX条已办结。"),
      },
      { note: "单位名称没有换", ...otherMatters("××局2025年未收取信息处理费。") },
      { note: "占位的整段", ...improvements("待补充。") },
    ],
  },
  S09: {
    passes: [
      { note: "五个方面都写到了" },
      {
        note: "没有小标题，也都写到了",
        ...overview(
          "全年公开信息320条，未收到申请；清理规范性文件2件；维护网站专栏；组织培训2次。",
        ),
      },
    ],
    fails: [
      {
        note: "没有写依申请公开",
        says: "没有写到“依申请公开”",
        ...overview("全年公开信息320条，清理规范性文件2件，维护网站专栏，组织培训2次。"),
      },
      {
        note: "审核只用于申请，没有写政府信息管理",
        says: "“政府信息管理”",
        ...overview("全年公开信息320条。规范申请的登记、审核和答复。维护网站专栏，组织培训2次。"),
      },
      {
        note: "只说保障群众的监督权，没有写监督保障",
        says: "没有写到“监督保障”",
        ...overview(
          "全年公开信息320条，保障群众知情权、参与权和监督权，未收到申请；清理规范性文件2件；维护网站专栏。",
        ),
      },
    ],
  },
  S10: {
    passes: [
      { note: "先写问题，再写改进情况" },
      {
        note: "没有用“问题”二字",
        ...improvements("公开的形式还不够丰富，将制作图解。"),
      },
    ],
    fails: [
      { note: "只写了“无”", says: "只写了“无。”", ...improvements("无。") },
      { note: "只写了改进措施", ...improvements("下一步将加强学习，丰富公开形式。") },
      { note: "不承认有问题", ...improvements("本单位政府信息公开工作不存在问题，将继续做好。") },
    ],
  },
  S27: {
    passes: [
      { note: "逐条写了改进情况" },
      { note: "没有用“改进”二字", ...improvements("解读形式单一。今年已组织制作图解。") },
    ],
    fails: [
      {
        note: "只写了问题",
        says: "没有写改进情况",
        ...improvements("一是解读偏少；二是更新不及时。"),
      },
      { note: "只有一句问题", ...improvements("公开的形式不够多样，群众知晓率不高。") },
    ],
  },
  S11: {
    passes: [
      { note: "两个问题，两条改进" },
      { note: "没有逐条写", ...improvements("公开的形式不够丰富。下一步将制作图解。") },
      {
        note: "问题里提到“针对性不强”",
        ...improvements("一是解读针对性不强；二是更新慢。改进措施：一是制作图解；二是按月更新。"),
      },
    ],
    fails: [
      {
        note: "三个问题，两条改进",
        says: "存在的问题写了 3 条，改进情况写了 2 条",
        ...improvements(
          "（一）存在的主要问题\n一是形式单一；二是更新慢；三是解读少。\n（二）改进情况\n一是制作图解；二是按月更新。",
        ),
      },
      {
        note: "两个问题，改进情况没有逐条写",
        says: "改进情况没有逐条写",
        ...improvements("存在的主要问题：一是形式单一；二是更新慢。\n改进情况：进一步加强学习。"),
      },
    ],
  },
  S12: {
    passes: [
      { note: "写明没有收取", ...otherMatters("2025年未收取信息处理费。") },
      { note: "2020年还没有这项要求", ...otherMatters("无。", 2020) },
      { note: "换了说法", ...otherMatters("本年度办理申请没有收取任何费用。") },
    ],
    fails: [
      { note: "只写了“无”", says: "没有写收取信息处理费的情况", ...otherMatters("无") },
      { note: "写了别的事项", ...otherMatters("全年办理人大代表建议3件，结果均已公开。") },
    ],
  },
  S14: {
    passes: [
      { note: "部门的报告没有这项要求", ...overview("全年公开信息320条。") },
      { note: "三项都写明了", ...overview(results), office: { kind: "government" } },
    ],
    fails: [
      {
        note: "县政府的报告没有写社会评议",
        says: "没有写到“社会评议”",
        ...overview("工作考核结果为良好，没有责任追究情况。"),
        office: { kind: "government" },
      },
      {
        note: "三项都没有写",
        ...overview("全年公开信息320条，组织培训2次。"),
        office: { kind: "government" },
      },
    ],
  },
  S15: {
    passes: [
      { note: "长短适中" },
      {
        note: "本单位把上限定为1500字",
        ...overview("全年公开政府信息若干条。".repeat(100)),
        lexicon: { limits: { overviewLongest: 1500 } },
      },
    ],
    fails: [
      { note: "不到200字", says: "少于 200 字", ...overview("全年公开政府信息320条。") },
      { note: "超过一千字", says: "建议精简", ...overview("全年公开政府信息若干条。".repeat(100)) },
    ],
  },
  S16: {
    passes: [
      { note: "有具体数量" },
      { note: "数量用汉字写", ...overview("2025年组织业务培训两次，接待群众三十余人次。") },
    ],
    fails: [
      {
        note: "只有年份",
        says: "除年份外没有一个数字",
        ...overview("2025年，公开了各类政府信息。"),
      },
      {
        note: "只有文号和日期",
        ...overview("按照国办函〔2020〕109号，2025年11月1日起公开信息，没有发生一件违纪现象。"),
      },
    ],
  },
  S20: {
    passes: [
      { note: "写了工作情况" },
      {
        note: "有编制依据，也有工作情况",
        ...overview("本报告根据有关规定编制。全年公开政府信息320条。"),
      },
    ],
    fails: [
      {
        note: "只有编制依据和统计期限",
        says: "只写了编制依据",
        ...overview(
          "本报告根据《中华人民共和国政府信息公开条例》编制。所列数据的统计期限为2025年1月1日至2025年12月31日。",
        ),
      },
      {
        note: "只有统计期限",
        ...overview("本报告中数据统计期限为2025年1月1日至2025年12月31日。现将有关情况报告如下。"),
      },
    ],
  },
  S29: {
    passes: [
      { note: "编制依据写在前言里" },
      { note: "说的是台账的统计", ...overview("健全台账，每季度统计公开数量。全年公开320条。") },
    ],
    fails: [
      {
        note: "统计期限写进了总体情况",
        says: "应写在前言里",
        ...overview("所列数据的统计期限为2025年1月1日至2025年12月31日。全年公开信息320条。"),
      },
      {
        note: "没有前言，编制依据写进了总体情况",
        says: "“一、总体情况”之前的前言里",
        report: {
          texts: {
            preamble: null,
            overview: "本报告根据《中华人民共和国政府信息公开条例》编制。全年公开信息320条。",
          },
        },
      },
    ],
  },
};
