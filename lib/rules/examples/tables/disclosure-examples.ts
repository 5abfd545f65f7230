import type { RuleExamples } from "../example";

/** 表二: what its figures may and may not be. */
export const disclosureExamples: Readonly<Record<string, RuleExamples>> = {
  A01: {
    passes: [
      { note: "没有发生的填 0" },
      { note: "有数字的照填", report: { figures: { 行政许可: 1728, 行政处罚: 12 } } },
    ],
    fails: [
      { note: "留空", report: { figures: { 行政许可: null } }, says: "1 个单元格未填写" },
      {
        note: "用斜线代替 0",
        report: { figures: { 规章·本年制发件数: "/" } },
        says: "没有的请填 0",
      },
      { note: "用“无”代替 0", report: { figures: { 行政事业性收费: "无" } }, says: "“无”" },
    ],
  },
  A02: {
    passes: [
      { note: "正整数", report: { figures: { 行政许可: 3985 } } },
      { note: "千分位写法按 3985 读入", report: { figures: { 行政许可: "3,985" } } },
    ],
    fails: [
      { note: "负数", report: { figures: { 行政处罚: "-3" } }, says: "0 或正整数" },
      { note: "小数", report: { figures: { 行政强制: "2.5" } }, says: "“2.5”" },
      { note: "格内写了单位", report: { figures: { 行政许可: "12件" } }, says: "“12件”" },
    ],
  },
  A04: {
    passes: [
      { note: "万元，小数照实填", report: { figures: { 行政事业性收费: "59237.2449" } } },
      { note: "没有收费", report: { figures: { 行政事业性收费: 0 } } },
    ],
    fails: [
      {
        note: "格内写了单位",
        report: { figures: { 行政事业性收费: "12.5万元" } },
        says: "不在格内写单位",
      },
      {
        note: "小数超过 6 位",
        report: { figures: { 行政事业性收费: "0.12345678" } },
        says: "小数超过 6 位",
      },
      { note: "写成文字", report: { figures: { 行政事业性收费: "十二" } }, says: "“十二”" },
    ],
  },
  A05: {
    passes: [
      {
        note: "增长到十倍，不像写错单位",
        prior: { figures: { 行政事业性收费: "3.2" } },
        report: { figures: { 行政事业性收费: "32" } },
      },
      {
        note: "上年没有收费",
        prior: {},
        report: { figures: { 行政事业性收费: "1600" } },
      },
    ],
    fails: [
      {
        note: "今年以元填写",
        prior: { figures: { 行政事业性收费: "12.5" } },
        report: { figures: { 行政事业性收费: "131000" } },
        says: "上年报告为 12.5 万元",
      },
      {
        note: "上年以元填写",
        prior: { figures: { 行政事业性收费: "76000" } },
        report: { figures: { 行政事业性收费: "7.73" } },
        says: "以元填写",
      },
    ],
  },
  A06: {
    passes: [
      {
        note: "现行有效 5，其中本年制发 3",
        report: {
          figures: { 行政规范性文件·本年制发件数: 3, 行政规范性文件·现行有效件数: 5 },
        },
      },
      {
        note: "本年制发又废止",
        report: {
          figures: { 行政规范性文件·本年制发件数: 2, 行政规范性文件·本年废止件数: 2 },
        },
      },
    ],
    fails: [
      {
        note: "制发 4 件，现行有效却是 3 件",
        report: {
          figures: { 行政规范性文件·本年制发件数: 4, 行政规范性文件·现行有效件数: 3 },
        },
        says: "相差 1",
      },
      {
        note: "现行有效漏填",
        report: { figures: { 行政规范性文件·本年制发件数: 6 } },
        says: "相差 6",
      },
    ],
  },
  A07: {
    passes: [
      {
        note: "10＋3－1＝12",
        prior: { figures: { 行政规范性文件·现行有效件数: 10 } },
        report: {
          figures: {
            行政规范性文件·本年制发件数: 3,
            行政规范性文件·本年废止件数: 1,
            行政规范性文件·现行有效件数: 12,
          },
        },
      },
      { note: "两年都没有", prior: {} },
      {
        note: "2021 年以前的总数量口径不同，不比较",
        report: { year: 2021, figures: { 行政规范性文件·现行有效件数: 12 } },
        prior: { figures: { 规范性文件·对外公开总数量: 30 } },
      },
    ],
    fails: [
      {
        note: "废止的没有减去",
        prior: { figures: { 行政规范性文件·现行有效件数: 10 } },
        report: {
          figures: {
            行政规范性文件·本年制发件数: 3,
            行政规范性文件·本年废止件数: 1,
            行政规范性文件·现行有效件数: 13,
          },
        },
        says: "应为 12，相差 1",
      },
      {
        note: "比上年多出许多",
        prior: { figures: { 行政规范性文件·现行有效件数: 66 } },
        report: { figures: { 行政规范性文件·现行有效件数: 372 } },
        says: "相差 306",
      },
    ],
  },
  A08: {
    passes: [
      {
        note: "以前已有 8 件",
        report: {
          figures: { 行政规范性文件·本年制发件数: 4, 行政规范性文件·现行有效件数: 12 },
        },
      },
      {
        note: "新设立的单位，以前没有文件",
        office: { validFrom: 2025 },
        report: {
          figures: { 行政规范性文件·本年制发件数: 4, 行政规范性文件·现行有效件数: 4 },
        },
      },
      {
        note: "上年报告确为 0",
        prior: {},
        report: {
          figures: { 行政规范性文件·本年制发件数: 4, 行政规范性文件·现行有效件数: 4 },
        },
      },
    ],
    fails: [
      {
        note: "现行有效只有本年制发的 4 件",
        report: {
          figures: { 行政规范性文件·本年制发件数: 4, 行政规范性文件·现行有效件数: 4 },
        },
        says: "4－本年制发件数 4＋本年废止件数 0＝0",
      },
      {
        note: "2020 年报告：总数量只有本年新公开的 2 件",
        report: {
          year: 2020,
          figures: {
            规范性文件·本年新制作数量: 2,
            规范性文件·本年新公开数量: 2,
            规范性文件·对外公开总数量: 2,
          },
        },
        says: "2－本年新公开数量 2＝0",
      },
    ],
  },
  A09: {
    passes: [
      { note: "部门填 0", report: { figures: { 规章·现行有效件数: 0 } } },
      {
        note: "设区的市政府有规章制定权",
        office: { fullName: "清川市人民政府", shortName: "市政府", kind: "government" },
        report: { figures: { 规章·现行有效件数: 12 } },
      },
      {
        note: "国务院部门有规章制定权",
        office: { fullName: "国家某某总局", shortName: "总局", kind: "department" },
        report: { figures: { 规章·现行有效件数: 30 } },
      },
    ],
    fails: [
      {
        note: "县民政局填写了规章",
        report: { figures: { 规章·本年制发件数: 1, 规章·现行有效件数: 1 } },
        says: "没有规章制定权",
      },
      {
        note: "县政府填写了规章",
        office: { fullName: "青溪县人民政府", shortName: "县政府", kind: "government" },
        report: { figures: { 规章·现行有效件数: 5 } },
        says: "填写的是 5",
      },
    ],
  },
  A10: {
    passes: [
      {
        note: "制作 3，新公开 3，总数 37",
        report: {
          year: 2020,
          figures: {
            规范性文件·本年新制作数量: 3,
            规范性文件·本年新公开数量: 3,
            规范性文件·对外公开总数量: 37,
          },
        },
      },
      {
        note: "制作 4，公开其中 2",
        report: {
          year: 2020,
          figures: {
            规范性文件·本年新制作数量: 4,
            规范性文件·本年新公开数量: 2,
            规范性文件·对外公开总数量: 9,
          },
        },
      },
    ],
    fails: [
      {
        note: "新公开多于总数",
        report: {
          year: 2020,
          figures: {
            规范性文件·本年新制作数量: 8,
            规范性文件·本年新公开数量: 8,
            规范性文件·对外公开总数量: 5,
          },
        },
        says: "相差 3",
      },
      {
        note: "制作数量填成网站信息条数",
        report: {
          year: 2020,
          figures: {
            规范性文件·本年新制作数量: 33,
            规范性文件·本年新公开数量: 8,
            规范性文件·对外公开总数量: 8,
          },
        },
        says: "网站信息条数",
      },
    ],
  },
  A11: {
    passes: [
      {
        note: "减少不超过上年",
        report: {
          year: 2020,
          figures: { 行政许可·上一年项目数量: 20, "行政许可·本年增/减": "-3" },
        },
      },
      { note: "没有增减", report: { year: 2020, figures: { 行政许可·上一年项目数量: 20 } } },
    ],
    fails: [
      {
        note: "减少 5 项，上年只有 3 项",
        report: {
          year: 2020,
          figures: { 行政许可·上一年项目数量: 3, "行政许可·本年增/减": "-5" },
        },
        says: "小于 0，相差 2",
      },
      {
        note: "上年没有项目却减少",
        report: { year: 2020, figures: { "行政处罚·本年增/减": "-1" } },
        says: "相差 1",
      },
    ],
  },
  A12: {
    passes: [
      {
        note: "数量和金额都有，写明单位",
        report: {
          year: 2020,
          figures: { 政府集中采购·采购项目数量: 563, 政府集中采购·采购总金额: "1119.02万元" },
        },
      },
      { note: "都是 0", report: { year: 2020 } },
    ],
    fails: [
      {
        note: "只有数量",
        report: { year: 2020, figures: { 政府集中采购·采购项目数量: 3 } },
        says: "采购项目数量为 3",
      },
      {
        note: "没有写单位",
        report: {
          year: 2020,
          figures: { 政府集中采购·采购项目数量: 3, 政府集中采购·采购总金额: "25" },
        },
        says: "没有写单位",
      },
    ],
  },
  A13: {
    passes: [
      {
        note: "增长两倍以内",
        prior: { figures: { 行政许可: 800 } },
        report: { figures: { 行政许可: 1728 } },
      },
      {
        note: "数量很小，倍数没有意义",
        prior: { figures: { 行政处罚: 2 } },
        report: { figures: { 行政处罚: 11 } },
      },
      { note: "没有上年报告", report: { figures: { 行政许可: 1728 } } },
    ],
    fails: [
      {
        note: "为上年的四倍多",
        prior: { figures: { 行政许可: 400 } },
        report: { figures: { 行政许可: 1728 } },
        says: "今年为 1728，上年报告为 400",
      },
      {
        note: "不到上年的三分之一",
        prior: { figures: { 行政处罚: 95 } },
        report: { figures: { 行政处罚: 12 } },
        says: "变化很大",
      },
    ],
  },
  A18: {
    passes: [
      { note: "每行的单元格个数都对" },
      {
        note: "表三的行另有规则",
        printed: { misshapenRows: [{ row: "予以公开", valueCells: 6 }] },
      },
    ],
    fails: [
      {
        note: "两栏的行印了三个数",
        report: { year: 2020 },
        printed: { misshapenRows: [{ row: "行政事业性收费", valueCells: 3 }] },
        says: "有 3 个数值单元格，应为 2 个",
      },
      {
        note: "三栏的行只有两个数",
        printed: { misshapenRows: [{ row: "行政规范性文件", valueCells: 2 }] },
        says: "有 2 个数值单元格，应为 3 个",
      },
    ],
  },
  A19: {
    passes: [
      { note: "316 万元", report: { figures: { 行政事业性收费: "316" } } },
      {
        note: "全省汇总的收费",
        office: { fullName: "某某省人民政府", shortName: "省政府", kind: "government" },
        report: { figures: { 行政事业性收费: "1250000" } },
      },
    ],
    fails: [
      {
        note: "125 万元填成 1250000",
        report: { figures: { 行政事业性收费: "1250000" } },
        says: "超过 100 亿元",
      },
      {
        note: "街道办事处填了 3200000",
        office: { kind: "subdistrict" },
        report: { figures: { 行政事业性收费: "3200000" } },
        says: "换算成万元",
      },
    ],
  },
  A20: {
    passes: [
      {
        note: "上年 20 项减 3 项，今年写 17 项",
        prior: { figures: { 行政许可·上一年项目数量: 20, "行政许可·本年增/减": "-3" } },
        report: { year: 2020, figures: { 行政许可·上一年项目数量: 17 } },
      },
      { note: "没有上年报告", report: { year: 2020, figures: { 行政许可·上一年项目数量: 17 } } },
    ],
    fails: [
      {
        note: "没有算上年的增减",
        prior: { figures: { 行政许可·上一年项目数量: 20, "行政许可·本年增/减": "-3" } },
        report: { year: 2020, figures: { 行政许可·上一年项目数量: 20 } },
        says: "应为 17，相差 3",
      },
      {
        note: "今年填 0",
        prior: { figures: { 行政处罚·上一年项目数量: 96 } },
        report: { year: 2020 },
        says: "应为 96，相差 96",
      },
    ],
  },
  A21: {
    passes: [
      {
        note: "34＋3＝37",
        prior: { figures: { 规范性文件·对外公开总数量: 34 } },
        report: {
          year: 2020,
          figures: {
            规范性文件·本年新制作数量: 3,
            规范性文件·本年新公开数量: 3,
            规范性文件·对外公开总数量: 37,
          },
        },
      },
      {
        note: "补充公开了以前的文件",
        prior: { figures: { 规范性文件·对外公开总数量: 34 } },
        report: { year: 2020, figures: { 规范性文件·对外公开总数量: 40 } },
      },
    ],
    fails: [
      {
        note: "总数没有加上本年新公开",
        prior: { figures: { 规范性文件·对外公开总数量: 34 } },
        report: {
          year: 2020,
          figures: {
            规范性文件·本年新制作数量: 3,
            规范性文件·本年新公开数量: 3,
            规范性文件·对外公开总数量: 34,
          },
        },
        says: "应为 37，相差 3",
      },
      {
        note: "总数反而少了",
        prior: { figures: { 规范性文件·对外公开总数量: 34 } },
        report: { year: 2020, figures: { 规范性文件·对外公开总数量: 8 } },
        says: "如有文件不再公开",
      },
    ],
  },
  A22: {
    passes: [
      {
        note: "两年都有",
        prior: { figures: { 行政许可: 60 } },
        report: { figures: { 行政许可: 70 } },
      },
      { note: "原来就很少", prior: { figures: { 行政处罚: 3 } }, report: {} },
    ],
    fails: [
      {
        note: "上年 260 件，今年 0 件",
        prior: { figures: { 行政许可: 260 } },
        report: {},
        says: "今年为 0，上年报告为 260",
      },
      {
        note: "上年 0 件，今年 45 件",
        prior: {},
        report: { figures: { 行政处罚: 45 } },
        says: "今年为 45，上年报告为 0",
      },
    ],
  },
  A23: {
    passes: [
      {
        note: "只有一个数字相同",
        prior: { figures: { 行政许可: 1728, 行政处罚: 12 } },
        report: { figures: { 行政许可: 1728, 行政处罚: 13 } },
      },
      { note: "两年都是 0", prior: {} },
    ],
    fails: [
      {
        note: "许可、处罚两年一样",
        prior: { figures: { 行政许可: 1728, 行政处罚: 12 } },
        report: { figures: { 行政许可: 1728, 行政处罚: 12 } },
        says: "2 个数字与上年报告完全相同",
      },
      {
        note: "收费金额也一样",
        prior: { figures: { 行政许可: 65, 行政强制: 4, 行政事业性收费: "7.73" } },
        report: { figures: { 行政许可: 65, 行政强制: 4, 行政事业性收费: "7.73" } },
        says: "照搬上年报告",
      },
    ],
  },
};
