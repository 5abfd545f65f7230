import { disputesTable } from "./disputes-table";
import { requestsTable } from "./requests-table";
import type { CellRules, Guidance, ReportTemplate } from "./template";

const decisionsGuidance: Guidance = {
  text: "本年作出的决定数量，已公开和依法不公开的都计入。",
  basis: "《条例》第二十条第（五）（六）项",
};
const decisionsColumn = {
  key: "decisions",
  label: "本年处理决定数量",
  quantity: "count",
  guidance: decisionsGuidance,
} as const;
const cellRules: CellRules = {
  unanswered: "A01",
  invalid: "A02",
  invalidAmount: "A04",
  shape: null,
  blankTotal: null,
};

/** 国办公开办函〔2021〕30号 (2021-09-26), report years from 2021. */
export const ogi2021: ReportTemplate = {
  id: "ogi-2021",
  authority: "国办公开办函〔2021〕30号",
  authorityTitle:
    "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
  firstYear: 2021,
  titleSuffix: "年政府信息公开工作年度报告",
  preambleOffer:
    "本报告根据《中华人民共和国政府信息公开条例》（国令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）规定编制。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成，所列数据的统计期限为{year}年1月1日至{year}年12月31日。如对本报告有疑问，请与{organization}联系（地址：……，邮编：……，电话：……，电子邮箱：……）。",
  sections: [
    {
      key: "overview",
      heading: "一、总体情况",
      kind: "narrative",
      guidance: {
        text: "综述本机关贯彻落实《条例》的情况，包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；各级人民政府还应写明工作考核、社会评议和责任追究结果。聚焦主题、简明客观，一般不超过一千字。",
        basis: "国办公开办函〔2021〕30号；《条例》第五十条",
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
        text: "按《条例》第二十条第（一）（五）（六）（八）项填写本年数量。规章、行政规范性文件的数字会同司法行政部门核对；没有的填 0。",
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
        basis: "国办公开办函〔2021〕30号",
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
      guidance: {
        text: "收取信息处理费情况在此处报告，没有收取也要写明。",
        basis: "国办公开办函〔2021〕30号；国办函〔2020〕109号",
      },
      offers: [
        {
          label: "插入信息处理费语句",
          text: "{year}年，{organization}严格落实《政府信息公开信息处理费管理办法》，全年收取政府信息公开信息处理费0元。",
        },
      ],
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
          key: "issued",
          label: "本年制发件数",
          quantity: "count",
          guidance: { text: "本年以本机关名义制定发布的件数。", basis: null },
        },
        {
          key: "repealed",
          label: "本年废止件数",
          quantity: "count",
          guidance: { text: "本年废止、宣布失效的件数。", basis: null },
        },
        {
          key: "inForce",
          label: "现行有效件数",
          quantity: "count",
          guidance: {
            text: "12月31日仍然有效的全部件数，一般等于上年现行有效＋本年制发－本年废止。",
            basis: null,
          },
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
          label: "行政规范性文件",
          guidance: {
            text: "以本机关名义制发并对外公布、具有普遍约束力的文件；内部制度、人事、会议纪要等不计；与司法行政部门备案口径一致。",
            basis: "《条例》第二十条第（一）项",
          },
        },
      ],
      relations: [
        {
          kind: "at-most",
          rule: "A06",
          severity: "error",
          axis: "columns",
          lower: ["issued"],
          upper: ["inForce", "repealed"],
          factor: 1,
          advice: "照此推算，上年现行有效件数为负数，请核对三个数字",
        },
      ],
      cellRules,
    },
    {
      key: "article20item5",
      section: "proactiveDisclosure",
      caption: "第二十条第（五）项",
      corner: "信息内容",
      columns: [decisionsColumn],
      rows: [
        {
          key: "licensing",
          label: "行政许可",
          guidance: {
            text: "本年作出的行政许可决定数量，已公开和依法不公开的都计入。",
            basis: "《条例》第二十条第（五）项",
          },
        },
      ],
      relations: [],
      cellRules,
    },
    {
      key: "article20item6",
      section: "proactiveDisclosure",
      caption: "第二十条第（六）项",
      corner: "信息内容",
      columns: [decisionsColumn],
      rows: [
        {
          key: "penalties",
          label: "行政处罚",
          guidance: {
            text: "本年作出的行政处罚决定数量，已公开和依法不公开的都计入。",
            basis: "《条例》第二十条第（六）项",
          },
        },
        {
          key: "compulsoryMeasures",
          label: "行政强制",
          guidance: {
            text: "本年作出的行政强制决定数量，已公开和依法不公开的都计入。",
            basis: "《条例》第二十条第（六）项",
          },
        },
      ],
      relations: [],
      cellRules,
    },
    {
      key: "article20item8",
      section: "proactiveDisclosure",
      caption: "第二十条第（八）项",
      corner: "信息内容",
      columns: [
        {
          key: "feesCollected",
          label: "本年收费金额（单位：万元）",
          quantity: "amount",
          guidance: { text: "单位是万元，不在格内写单位；可以有小数。", basis: null },
        },
      ],
      rows: [
        {
          key: "administrativeFees",
          label: "行政事业性收费",
          guidance: {
            text: "本年行政事业性收费实收金额，单位万元（含信息处理费）。",
            basis: "《条例》第二十条第（八）项",
          },
        },
      ],
      relations: [],
      cellRules,
    },
    requestsTable(
      {
        label: "（六）其他处理",
        children: [
          {
            key: "closedNotClarified",
            label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            guidance: {
              text: "补正期满无正当理由不补正，视为放弃申请，不再处理。",
              basis: "《条例》第三十条",
            },
          },
          {
            key: "closedFeeUnpaid",
            label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            guidance: {
              text: "逾期未按收费通知缴费，视为放弃申请，不再处理。填有数字时，第六部分应报告信息处理费情况。",
              basis: "《条例》第四十二条；国办函〔2020〕109号",
            },
          },
          {
            key: "closedOther",
            label: "3.其他",
            guidance: {
              text: "不属于以上情形的，例如申请人撤回申请。应能逐件说明。",
              basis: null,
            },
          },
        ],
      },
      ["closedNotClarified", "closedFeeUnpaid", "closedOther"],
    ),
    disputesTable,
  ],
};
