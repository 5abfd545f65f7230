import type { PrintedForm } from "../printed-form";
import type { RuleExamples } from "./example";

/** The official headings, with some printed otherwise. */
function headings(changes: Readonly<Record<string, string>> = {}): Pick<PrintedForm, "headings"> {
  return {
    headings: Object.entries(official).map(([section, text]) => ({
      section,
      text: changes[section] ?? text,
    })),
  };
}

const official = {
  overview: "一、总体情况",
  proactiveDisclosure: "二、主动公开政府信息情况",
  requests: "三、收到和处理政府信息公开申请情况",
  disputes: "四、政府信息公开行政复议、行政诉讼情况",
  improvements: "五、存在的主要问题及改进情况",
  otherMatters: "六、其他需要报告的事项",
} as const;

const all = Object.entries(official).map(([section, text]) => ({ section, text }));

/** What can be wrong with the six sections as such. */
export const structureFormExamples: Readonly<Record<string, RuleExamples>> = {
  S01: {
    passes: [
      { note: "六个部分都有", printed: headings() },
      { note: "没有需要报告的，也写明了", report: { year: 2020, texts: { otherMatters: "无。" } } },
    ],
    fails: [
      {
        note: "文件里没有第六部分",
        says: "没有找到“六、其他需要报告的事项”",
        printed: { headings: all.slice(0, 5), missingSections: ["otherMatters"] },
        report: { texts: { otherMatters: null } },
      },
      {
        note: "草稿有两个部分没有写",
        says: "“一、总体情况”“五、存在的主要问题及改进情况”还没有填写",
        report: { texts: { overview: null, improvements: "" } },
      },
      {
        note: "只插入了小标题",
        report: { texts: { improvements: "（一）存在的主要问题\n（二）改进情况" } },
      },
    ],
  },
  S21: {
    passes: [
      { note: "每个标题下面都有内容", printed: headings() },
      { note: "草稿里没有写的，由另一条规则提示", report: { texts: { overview: null } } },
    ],
    fails: [
      {
        note: "第六部分只有标题",
        says: "“六、其他需要报告的事项”标题下面没有内容",
        printed: headings(),
        report: { texts: { otherMatters: null } },
      },
      {
        note: "第五部分只有小标题",
        printed: headings(),
        report: { texts: { improvements: "（一）存在的主要问题\n（二）改进情况" } },
      },
    ],
  },
  S02: {
    passes: [
      { note: "六个标题与格式一致", printed: headings() },
      {
        note: "标题里只多了空格",
        printed: headings({ disputes: "四、政府信息公开行政复议、 行政诉讼情况" }),
      },
      {
        note: "文字一致、序号不对，由另一条规则提示",
        printed: headings({ overview: "1.总体情况" }),
      },
    ],
    fails: [
      {
        note: "多了“的”字",
        says: "应为“二、主动公开政府信息情况”",
        printed: headings({ proactiveDisclosure: "二、主动公开政府信息的情况" }),
      },
      {
        note: "用了条例里的长标题",
        printed: headings({
          disputes: "四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
        }),
      },
      {
        note: "“情况”写成了“措施”",
        printed: headings({ improvements: "五、存在的主要问题及改进措施" }),
      },
    ],
  },
  S18: {
    passes: [
      { note: "序号与格式一致", printed: headings() },
      { note: "序号后面多了空格", printed: headings({ overview: "一、 总体情况" }) },
    ],
    fails: [
      { note: "没有序号", says: "应为“一、总体情况”", printed: headings({ overview: "总体情况" }) },
      {
        note: "第六部分编成了五",
        printed: headings({ otherMatters: "五、其他需要报告的事项" }),
      },
      { note: "标题末尾有句号", printed: headings({ overview: "一、总体情况。" }) },
    ],
  },
  S03: {
    passes: [
      { note: "顺序与格式一致", printed: headings() },
      {
        note: "总体情况里的小标题与第二部分的标题相近",
        report: {
          texts: {
            overview:
              "（一）主动公开政府信息情况\n全年公开信息320条。\n（二）收到和处理政府信息公开申请情况\n全年未收到申请。",
          },
        },
      },
    ],
    fails: [
      {
        note: "第六部分排在第五部分前面",
        says: "“五、存在的主要问题及改进情况”排在了“六、其他需要报告的事项”的后面",
        printed: { headings: [...all.slice(0, 4), ...all.slice(4).reverse()] },
      },
      {
        note: "第五部分写进了第一部分",
        says: "里面出现了“五、存在的主要问题及改进情况”",
        report: {
          texts: {
            overview:
              "全年公开政府信息320条。\n五、存在的主要问题及改进情况\n公开的形式还不够丰富，将制作图解。",
          },
        },
      },
    ],
  },
  S19: {
    passes: [
      { note: "每个部分一个标题", printed: headings() },
      {
        note: "正文提到了标题里的词",
        report: { texts: { otherMatters: "本年度其他需要报告的事项如下：未收取信息处理费。" } },
      },
    ],
    fails: [
      {
        note: "第三部分的标题印了两次",
        says: "出现了不止一次",
        printed: { headings: [...all.slice(0, 3), ...all.slice(2)] },
      },
      {
        note: "粘贴正文时带上了标题",
        says: "正文里又写了一遍标题",
        report: {
          texts: { otherMatters: "六、其他需要报告的事项\n2025年未收取信息处理费。" },
        },
      },
      {
        note: "粘贴正文时带上了没有序号的标题",
        report: { texts: { otherMatters: "其他需要报告的事项\n2025年未收取信息处理费。" } },
      },
    ],
  },
  S13: {
    passes: [
      { note: "只有六个部分", printed: headings() },
      {
        note: "正文里的列表",
        report: { texts: { otherMatters: "七、八月集中开展清理，全年未收取信息处理费。" } },
      },
    ],
    fails: [
      {
        note: "多了第七部分",
        says: "出现了“七、附件”",
        report: { texts: { otherMatters: "2025年未收取信息处理费。\n七、附件\n附表1。" } },
      },
      {
        note: "照旧格式另写了说明",
        report: {
          texts: {
            otherMatters:
              "2025年未收取信息处理费。\n七、需要说明的事项与附表\n本报告数据为全县数据。",
          },
        },
      },
    ],
  },
  S17: {
    passes: [
      { note: "表格上方没有文字" },
      {
        note: "表格旁边是计量单位",
        printed: { besideTables: [{ section: "requests", text: "单位：件" }] },
      },
    ],
    fails: [
      {
        note: "表题与第二部分的标题相同",
        says: "“主动公开政府信息情况”重复了",
        printed: {
          besideTables: [{ section: "proactiveDisclosure", text: "主动公开政府信息情况" }],
        },
      },
      {
        note: "两个表题都重复",
        printed: {
          besideTables: [
            { section: "requests", text: "收到和处理政府信息公开申请情况" },
            { section: "disputes", text: "政府信息公开行政复议、行政诉讼情况" },
          ],
        },
      },
    ],
  },
  S08: {
    passes: [
      { note: "2025年用现行格式" },
      {
        note: "2020年用当时的格式",
        report: { year: 2020 },
        printed: {
          otherFormats: [{ section: "requests", format: "ogi-2019", words: ["（六）其他处理"] }],
        },
      },
    ],
    fails: [
      {
        note: "表三仍是2019年的格式，“（六）其他处理”只有一行",
        says: "2025 年的报告应使用国办公开办函〔2021〕30号格式",
        printed: {
          otherFormats: [{ section: "requests", format: "ogi-2019", words: ["（六）其他处理"] }],
        },
      },
      {
        note: "2020年的报告提前用了2021年的格式",
        report: { year: 2020 },
        printed: {
          otherFormats: [
            {
              section: "proactiveDisclosure",
              format: "ogi-2021",
              words: ["本年制发件数", "现行有效件数"],
            },
          ],
        },
      },
    ],
  },
};
