import type { OfficeColumn } from "@/lib/organization/columns";
import { columnTitle } from "@/lib/organization/columns";
import { largestTable, mostRows } from "@/lib/organization/limits";
import type { OfficeChange } from "@/lib/organization/plan-import";
import type { DatesProblem } from "@/lib/organization/reporting-dates";
import type { RowProblem, RowProblemKind } from "@/lib/organization/row-problem";
import type { AuditAction } from "@/lib/report/audit-action";
import { type LexiconList, type LexiconProblem, mostLines } from "@/lib/rules/data/lexicon-lines";
import type { UnreadableTable } from "@/lib/spreadsheet/unreadable-table";

/*
 * The Chinese of the administration: every refusal is a Record over a closed union.
 */

/** Why a change of an office, an account or a year was refused. */
export type AdminRefusal =
  | "invalid-input"
  | "not-found"
  | "target-not-found"
  | "stale"
  | "code-taken"
  | "name-taken"
  | "below-itself"
  | "same-office"
  | "has-offices-below"
  | "username-taken"
  | "username-invalid"
  | "own-account"
  | "outside-subtree"
  | "last-role"
  | "no-second-factor"
  | "sso-off"
  | "subject-taken"
  | "no-format"
  | "already-issued"
  | DatesProblem;

export const adminRefusalText: Readonly<Record<AdminRefusal, string>> = {
  "invalid-input": "有内容没有填写，或者写法不对，没有保存。请检查后再试。",
  "not-found": "找不到要修改的对象，或者它不在您管理的范围内。",
  "target-not-found": "没有找到这个单位。请填写您管理范围内一个在用单位的编码或全称。",
  stale: "在您打开本页之后，这里已被修改。请刷新页面，看过最新内容后再改。",
  "code-taken": "这个编码已被其他单位使用，请换一个。",
  "name-taken": "同一上级下已有同名的单位，请检查全称。",
  "below-itself": "不能移到自己的下级单位之下。",
  "same-office": "不能并入自己，请填写另一个单位。",
  "has-offices-below": "还有在用的下级单位。请先移走或者停用下级单位。",
  "username-taken": "这个账号名已被使用，请换一个。",
  "username-invalid": "账号名只能用汉字、字母、数字和 . _ -，2 至 64 位，以汉字、字母或数字开头。",
  "own-account":
    "不能停用或者绑定自己的账号、重置自己的密码，也不能取消自己的二次验证或者管理员身份。请由另一位管理员操作。",
  "outside-subtree": "这个账号还属于您管理范围之外的单位，只能由那里的管理员操作。",
  "last-role": "这是该账号的最后一个角色，不能取消。不再使用时请停用账号。",
  "sso-off": "没有设置统一认证，不能绑定。",
  "subject-taken": "这个统一认证标识已绑定另一个账号。请先解除那个账号的绑定。",
  "no-second-factor": "这个账号没有开启二次验证，不需要取消。",
  "no-format": "这个年度没有统一的报告格式，不能下发。",
  "already-issued": "这个年度已经下发，格式和日期不能再改。",
  "dates-out-of-order": "日期的先后应为：下发、初稿、部门审核、主管部门审核、公布。",
  "issued-before-year-end": "下发日期太早，最早为报告年度的11月1日。",
  "handed-in-after-january": "部门审核应在次年1月31日前完成（《条例》第四十九条）。",
  "published-too-late":
    "公布日期超过法定期限：部门为次年1月31日前，政府及其办公厅（室）为次年3月31日前（《条例》第四十九条）。",
};

export const officeChangeText: Readonly<Record<OfficeChange, string>> = {
  create: "新建",
  rename: "更名",
  move: "移动",
  deactivate: "停用",
  change: "修改资料",
};

export const lexiconListText: Readonly<Record<LexiconList, string>> = {
  typos: "易错词和正确写法",
  forbidden: "不得使用的词",
  offTopic: "与政府信息公开无关的词",
  allowed: "不再提示的词",
  documents: "本地常引用的文件",
};

const lexiconProblems: Readonly<Record<LexiconProblem["kind"], string>> = {
  "no-pair": "应写成“错误写法＝正确写法”，两边不同",
  "no-title": "应写成“《文件名》（文号）”，文号可以不写",
  "too-long": "太长，最多 120 字",
  "too-many": `超过 ${mostLines} 行`,
};

