/*
 * Words that offices write into their ledgers (台账) for the rows and columns of the official tables.
 * Only words with one meaning stand here: 不予公开, 法人 or 行政诉讼 alone say too little.
 */

type Words = Readonly<Record<string, readonly string[]>>;

/** 申请人类型, by column of 表三. */
export const applicantWords: Words = {
  naturalPerson: ["公民", "个人", "公民个人", "居民", "村民", "市民", "群众"],
  commercialEnterprise: [
    ...["企业", "公司", "企业法人", "有限公司", "有限责任公司", "股份有限公司"],
    ...["工商企业", "民营企业", "国有企业"],
  ],
  researchInstitution: [
    ...["科研院所", "科研单位", "研究所", "研究院", "高校", "高等院校", "大学"],
  ],
  publicWelfareOrganization: ["公益组织", "公益机构", "社会团体", "社团", "基金会", "慈善组织"],
  legalServiceOrganization: ["律师事务所", "律所", "法律服务所"],
  otherOrganization: ["其他组织", "其他法人", "其他机构", "其它"],
};

const notClarified = ["逾期不补正", "逾期未补正", "无正当理由逾期不补正"];
const feeUnpaid = ["逾期未缴费", "逾期不缴费", "未按期缴费", "逾期未缴纳费用"];
const closedOtherwise = [
  ...["撤回", "撤回申请", "主动撤回", "主动撤回申请", "申请人撤回", "申请人主动撤回"],
  ...["申请人撤回申请", "申请人主动撤回申请"],
];

/** 办理结果, by row of 表三 in either format. */
export const dispositionWords: Words = {
  granted: [
    ...["公开", "全部公开", "同意公开", "主动公开", "已主动公开", "已公开", "属于主动公开范围"],
    ...["告知获取方式", "告知获取途径", "告知获取方式和途径"],
  ],
  partlyGranted: ["部分予以公开", "予以部分公开", "区分处理"],
  deniedStateSecret: ["国家秘密", "涉密", "涉及国家秘密"],
  deniedProhibitedByLaw: ["法律行政法规禁止公开", "法律法规禁止公开"],
  deniedSecurityStability: ["三安全一稳定"],
  deniedThirdPartyRights: [
    ...["第三方权益", "第三方合法权益", "涉及第三方权益", "涉及第三方合法权益"],
    ...["商业秘密", "涉及商业秘密", "个人隐私", "涉及个人隐私"],
  ],
  deniedInternalAffairs: ["内部事务信息", "三类内部事务", "三类内部事务信息"],
  deniedDeliberative: ["过程性信息", "四类过程性信息"],
  deniedEnforcementFile: ["行政执法案卷", "行政执法案卷信息", "执法案卷"],
  deniedStatutoryInquiry: ["行政查询", "行政查询事项"],
  unavailableNotHeld: [
    ...["信息不存在", "政府信息不存在", "不存在", "本机关不掌握", "不掌握"],
    ...["不属于本机关公开", "非本机关公开", "不属于本机关负责公开", "非本机关负责公开"],
  ],
  unavailableNeedsCreation: ["需要另行制作", "需另行制作", "没有现成信息", "需要加工分析"],
  unavailableUnclear: ["补正后仍不明确", "补正后内容仍不明确"],
  notProcessedPetition: ["信访", "信访事项", "信访投诉举报", "信访举报投诉"],
  notProcessedDuplicate: ["重复申请"],
  notProcessedPublication: ["公开出版物"],
  notProcessedExcessive: ["大量反复申请", "无正当理由大量反复申请"],
  notProcessedConfirmation: ["确认或重新出具", "要求确认或重新出具已获取信息"],
  closedNotClarified: notClarified,
  closedFeeUnpaid: feeUnpaid,
  closedOther: closedOtherwise,
  closed: [...notClarified, ...feeUnpaid, ...closedOtherwise],
  carriedOut: [
    ...["办理中", "正在办理", "在办", "未办结", "待答复", "未答复", "补正中", "待补正"],
    ...["延期办理", "已延期", "征求第三方意见", "结转", "结转下年", "结转下年度"],
  ],
};

/** 案件类型, by block of 表四. */
export const disputeWords: Words = {
  reconsideration: ["复议"],
  litigationDirect: ["直接起诉", "未经复议", "未经复议起诉", "直接诉讼"],
  litigationAfterReconsideration: ["经复议后起诉", "经复议起诉", "复议后诉讼"],
};

/** 审理结果, by place in a block of 表四. */
export const disputeResultWords: Words = {
  Upheld: [
    ...["维持", "驳回", "驳回申请", "驳回复议申请", "驳回行政复议申请", "驳回复议请求"],
    ...["驳回诉讼请求", "驳回起诉", "维持原行政行为"],
  ],
  Corrected: [
    ...["纠正", "撤销", "变更", "确认违法", "责令重新作出", "撤销并责令重新作出"],
    ...["责令履行", "责令限期履行"],
  ],
  OtherResult: [
    ...["其他", "其它", "终止", "终止审理", "撤回", "撤回复议申请", "撤诉", "准予撤诉", "调解"],
    ...["不予受理", "移送"],
  ],
  Pending: ["未审结", "未结", "未结案", "审理中", "待判决", "待裁决"],
};
