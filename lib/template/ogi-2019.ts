import { disputesTable } from "./disputes-table";
import { requestsTable } from "./requests-table";
import type { CellRules, ColumnLeaf, Relation, ReportTemplate } from "./template";

const priorYearItems: ColumnLeaf = {
  key: "priorYearItems",
  label: "上一年项目数量",
  quantity: "count",
  guidance: { text: "上一年年底的事项数量，与上一年年报推算一致。", basis: null },
};
const change: ColumnLeaf = {
  key: "change",
  label: "本年增/减",
  quantity: "signedCount",
  guidance: { text: "比上一年增加的填正数，减少的填负数（如 -3），没有变化填 0。", basis: null },
};
const decisions: ColumnLeaf = {
  key: "decisions",
  label: "处理决定数量",
  quantity: "count",
  guidance: { text: "本年作出的决定数量，已公开和依法不公开的都计入。", basis: null },
};
const cellRules: CellRules = {
  unanswered: "A01",
  invalid: "A02",
  invalidAmount: "A04",
  shape: null,
  blankTotal: null,
};

const stockRemains: Relation = {
  kind: "not-negative",
  rule: "A11",
  severity: "warning",
  axis: "columns",
  terms: [priorYearItems.key, change.key],
  advice: "减少的不能多于上一年的数量，请核对数字和正负号",
};

