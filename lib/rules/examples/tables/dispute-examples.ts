import type { ExampleReport, RuleExamples } from "../example";

/** 表四: what its figures may and may not be. */
export const disputeExamples: Readonly<Record<string, RuleExamples>> = {
  C01: {
    passes: [
      { note: "没有案件的填 0" },
      { note: "有案件的照填", report: { figures: { 行政复议·结果维持: 2 } } },
    ],
    fails: [
      {
        note: "只填了总计",
        report: { figures: { 行政复议·结果维持: null, 行政复议·尚未审结: null } },
        says: "有 2 个单元格未填写",
      },
      { note: "写了“无”", report: { figures: { 复议后起诉·其他结果: "无" } }, says: "“无”" },
    ],
  },
  C02: {
    passes: [
      { note: "正整数", report: { figures: { 行政复议·结果纠正: 1 } } },
      { note: "0", report: { figures: { 行政复议·结果纠正: 0 } } },
    ],
    fails: [
      { note: "带单位", report: { figures: { 行政复议·结果维持: "1件" } }, says: "“1件”" },
      {
        note: "小数",
        report: { figures: { 未经复议直接起诉·尚未审结: "0.5" } },
        says: "0 或正整数",
      },
    ],
  },
  C03: {
    passes: [
      {
        note: "10＋1＝11",
        report: {
          figures: { 行政复议·结果维持: 10, 行政复议·结果纠正: 1, 行政复议·总计: 11 },
        },
      },
      { note: "总计由系统计算", report: { figures: { 行政复议·结果维持: 10 } } },
    ],
    fails: [
      {
        note: "总计留成 0",
        report: {
          figures: { 行政复议·结果维持: 10, 行政复议·结果纠正: 1, 行政复议·总计: 0 },
        },
        says: "相差 11",
      },
      {
        note: "总计是空白",
        report: { figures: { 复议后起诉·结果维持: 5, 复议后起诉·总计: { raw: "" } } },
        says: "应为 5",
      },
    ],
  },
  C04: {
    passes: [
      {
        note: "上年有申请，今年的案件由此而来",
        prior: { figures: { 本年新收·自然人: 4, 予以公开·自然人: 4 } },
        report: { figures: { 行政复议·结果维持: 1 } },
      },
      { note: "没有案件", prior: {} },
      { note: "没有上年报告，不能判断", report: { figures: { 行政复议·结果维持: 1 } } },
    ],
    fails: [
      {
        note: "两年都没有申请",
        prior: {},
        report: { figures: { 行政复议·结果维持: 1 } },
        says: "行政复议 1 件、行政诉讼 0 件",
      },
      {
        note: "两年都没有申请，却有诉讼",
        prior: {},
        report: { figures: { 复议后起诉·结果维持: 2 } },
        says: "是否漏填表三",
      },
    ],
  },
  C05: {
    passes: [
      {
        note: "上年未审结的 2 件计入本年",
        prior: pending(2),
        report: { figures: { 行政复议·结果维持: 2 } },
      },
      { note: "上年没有未审结的", prior: {} },
    ],
    fails: [
      { note: "上年未审结 2 件，今年总计 0", prior: pending(2), says: "尚未审结的有 2 件" },
      {
        note: "诉讼少计 1 件",
        prior: { figures: { 未经复议直接起诉·尚未审结: 3 } },
        report: { figures: { 复议后起诉·结果维持: 2 } },
        says: "行政诉讼总计 2 件",
      },
    ],
  },
  C06: {
    passes: [
      {
        note: "2023 年以前可以直接起诉",
        report: { year: 2023, figures: { 未经复议直接起诉·结果维持: 3 } },
      },
      { note: "复议后起诉", report: { figures: { 复议后起诉·结果维持: 3 } } },
      { note: "没有行政诉讼" },
    ],
    fails: [
      {
        note: "2025 年仍有直接起诉",
        report: { figures: { 未经复议直接起诉·结果维持: 3 } },
        says: "未经复议直接起诉 3 件",
      },
      {
        note: "2024 年尚未审结的",
        report: { year: 2024, figures: { 未经复议直接起诉·尚未审结: 1 } },
        says: "先申请行政复议",
      },
    ],
  },
  C07: {
    passes: [
      { note: "15 个数" },
      {
        note: "表三的行另有规则",
        printed: { misshapenRows: [{ row: "予以公开", valueCells: 6 }] },
      },
    ],
    fails: [
      {
        note: "少了一格",
        printed: { misshapenRows: [{ row: "行政复议·总计", valueCells: 14 }] },
        says: "有 14 个数值单元格，应为 15 个",
      },
      {
        note: "只有行政复议的 5 格",
        printed: { misshapenRows: [{ row: "行政复议·总计", valueCells: 5 }] },
        says: "逐格核对",
      },
    ],
  },
  C10: {
    passes: [
      {
        note: "本年有申请",
        report: {
          figures: {
            本年新收·自然人: 2,
            予以公开·自然人: 2,
            行政复议·结果维持: 1,
          },
        },
      },
      {
        note: "有上年报告时另有规则",
        prior: {},
        report: { figures: { 行政复议·结果维持: 1 } },
      },
    ],
    fails: [
      {
        note: "有复议，表三全部为 0",
        report: { figures: { 行政复议·结果维持: 1 } },
        says: "本年表三全部为 0",
      },
      {
        note: "有诉讼，表三全部为 0",
        report: { figures: { 未经复议直接起诉·其他结果: 2 } },
        says: "行政诉讼 2 件",
      },
    ],
  },
  C11: {
    passes: [
      {
        note: "变化不大",
        prior: { figures: { 行政复议·结果维持: 30 } },
        report: { figures: { 行政复议·结果维持: 45 } },
      },
      {
        note: "件数很少",
        prior: { figures: { 行政复议·结果维持: 1 } },
        report: { figures: { 行政复议·结果维持: 9 } },
      },
    ],
    fails: [
      {
        note: "复议从 8 件到 35 件",
        prior: { figures: { 行政复议·结果维持: 8 } },
        report: { figures: { 行政复议·结果维持: 35 } },
        says: "今年为 35，上年报告为 8",
      },
      {
        note: "诉讼从 46 件到 12 件",
        prior: { figures: { 复议后起诉·结果维持: 46 } },
        report: { figures: { 复议后起诉·结果维持: 12 } },
        says: "表四行政诉讼",
      },
    ],
  },
  C12: {
    passes: [
      {
        note: "上年有行政复议",
        prior: { figures: { 行政复议·结果维持: 1 } },
        report: { figures: { 复议后起诉·尚未审结: 1 } },
      },
      { note: "没有上年报告，不能判断", report: { figures: { 复议后起诉·尚未审结: 1 } } },
    ],
    fails: [
      {
        note: "两年都没有行政复议",
        prior: {},
        report: { figures: { 复议后起诉·尚未审结: 1 } },
        says: "复议后起诉 1 件",
      },
      {
        note: "两年都没有行政复议，却有两件",
        prior: {},
        report: { figures: { 复议后起诉·结果维持: 2 } },
        says: "未经复议直接起诉",
      },
    ],
  },
};

function pending(count: number): ExampleReport {
  return { figures: { 行政复议·尚未审结: count } };
}
