import type { Example, RuleExamples } from "./example";
import { contentOffice } from "./model-office";

const { name } = contentOffice;
const heading = { headings: [{ section: "overview", text: "一、总体情况" }] } as const;

/** A title as typed. */
function titled(note: string, title: string, says = ""): Example {
  return { note, says, report: { texts: { title } } };
}

function signed(note: string, organization: string | null, date: string | null = "2026-01-15") {
  return {
    note,
    report: { texts: { "signature.organization": organization, "signature.date": date } },
  };
}

/** Title, unit name and sign-off. */
export const titleCoverExamples: Readonly<Record<string, RuleExamples>> = {
  P01: {
    passes: [
      {
        note: "标题分两行印在前面",
        printed: { ...heading, title: [name, "2025年政府信息公开工作年度报告"] },
      },
      { note: "草稿没有另写标题，印出时用规定的标题" },
    ],
    fails: [
      { note: "文件一开头就是前言", says: "没有找到标题", printed: heading },
      {
        note: "只有栏目名，没有标题",
        printed: { ...heading, beforeTitle: ["政府信息公开年报"] },
      },
    ],
  },
  P02: {
    passes: [
      titled("单位在前", `${name}2025年政府信息公开工作年度报告`),
      titled("年份在前", `2025年${name}政府信息公开工作年度报告`),
      titled("字间有空格", `${name} 2025 年政府信息公开工作 年 度 报 告`),
      {
        note: "前言提到格式通知，不是报告名称",
        report: {
          texts: {
            preamble:
              "根据《中华人民共和国政府信息公开工作年度报告格式》编制。统计期限为2025年全年。",
          },
        },
      },
    ],
    fails: [
      titled("少了“工作”", `${name}2025年政府信息公开年度报告`, "应为“青溪县民政局2025年"),
      titled("写成“年报”", `${name}2025年政府信息公开工作年报`),
      titled("写成“年度”", `${name}2025年度政府信息公开工作年度报告`),
      titled("没有年份", `${name}政府信息公开工作年度报告`),
      {
        note: "前言里的名称少了“工作”",
        says: "把报告称为“政府信息公开年度报告”",
        report: { texts: { preamble: `特编制2025年${name}政府信息公开年度报告。` } },
      },
    ],
  },
  P03: {
    passes: [
      titled("年份一致", `${name}2025年政府信息公开工作年度报告`),
      titled("没有写年份，由另一条规则提示", `${name}政府信息公开工作年度报告`),
    ],
    fails: [
      titled("还是上一年的标题", `${name}2024年政府信息公开工作年度报告`, "写的是 2024 年"),
      {
        note: "文件的标题印错了年份",
        printed: { ...heading, title: [name, "2026年政府信息公开工作年度报告"] },
      },
    ],
  },
  P04: {
    passes: [
      signed("标题、落款都是全称", name),
      {
        note: "县政府的报告由政府办公室落款",
        office: { fullName: "青溪县人民政府", shortName: "青溪县", kind: "government" },
        report: {
          organization: "青溪县人民政府",
          texts: { "signature.organization": "青溪县人民政府办公室" },
        },
      },
      signed("落款带了括号里的牌子", "青溪县民政局（县老龄办）"),
    ],
    fails: [
      { ...signed("落款用了简称", "民政局"), says: "落款写的是“民政局”" },
      {
        note: "标题用了简称",
        says: "标题写的是“县民政局”",
        report: { texts: { title: "县民政局2025年政府信息公开工作年度报告" } },
      },
      {
        note: "标题没有写所在的区",
        office: { fullName: "青溪市北岸区柳荫路街道办事处", shortName: "柳荫路街道" },
        report: {
          organization: "柳荫路街道办事处",
          texts: { "signature.organization": "青溪市北岸区柳荫路街道办事处" },
        },
      },
    ],
  },
  P27: {
    passes: [
      {
        note: "提到配合和指导的单位",
        report: {
          texts: {
            overview: `2025年，在县政府办公室和县司法局的指导下，${name}公开政府信息320条。县司法局协助审核文件。`,
          },
        },
      },
      {
        note: "联系政府办公室",
        report: {
          texts: { preamble: "如有疑问，请与青溪县人民政府办公室联系（电话：0736-5550100）。" },
        },
      },
      {
        note: "用简称",
        report: {
          organization: "青溪县人力资源和社会保障局",
          texts: {
            preamble: "如有疑问，请与县人社局联系（电话：0736-5550103）。",
            overview: "2025年，县人社局认真落实条例，公开政府信息320条。",
            "signature.organization": "青溪县人力资源和社会保障局",
            otherMatters: "2025年，县人社局未收取信息处理费。",
          },
        },
        office: { fullName: "青溪县人力资源和社会保障局", shortName: "县人社局" },
      },
      {
        note: "别的单位制发的文件和网站",
        report: {
          texts: {
            preamble:
              "根据云津区水务局关于印发要点的通知，由本局编制，在云津区水务局门户网站公布。",
          },
        },
      },
    ],
    fails: [
      {
        note: "第一句还是别的单位",
        says: "写的是“白河县民政局”",
        report: { texts: { overview: "2025年，白河县民政局认真落实条例，公开政府信息320条。" } },
      },
      {
        note: "联系人是别的局",
        says: "前言：写的是“青溪县水利局”",
        report: {
          texts: { preamble: "如对本报告有疑问，请与青溪县水利局联系（电话：0736-5550102）。" },
        },
      },
      {
        note: "收费语句是从街道复制来的",
        report: { texts: { otherMatters: "2025年，城关街道办事处未收取信息处理费。" } },
      },
      signed("落款是别的单位", "白河县水利局"),
      {
        note: "编制报告的是别的单位",
        report: { texts: { preamble: "本报告根据《条例》要求，由云津区水务局编制并公布。" } },
      },
      {
        note: "没有其他事项的是别的单位",
        report: { texts: { otherMatters: "2025年，白杨县财政局无其他需要报告的事项。" } },
      },
    ],
  },
  P31: {
    passes: [
      { note: "用现在的名称", office: { formerNames: ["青溪县民政和老龄局"] } },
      {
        note: "正文说明了更名",
        office: { formerNames: ["青溪县民政和老龄局"] },
        report: {
          texts: { overview: "全年公开320条。2月由青溪县民政和老龄局更名为现在的名称。" },
        },
      },
    ],
    fails: [
      {
        ...signed("落款用了以前的名称", "青溪县民政和老龄局"),
        says: "以前的名称",
        office: { formerNames: ["青溪县民政和老龄局"] },
      },
      {
        note: "第一句用了以前的名称",
        office: { formerNames: ["青溪县社会事务局"] },
        report: { texts: { overview: "2025年，青溪县社会事务局认真落实条例。" } },
      },
    ],
  },
  P28: {
    passes: [
      { note: "都已填好" },
      {
        note: "联系方式还没有填，由另一条规则提示",
        report: { texts: { preamble: "请与本局联系（电话：……）。" } },
      },
    ],
    fails: [
      titled("标题的单位没有换", "××局2025年政府信息公开工作年度报告", "占位文字“××”"),
      {
        note: "前言里还有占位符",
        says: "“{organization}”",
        report: { texts: { preamble: "如对本报告有疑问，请与{organization}联系。" } },
      },
      { note: "前言写着XX单位", report: { texts: { preamble: "本报告由XX单位编制。" } } },
    ],
  },
  P10: {
    passes: [
      signed("有落款单位", name),
      { ...signed("本单位的报告不落款", null, null), office: { signOff: false } },
    ],
    fails: [
      { ...signed("没有落款单位", null), says: "没有写单位名称" },
      signed("落款单位是空格", "  "),
    ],
  },
  P11: {
    passes: [
      signed("有日期", name),
      { ...signed("本单位的报告不落款", null, null), office: { signOff: false } },
    ],
    fails: [
      { ...signed("没有日期", name, null), says: "没有写日期" },
      signed("都没有写", null, null),
    ],
  },
  P12: {
    passes: [signed("次年一月", name, "2026-01-01"), signed("没有日期", name, null)],
    fails: [
      { ...signed("年份没有改", name, "2025-01-15"), says: "日期是2025年1月15日" },
      signed("年底就写好了", name, "2025-12-31"),
    ],
  },
  P21: {
    passes: [
      signed("一月三十一日", name, "2026-01-31"),
      { ...signed("县政府的报告三月公布", name, "2026-03-20"), office: { kind: "government" } },
    ],
    fails: [
      { ...signed("二月才写", name, "2026-02-03"), says: "2026年1月31日" },
      { ...signed("县政府四月才写", name, "2026-04-01"), office: { kind: "government" } },
    ],
  },
  P22: {
    passes: [signed("阿拉伯数字", name, "2026-01-07"), signed("写作年月日", name, "2026年1月7日")],
    fails: [
      { ...signed("汉字日期", name, "二〇二六年一月十七日"), says: "“2026年1月17日”" },
      signed("月、日前加了 0", name, "2026年01月07日"),
      signed("没有日", name, "2026年1月"),
    ],
  },
};