/** 国办公开办函〔2019〕60号 (trial format), report years 2019 and 2020. */
export const ogi2019: ReportTemplate = {
  id: "ogi-2019",
  authority: "国办公开办函〔2019〕60号",
  authorityTitle: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
  firstYear: 2019,
  titleSuffix: "年政府信息公开工作年度报告",
  preambleOffer:
    "本报告根据《中华人民共和国政府信息公开条例》（国令第711号）和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）规定编制。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成，所列数据的统计期限为{year}年1月1日至{year}年12月31日。如对本报告有疑问，请与{organization}联系（地址：……，邮编：……，电话：……，电子邮箱：……）。",
  sections: [
    {
      key: "overview",
      heading: "一、总体情况",
      kind: "narrative",
      guidance: {
        text: "综述本机关贯彻落实《条例》的情况，包括《条例》宣传贯彻、主动公开、依申请公开、政府信息资源管理、平台建设、监督保障。",
        basis: "国办公开办函〔2019〕60号；《条例》第五十条",
      },
      offers: [
        {
          label: "插入五个小标题",
          text: "（一）主动公开\n（二）依申请公开\n（三）政府信息管理\n（四）政府信息公开平台建设\n（五）监督保障",
        },
      ],
    },
    {
      key: "proactiveDisclosure",
      heading: "二、主动公开政府信息情况",
      kind: "tables",
      tableName: "表二",
      fillLabel: "未填的填 0",
      guidance: {
        text: "按《条例》第二十条第（一）（五）（六）（八）（九）项填写本年数量，没有的填 0。采购总金额连同单位填写，如 12.5万元。",
        basis: "《条例》第二十条",
      },
    },
    {
      key: "requests",
      heading: "三、收到和处理政府信息公开申请情况",
      kind: "tables",
      tableName: "表三",
      fillLabel: "未填的填 0",
      guidance: {
        text: "一件申请只计一种办理结果。每一列都应满足：第一项＋第二项＝第三项＋第四项。没有的填 0。",
        basis: "表内说明",
      },
    },
    {
      key: "disputes",
      heading: "四、政府信息公开行政复议、行政诉讼情况",
      kind: "tables",
      tableName: "表四",
      fillLabel: "没有复议诉讼，全部填 0",
      guidance: {
        text: "因政府信息公开工作引起的行政复议、行政诉讼案件，按结果分别填写。没有的填 0。",
        basis: "《条例》第五十条第（三）项",
      },
    },
    {
      key: "improvements",
      heading: "五、存在的主要问题及改进情况",
      kind: "narrative",
      guidance: {
        text: "先写存在的主要问题，再逐条写改进情况；问题应与政府信息公开有关，不照搬往年和其他单位的内容。",
        basis: "国办公开办函〔2019〕60号",
      },
      offers: [
        {
          label: "插入两个小标题",
          text: "（一）存在的主要问题\n（二）改进情况",
        },
      ],
    },
    {
      key: "otherMatters",
      heading: "六、其他需要报告的事项",
      kind: "narrative",
      guidance: { text: "没有其他需要报告的事项，写明即可。", basis: null },
      offers: [{ label: "插入“无”的语句", text: "无其他需要报告的事项。" }],
    },
  ],
  tables: [
    {
      key: "article20item1",
      section: "proactiveDisclosure",
      caption: "第二十条第（一）项",
      corner: "信息内容",
      columns: [
        {
          key: "newlyMade",
          label: "本年新制作数量",
          quantity: "count",
          guidance: { text: "本年以本机关名义制作的件数。", basis: null },
        },
        {
          key: "newlyPublished",
          label: "本年新公开数量",
          quantity: "count",
          guidance: {
            text: "本年新公开的件数，包括以前制作、本年才公开的。",
            basis: null,
          },
        },
        {
          key: "publishedTotal",
          label: "对外公开总数量",
          quantity: "count",
          guidance: { text: "到12月31日对外公开的全部件数。", basis: null },
        },
      ],
      rows: [
        {
          key: "regulatoryRules",
          label: "规章",
          guidance: {
            text: "部门规章、地方政府规章。无规章制定权的机关填 0。",
            basis: "《条例》第二十条第（一）项",
          },
        },
        {
          key: "normativeDocuments",
          label: "规范性文件",
          guidance: {
            text: "以本机关名义制发并对外公布、具有普遍约束力的文件；内部制度、人事、会议纪要等不计；与司法行政部门备案口径一致。",
            basis: "《条例》第二十条第（一）项",
          },
        },
      ],
      relations: [
        {
          kind: "at-most",
          rule: "A10",
          severity: "error",
          axis: "columns",
          lower: ["newlyPublished"],
          upper: ["publishedTotal"],
          factor: 1,
          advice: "本年新公开的包含在对外公开总数之内，请核对",
        },
        {
          kind: "at-most",
          rule: "A10",
          severity: "warning",
          axis: "columns",
          lower: ["newlyPublished"],
          upper: ["newlyMade"],
          factor: 1,
          advice: "如含以前制作、本年才公开的文件，请说明",
        },
        {
          kind: "at-most",
          rule: "A10",
          severity: "warning",
          axis: "columns",
          lower: ["newlyMade"],
          upper: ["newlyPublished"],
          factor: 2,
          advice: "制作数量远大于公开数量，请核对是否把网站信息条数填在这里",
        },
      ],
      cellRules,
    },
    {
      key: "article20item5",
      section: "proactiveDisclosure",
      caption: "第二十条第（五）项",
      corner: "信息内容",
      columns: [priorYearItems, change, decisions],
      rows: [
        {
          key: "licensing",
          label: "行政许可",
          guidance: {
            text: "行政许可事项的数量、本年增减和本年作出的许可决定数量。",
            basis: "《条例》第二十条第（五）项",
          },
        },
        {
          key: "otherServices",
          label: "其他对外管理服务事项",
          guidance: {
            text: "行政许可以外的对外管理服务事项的数量、本年增减和处理决定数量。",
            basis: "《条例》第二十条第（五）项",
          },
        },
      ],
      relations: [stockRemains],
      cellRules,
    },
    {
      key: "article20item6",
      section: "proactiveDisclosure",
      caption: "第二十条第（六）项",
      corner: "信息内容",
      columns: [priorYearItems, change, decisions],
      rows: [
        {
          key: "penalties",
          label: "行政处罚",
          guidance: {
            text: "行政处罚事项的数量、本年增减和本年作出的处罚决定数量。",
            basis: "《条例》第二十条第（六）项",
          },
        },
        {
          key: "compulsoryMeasures",
          label: "行政强制",
          guidance: {
            text: "行政强制事项的数量、本年增减和本年作出的强制决定数量。",
            basis: "《条例》第二十条第（六）项",
          },
        },
      ],
      relations: [stockRemains],
      cellRules,
    },
    {
      key: "article20item8",
      section: "proactiveDisclosure",
      caption: "第二十条第（八）项",
      corner: "信息内容",
      columns: [priorYearItems, change],
      rows: [
        {
          key: "administrativeFees",
          label: "行政事业性收费",
          guidance: {
            text: "行政事业性收费项目的数量和本年增减，填项目数，不填金额。",
            basis: "《条例》第二十条第（八）项",
          },
        },
      ],
      relations: [stockRemains],
      cellRules,
    },
    {
      key: "article20item9",
      section: "proactiveDisclosure",
      caption: "第二十条第（九）项",
      corner: "信息内容",
      columns: [
        {
          key: "procurementItems",
          label: "采购项目数量",
          quantity: "count",
          guidance: { text: "本年政府集中采购的项目数量。", basis: null },
        },
        {
          key: "procurementAmount",
          label: "采购总金额",
          quantity: "amountWithUnit",
          guidance: { text: "连同单位填写，如 12.5万元 或 251000元。", basis: null },
        },
      ],
      rows: [
        {
          key: "centralizedProcurement",
          label: "政府集中采购",
          guidance: {
            text: "本年政府集中采购的项目数量和总金额。",
            basis: "《条例》第二十条第（九）项",
          },
        },
      ],
      relations: [
        {
          kind: "together",
          rule: "A12",
          axis: "columns",
          keys: ["procurementItems", "procurementAmount"],
          advice: "采购项目数量和采购总金额应同时为 0 或同时不为 0，请核对",
        },
      ],
      cellRules,
    },
    requestsTable(
      {
        key: "closed",
        label: "（六）其他处理",
        guidance: {
          text: "不属于以上情形的，例如申请人逾期不补正、逾期不缴费、撤回申请。应能逐件说明。",
          basis: "《条例》第三十条、第四十二条",
        },
      },
      ["closed"],
    ),
    disputesTable,
  ],
};
