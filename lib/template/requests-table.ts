import type { ColumnLeaf, Guidance, HeadNode, Relation, RowLeaf, Table } from "./template";

/**
 * 表三 as both issued formats share it: columns, rows but the block （六）其他处理, and arithmetic.
 * Row guidance: 条例 articles 14–16, 29–33, 35–39, 42 (2019 text).
 */
export function requestsTable(closed: HeadNode<RowLeaf>, closedKeys: readonly string[]): Table {
  const dispositions = [...dispositionKeys, ...closedKeys];
  return {
    key: "requests",
    section: "requests",
    caption: null,
    corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    columns: [{ label: "申请人情况", children: applicantColumns }],
    rows: [
      row(
        "newlyReceived",
        "一、本年新收政府信息公开申请数量",
        "本年1月1日至12月31日收到的申请件数。当面提交以提交日为准，邮寄以签收日为准，网络、传真以双方确认日为准。",
        "《条例》第二十九条、第三十一条",
      ),
      row(
        "carriedIn",
        "二、上年结转政府信息公开申请数量",
        "上一年度年报“四、结转下年度继续办理”的数字，逐列一致。",
        null,
      ),
      {
        label: "三、本年度办理结果",
        children: [
          ...firstDispositions,
          closed,
          row(
            "processedTotal",
            "（七）总计",
            "（一）至（六）各项之和，由系统计算，不用填写。",
            null,
          ),
        ],
      },
      row(
        "carriedOut",
        "四、结转下年度继续办理",
        "12月31日仍在法定期限内办理的申请（20个工作日，可延长20个工作日；征求意见时间不计）。按台账清点后填写。",
        "《条例》第三十三条",
      ),
    ],
    relations: requestRelations(dispositions),
    cellRules: {
      unanswered: "B01",
      invalid: "B02",
      invalidAmount: "B02",
      shape: "B06",
      blankTotal: "B15",
    },
  };
}

function requestRelations(dispositions: readonly string[]): readonly Relation[] {
  return [
    {
      kind: "total",
      rule: "B04",
      axis: "columns",
      total: "allRequesters",
      parts: applicantKeys,
      partsLabel: "各类申请人之和",
      movedRule: "B08",
    },
    {
      kind: "total",
      rule: "B05",
      axis: "rows",
      total: "processedTotal",
      parts: dispositions,
      partsLabel: "（一）至（六）各项之和",
      movedRule: null,
    },
    {
      kind: "balance",
      rule: "B03",
      axis: "rows",
      left: ["newlyReceived", "carriedIn"],
      right: ["processedTotal", "carriedOut"],
      leftLabel: "第一项＋第二项",
      rightLabel: "第三项＋第四项",
    },
    { kind: "prior-year", rule: "B09", axis: "rows", current: "carriedIn", prior: "carriedOut" },
  ];
}

function row(key: string, label: string, text: string, basis: string | null): RowLeaf {
  return { key, label, guidance: { text, basis } };
}

function applicant(key: string, label: string, text: string): ColumnLeaf {
  return { key, label, quantity: "count", guidance: { text, basis: null } };
}

const applicantColumns: readonly HeadNode<ColumnLeaf>[] = [
  applicant("naturalPerson", "自然人", "以个人名义提出的申请。"),
  {
    label: "法人或其他组织",
    children: [
      applicant("commercialEnterprise", "商业企业", "以营利为目的的企业提出的申请。"),
      applicant("researchInstitution", "科研机构", "科研院所、高等院校等提出的申请。"),
      applicant(
        "publicWelfareOrganization",
        "社会公益组织",
        "社会团体、基金会、公益机构等提出的申请。",
      ),
      applicant(
        "legalServiceOrganization",
        "法律服务机构",
        "律师事务所等以自己名义提出的申请；律师代理他人的，按委托人计。",
      ),
      applicant("otherOrganization", "其他", "不属于前四类的法人或者其他组织提出的申请。"),
    ],
  },
  applicant("allRequesters", "总计", "自然人与各类组织之和，由系统计算，不用填写。"),
];

/** Columns of 法人或其他组织. */
export const organizationColumns = [
  "commercialEnterprise",
  "researchInstitution",
  "publicWelfareOrganization",
  "legalServiceOrganization",
  "otherOrganization",
] as const;
const applicantKeys = ["naturalPerson", ...organizationColumns] as const;

const article14: string = "《条例》第十四条";
const article16: Guidance["basis"] = "《条例》第十六条第二款";

