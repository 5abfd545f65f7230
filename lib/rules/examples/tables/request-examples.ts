import type { ExampleReport, RuleExamples } from "../example";

const feeUnpaid = "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请·自然人";

/** 表三: what its figures may and may not be. */
export const requestExamples: Readonly<Record<string, RuleExamples>> = {
  B01: {
    passes: [{ note: "没有申请的填 0" }, { note: "收到 12 件，都予以公开", report: handled(12) }],
    fails: [
      {
        note: "留空",
        report: { figures: { 重复申请·自然人: null, 重复申请·其他: null } },
        says: "有 2 个单元格未填写",
      },
      { note: "用横线代替 0", report: { figures: { 部分公开·自然人: "—" } }, says: "“—”" },
    ],
  },
  B02: {
    passes: [
      { note: "正整数", report: handled(51) },
      {
        note: "全角数字按 51 读入",
        report: { figures: { 本年新收·自然人: "５１", 予以公开·自然人: "51" } },
      },
    ],
    fails: [
      { note: "带单位", report: { figures: { 本年新收·自然人: "51件" } }, says: "“51件”" },
      { note: "负数", report: { figures: { 予以公开·自然人: "-1" } }, says: "0 或正整数" },
    ],
  },
  B03: {
    passes: [
      {
        note: "51＋2＝50＋3",
        report: {
          figures: {
            本年新收·自然人: 51,
            上年结转·自然人: 2,
            予以公开·自然人: 50,
            结转下年度继续办理·自然人: 3,
          },
        },
      },
      {
        note: "还没有填完的列不判断",
        report: { figures: { 本年新收·自然人: 51, 予以公开·自然人: null } },
      },
    ],
    fails: [
      {
        note: "漏填结转下年度",
        report: { figures: { 本年新收·自然人: 51, 予以公开·自然人: 50 } },
        says: "相差 1",
      },
      {
        note: "合计平衡，两列各差 1",
        report: {
          figures: {
            本年新收·自然人: 5,
            本年新收·商业企业: 5,
            予以公开·自然人: 6,
            予以公开·商业企业: 4,
          },
        },
        says: "“商业企业”列",
      },
    ],
  },
  B04: {
    passes: [
      { note: "68＝68", report: { figures: { 予以公开·自然人: 68, 予以公开·总计: 68 } } },
      { note: "总计由系统计算", report: handled(68) },
    ],
    fails: [
      {
        note: "自然人 68，总计写成 64",
        report: { figures: { 予以公开·自然人: 68, 予以公开·总计: 64 } },
        says: "相差 4",
      },
      {
        note: "只写了总计",
        report: { figures: { 重复申请·总计: 4 } },
        says: "总计填写为 4",
      },
    ],
  },
  B05: {
    passes: [
      {
        note: "16＋8＝24",
        report: {
          figures: {
            予以公开·自然人: 16,
            部分公开·自然人: 8,
            本年度办理结果·总计·自然人: 24,
          },
        },
      },
      { note: "总计由系统计算", report: handled(24) },
    ],
    fails: [
      {
        note: "部分公开没有计入总计",
        report: {
          figures: {
            予以公开·自然人: 16,
            部分公开·自然人: 8,
            本年度办理结果·总计·自然人: 16,
          },
        },
        says: "相差 8",
      },
      {
        note: "把结转下年度也算了进去",
        report: {
          figures: {
            予以公开·自然人: 16,
            结转下年度继续办理·自然人: 2,
            本年度办理结果·总计·自然人: 18,
          },
        },
        says: "相差 2",
      },
    ],
  },
  B06: {
    passes: [
      { note: "每行 7 个数" },
      {
        note: "表二的行另有规则",
        printed: { misshapenRows: [{ row: "行政许可", valueCells: 2 }] },
      },
    ],
    fails: [
      {
        note: "少了总计",
        printed: { misshapenRows: [{ row: "予以公开", valueCells: 6 }] },
        says: "有 6 个数值单元格，应为 7 个",
      },
      {
        note: "多了一格",
        printed: { misshapenRows: [{ row: "重复申请", valueCells: 8 }] },
        says: "有 8 个",
      },
    ],
  },
  B08: {
    passes: [
      { note: "总计都对", report: handled(68) },
      {
        note: "只有一处不符，看不出移到哪里",
        report: { figures: { 予以公开·自然人: 68, 予以公开·总计: 64 } },
      },
    ],
    fails: [
      {
        note: "重复申请 4 件填在了予以公开",
        report: {
          figures: { 予以公开·自然人: 68, 予以公开·总计: 64, 重复申请·总计: 4 },
        },
        says: "68→64，0→4",
      },
      {
        note: "两件填错了行",
        report: {
          figures: {
            部分公开·商业企业: 3,
            部分公开·总计: 1,
            属于行政查询事项·总计: 2,
          },
        },
        says: "把 2 从前一格移到后一格",
      },
    ],
  },
  B09: {
    passes: [
      {
        note: "与上年结转下年度一致",
        prior: { figures: { 结转下年度继续办理·自然人: 2 } },
        report: { figures: { 上年结转·自然人: 2 } },
      },
      { note: "没有上年报告", report: { figures: { 上年结转·自然人: 2 } } },
    ],
    fails: [
      {
        note: "漏填上年结转",
        prior: { figures: { 结转下年度继续办理·自然人: 2 } },
        report: {},
        says: "上年报告“四、结转下年度继续办理”为 2",
      },
      {
        note: "合计对，列不对",
        prior: { figures: { 结转下年度继续办理·商业企业: 2 } },
        report: { figures: { 上年结转·自然人: 2 } },
        says: "相差 2",
      },
    ],
  },
  B10: {
    passes: [
      { note: "40 件结转 5 件", report: left(40, 5) },
      { note: "件数很少，比例没有意义", report: left(4, 2) },
    ],
    fails: [
      { note: "40 件结转 18 件", report: left(40, 18), says: "45%" },
      { note: "25 件结转 25 件", report: left(25, 25), says: "100%" },
    ],
  },
  B11: {
    passes: [
      {
        note: "第六部分写了收费情况",
        report: {
          texts: { otherMatters: "2025年发出收费通知1份，申请人未缴费，实际收取信息处理费0元。" },
          figures: { [feeUnpaid]: 1 },
        },
      },
      { note: "没有这种情形", report: { texts: { otherMatters: "无。" } } },
    ],
    fails: [
      {
        note: "第六部分只写了“无”",
        report: { texts: { otherMatters: "无。" }, figures: { [feeUnpaid]: 1 } },
        says: "1 件因逾期未缴费",
      },
      {
        note: "第六部分写的是别的事",
        report: {
          texts: { otherMatters: "2025年，办理人大代表建议3件，均已公开答复。" },
          figures: { [feeUnpaid]: 2 },
        },
        says: "没有写收取信息处理费",
      },
    ],
  },
  B12: {
    passes: [
      { note: "上年也很少", prior: handled(3), report: {} },
      { note: "两年都有申请", prior: handled(30), report: handled(28) },
    ],
    fails: [
      { note: "上年 36 件，今年全部为 0", prior: handled(36), report: {}, says: "新收 36 件" },
      { note: "上年 10 件", prior: handled(10), report: {}, says: "是否漏填" },
    ],
  },
  B13: {
    passes: [
      { note: "增加一倍", prior: handled(40), report: handled(80) },
      { note: "件数很少", prior: handled(2), report: handled(14) },
      { note: "全部为 0 另有规则", prior: handled(60), report: {} },
    ],
    fails: [
      {
        note: "从 12 件到 51 件",
        prior: handled(12),
        report: handled(51),
        says: "上年报告为 12 件",
      },
      { note: "从 350 件到 37 件", prior: handled(350), report: handled(37), says: "变化很大" },
      { note: "上年没有申请", prior: {}, report: handled(23), says: "本年新收 23 件" },
    ],
  },
  B14: {
    passes: [
      { note: "其他 4 件", report: closedOtherwise(2, 4) },
      { note: "不到一半", report: closedOtherwise(40, 12) },
    ],
    fails: [
      { note: "30 件中 20 件", report: closedOtherwise(10, 20), says: "超过（七）总计 30 的一半" },
      { note: "全部都是", report: closedOtherwise(0, 12), says: "逐件核对" },
    ],
  },
  B15: {
    passes: [
      { note: "总计由系统计算", report: handled(12) },
      { note: "总计已填", report: { figures: { 予以公开·自然人: 3, 予以公开·总计: 3 } } },
    ],
    fails: [
      {
        note: "行的总计是空白",
        report: { figures: { 予以公开·自然人: 3, 予以公开·总计: { raw: "" } } },
        says: "应为 3",
      },
      {
        note: "（七）总计是空白",
        report: {
          figures: { 予以公开·自然人: 3, 本年度办理结果·总计·自然人: { raw: "" } },
        },
        says: "总计却是空白",
      },
    ],
  },
  B20: {
    passes: [
      { note: "只有一个数不同", prior: varied(3), report: varied(4) },
      { note: "每年一件申请，碰巧相同", prior: handled(1), report: handled(1) },
      { note: "两年都没有申请", prior: {} },
    ],
    fails: [
      { note: "6 个数字全部相同", prior: varied(3), report: varied(3), says: "完全相同" },
      { note: "件数再多也一样", prior: varied(87), report: varied(87), says: "照搬上年报告" },
    ],
  },
  B21: {
    passes: [
      { note: "新收 6 件，结转 2 件", report: left(6, 2) },
      { note: "没有结转", report: handled(6) },
    ],
    fails: [
      {
        note: "新收 3 件，结转 5 件",
        report: {
          figures: {
            本年新收·自然人: 3,
            上年结转·自然人: 2,
            结转下年度继续办理·自然人: 5,
          },
        },
        says: "结转下年度继续办理 5 件，比本年新收 3 件还多",
      },
      {
        note: "没有新收却有结转",
        report: {
          figures: { 上年结转·自然人: 1, 结转下年度继续办理·自然人: 1 },
        },
        says: "是否把已办结的也算作结转",
      },
    ],
  },
  B22: {
    passes: [
      {
        note: "结转 2 件，办结 10 件",
        report: {
          figures: {
            本年新收·自然人: 9,
            上年结转·自然人: 2,
            予以公开·自然人: 10,
            结转下年度继续办理·自然人: 1,
          },
        },
      },
      { note: "没有上年结转", report: left(6, 6) },
    ],
    fails: [
      {
        note: "结转 5 件，只办结 3 件",
        report: {
          figures: {
            上年结转·自然人: 5,
            予以公开·自然人: 3,
            结转下年度继续办理·自然人: 2,
          },
        },
        says: "至少有 2 件上年的申请",
      },
      {
        note: "结转 1 件，一件也没有办结",
        report: {
          figures: { 上年结转·自然人: 1, 结转下年度继续办理·自然人: 1 },
        },
        says: "四十个工作日",
      },
    ],
  },
  B23: {
    passes: [
      { note: "各类结果变化不大", prior: refused(40, 10), report: refused(42, 12) },
      { note: "总数也增加了许多，另有规则", prior: refused(5, 5), report: refused(5, 60) },
    ],
    fails: [
      {
        note: "总数相近，不予公开从 6 件到 30 件",
        prior: refused(44, 6),
        report: refused(22, 30),
        says: "不予公开各项合计今年为 30，上年报告为 6",
      },
      {
        note: "总数相近，予以公开从 60 件到 15 件",
        prior: refused(60, 20),
        report: refused(15, 55),
        says: "予以公开今年为 15",
      },
    ],
  },
};

/** So many requests, all granted. */
function handled(count: number): ExampleReport {
  return { figures: { 本年新收·自然人: count, 予以公开·自然人: count } };
}

/** So many requests, some of them left over for next year. */
function left(count: number, over: number): ExampleReport {
  return {
    figures: {
      本年新收·自然人: count,
      予以公开·自然人: count - over,
      结转下年度继续办理·自然人: over,
    },
  };
}

function closedOtherwise(granted: number, other: number): ExampleReport {
  return {
    figures: {
      本年新收·自然人: granted + other,
      予以公开·自然人: granted,
      其他处理·其他·自然人: other,
    },
  };
}

function refused(granted: number, denied: number): ExampleReport {
  return {
    figures: {
      本年新收·自然人: granted + denied,
      予以公开·自然人: granted,
      保护第三方合法权益·自然人: denied,
    },
  };
}

function varied(count: number): ExampleReport {
  return {
    figures: {
      本年新收·自然人: count + 3,
      本年新收·商业企业: 2,
      予以公开·自然人: count,
      部分公开·自然人: 2,
      重复申请·自然人: 1,
      予以公开·商业企业: 2,
    },
  };
}