/** 易错词和正确写法第 3 行“…”：应写成…，没有保存。 */
export function lexiconProblemText({ kind, list, line, text }: LexiconProblem): string {
  const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text;
  return `${lexiconListText[list]}第 ${line} 行“${shown}”：${lexiconProblems[kind]}，没有保存。`;
}

/** Why a list of offices was not taken over. */
export const tableRefusalText: Readonly<
  Record<UnreadableTable | "not-found" | "stale" | "code-taken", string>
> = {
  "empty-file": "文件是空的，没有导入。",
  "too-large": `文件超过 ${largestTable / 1_000_000} MB，没有导入。请分几次导入。`,
  "too-many-rows": `名单超过 ${mostRows} 行，没有导入。请分几次导入。`,
  "unknown-type": "这不是 CSV 或 Excel（.xlsx）文件，没有导入。请用模板填写后再试。",
  "damaged-file": "Excel 文件已损坏或者加了密，无法读取。请另存为 .xlsx 或 CSV 后再试。",
  "unsafe-file": "Excel 文件展开后过大，没有读取。请另存为 CSV 后再试。",
  "not-found": "找不到要导入到的单位，或者它不在您管理的范围内。",
  stale: "试运行之后单位已有变动，没有导入。请重新试运行，看过结果后再导入。",
  "code-taken": "名单中有编码已被您管理范围之外的单位使用，没有导入。",
};

export function missingColumnsText(columns: readonly OfficeColumn[]): string {
  return `第一行缺少列标题：${columns.map(columnTitle).join("、")}。请对照模板修改。`;
}

const rowProblems: Readonly<Record<RowProblemKind, string>> = {
  formula: "不能以 = + - @ 开头，请改成文字",
  missing: "不能为空",
  "too-long": "太长，请缩短",
  "wrong-code": "只能用字母、数字和 . _ -，最多 40 位",
  "wrong-kind": "应为 本级政府、政府办、部门、乡镇、街道 之一",
  "wrong-year": "应为 2000 至 2100 的四位年份",
  "years-reversed": "早于起始年度",
  "wrong-sign-off": "应为 是 或 否",
  "duplicate-code": "在名单中重复",
  "duplicate-name": "与名单中或现有的另一个单位重名",
  "unknown-parent": "名单和现有单位中都没有这个编码",
  cycle: "上级关系成环，单位不能在自己之下",
  "top-office": "这是导入到的单位本身，不能出现在名单中",
};

/** 第 3 行 全称“”：不能为空 */
export function rowProblemText({ row, column, kind, typed }: RowProblem): string {
  return `第 ${row} 行 ${columnTitle(column)}“${typed}”：${rowProblems[kind]}`;
}

export const auditActionText: Readonly<Record<AuditAction, string>> = {
  "sign-in": "登录",
  "sign-in-failed": "登录失败",
  "sign-out": "退出登录",
  "sessions-ended": "结束会话",
  "password-changed": "修改密码",
  "password-reset": "重置密码",
  "second-factor-changed": "变更二次验证",
  "account-created": "新建账号",
  "account-changed": "修改账号",
  "account-deactivated": "停用账号",
  "account-reactivated": "恢复账号",
  "membership-granted": "授予角色",
  "membership-withdrawn": "取消角色",
  "organization-created": "新建单位",
  "organization-changed": "修改单位资料",
  "organization-renamed": "单位更名",
  "organization-moved": "移动单位",
  "organization-merged": "并入其他单位",
  "organization-deactivated": "停用单位",
  "organizations-imported": "导入单位名单",
  "lexicon-changed": "修改体检用词和限度",
  "year-opened": "下发年度",
  "year-changed": "修改年度日期",
  "report-started": "开始报告",
  "report-step": "报告流转",
  "report-read": "审核人打开报告",
  "report-viewed": "查看其他单位的报告",
  "report-restored": "恢复报告版本",
  "report-exported": "下载报告",
  "reports-exported": "批量下载报告",
  "desk-exported": "导出报送情况",
  "rule-reported": "报告体检误报",
  "report-imported": "导入报告",
  "import-undone": "撤销导入",
  "original-downloaded": "下载导入原件",
  "audit-exported": "导出审计日志",
};