const firstDispositions: readonly HeadNode<RowLeaf>[] = [
  row(
    "granted",
    "（一）予以公开",
    "已主动公开而告知获取方式、途径的，以及可以公开而提供的，均计入本项。",
    "《条例》第三十六条第（一）（二）项",
  ),
  row(
    "partlyGranted",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "作区分处理、公开一部分不公开一部分的，只计这一项，不再计入不予公开等其他情形。",
    "《条例》第三十七条",
  ),
  {
    label: "（三）不予公开",
    children: [
      row("deniedStateSecret", "1.属于国家秘密", "依法确定为国家秘密的政府信息。", article14),
      row(
        "deniedProhibitedByLaw",
        "2.其他法律行政法规禁止公开",
        "其他法律、行政法规禁止公开的政府信息。应能指出具体法律、行政法规条款；规章、文件不能作为依据。",
        article14,
      ),
      row(
        "deniedSecurityStability",
        "3.危及“三安全一稳定”",
        "公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。",
        article14,
      ),
      row(
        "deniedThirdPartyRights",
        "4.保护第三方合法权益",
        "涉及商业秘密、个人隐私等，公开会损害第三方合法权益，第三方不同意且有合理理由。",
        "《条例》第十五条、第三十二条",
      ),
      row(
        "deniedInternalAffairs",
        "5.属于三类内部事务信息",
        "三类内部事务信息：人事管理、后勤管理、内部工作流程。",
        "《条例》第十六条第一款",
      ),
      row(
        "deniedDeliberative",
        "6.属于四类过程性信息",
        "四类过程性信息：讨论记录、过程稿、磋商信函、请示报告。",
        article16,
      ),
      row(
        "deniedEnforcementFile",
        "7.属于行政执法案卷",
        "行政执法案卷信息。法律、法规、规章规定应当公开的除外。",
        article16,
      ),
      row(
        "deniedStatutoryInquiry",
        "8.属于行政查询事项",
        "工商、不动产登记资料等，法律、行政法规对信息获取有特别规定的，告知依照有关规定办理。",
        "《条例》第三十六条第（七）项",
      ),
    ],
  },
  {
    label: "（四）无法提供",
    children: [
      row(
        "unavailableNotHeld",
        "1.本机关不掌握相关政府信息",
        "经检索不存在，或者不属于本机关负责公开（能确定负责机关的，应告知名称、联系方式）。",
        "《条例》第三十六条第（四）（五）项",
      ),
      row(
        "unavailableNeedsCreation",
        "2.没有现成信息需要另行制作",
        "需要对现有政府信息进行加工、分析（能区分处理的除外）。",
        "《条例》第三十八条",
      ),
      row(
        "unavailableUnclear",
        "3.补正后申请内容仍不明确",
        "已作补正但内容仍不明确的。逾期不补正的不计在此，计入“（六）其他处理”。",
        "《条例》第三十条",
      ),
    ],
  },
  {
    label: "（五）不予处理",
    children: [
      row(
        "notProcessedPetition",
        "1.信访举报投诉类申请",
        "以申请形式进行信访、投诉、举报等活动，告知不作为政府信息公开申请处理。",
        "《条例》第三十九条第一款",
      ),
      row(
        "notProcessedDuplicate",
        "2.重复申请",
        "已就该申请作出答复，同一申请人重复申请公开相同政府信息。",
        "《条例》第三十六条第（六）项",
      ),
      row(
        "notProcessedPublication",
        "3.要求提供公开出版物",
        "要求提供政府公报、报刊、书籍等公开出版物，告知获取途径。",
        "《条例》第三十九条第二款",
      ),
      row(
        "notProcessedExcessive",
        "4.无正当理由大量反复申请",
        "数量、频次明显超过合理范围，说明的理由不合理，告知不予处理。",
        "《条例》第三十五条",
      ),
      row(
        "notProcessedConfirmation",
        "5.要求行政机关确认或重新出具已获取信息",
        "要求行政机关对其已获取的信息进行确认或者重新出具。",
        null,
      ),
    ],
  },
];

/** Rows of （三）不予公开, （四）无法提供 and （五）不予处理. */
export const deniedRows = [
  "deniedStateSecret",
  "deniedProhibitedByLaw",
  "deniedSecurityStability",
  "deniedThirdPartyRights",
  "deniedInternalAffairs",
  "deniedDeliberative",
  "deniedEnforcementFile",
  "deniedStatutoryInquiry",
] as const;
export const unavailableRows = [
  "unavailableNotHeld",
  "unavailableNeedsCreation",
  "unavailableUnclear",
] as const;
export const notProcessedRows = [
  "notProcessedPetition",
  "notProcessedDuplicate",
  "notProcessedPublication",
  "notProcessedExcessive",
  "notProcessedConfirmation",
] as const;

const dispositionKeys = [
  "granted",
  "partlyGranted",
  ...deniedRows,
  ...unavailableRows,
  ...notProcessedRows,
] as const;
