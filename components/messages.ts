import type { PasswordRefusal } from "@/lib/account/password-policy";
import type { DocumentStyle } from "@/lib/report/document-style";
import type { ReportStatus, Role } from "@/lib/report/workflow";
import type { Severity } from "@/lib/rules/issue";
import type { SectionProgress } from "@/lib/rules/progress";
import type { IconName } from "./ui/icon";
import type { StateTone } from "./ui/state-text";

/*
 * The Chinese of every refusal and state. Each list is a Record over a closed union: a new reason
 * or state does not compile until it has its sentence here.
 */

/** Why an action was refused. */
export type Refusal = "year-too-early" | "year-too-late" | "invalid-input" | "not-found";

export const refusalText: Readonly<Record<Refusal, string>> = {
  "year-too-early": "这个年度还没有统一的报告格式，不能在这里填写。请选择列表中的年度。",
  "year-too-late": "这个年度还没有开始。最晚只能开始下一年度的报告，请重新选择。",
  "not-found": "您不是这个单位的填报人，不能在这里开始报告。请联系本单位的管理员。",
  "invalid-input": "年度不是有效的数字。请重新选择年度。",
};

/** Why nobody was signed in. The first says the same about name, password, lock and deactivation. */
export type SignInRefusal = "wrong-credentials" | "too-many-attempts";

export const signInRefusalText: Readonly<Record<SignInRefusal, string>> = {
  "wrong-credentials": "账号或密码不正确",
  "too-many-attempts": "从本机所在网络登录过于频繁，请 1 分钟后再试",
};

/** Why a password was not changed. */
export type ChangePasswordRefusal =
  | "wrong-password"
  | "password-not-repeated"
  | "password-unchanged"
  | PasswordRefusal;

const passwordRefusalText: Readonly<Record<PasswordRefusal, string>> = {
  "password-too-short": "新密码太短，至少 12 位",
  "password-too-long": "新密码太长，最多 128 位",
  "password-too-simple": "新密码太简单，应包含大写字母、小写字母、数字、符号中的三类",
  "password-too-common": "新密码太常见，容易被猜到，请换一个",
  "password-contains-name": "新密码不能包含账号、姓名或单位名称",
};

export const changePasswordRefusalText: Readonly<Record<ChangePasswordRefusal, string>> = {
  ...passwordRefusalText,
  "wrong-password": "原密码不正确",
  "password-not-repeated": "两次输入的新密码不同，请重新输入",
  "password-unchanged": "新密码与原密码相同，请换一个",
};

/** Why the first administrator was not made. */
export type SetupRefusal =
  | "form-incomplete"
  | "setup-link-invalid"
  | "username-invalid"
  | "username-taken"
  | "password-not-repeated"
  | PasswordRefusal;

export const setupRefusalText: Readonly<Record<SetupRefusal, string>> = {
  ...passwordRefusalText,
  "form-incomplete": "每一项都要填写，最多 200 个字",
  "setup-link-invalid": "链接已经用过或者过期。还没有账号时，重新启动应用会给出新的链接",
  "username-invalid": "账号应为 2 至 64 个字母、汉字、数字、点、横线或下划线，不以符号开头",
  "username-taken": "这个账号已经存在，请换一个",
  "password-not-repeated": "两次输入的密码不同，请重新输入",
};

export const roleText: Readonly<Record<Role, string>> = {
  clerk: "填报人",
  supervisor: "审核人",
  reviewer: "主管部门",
  administrator: "管理员",
};

export const statusText: Readonly<Record<ReportStatus, string>> = {
  draft: "草稿",
  submitted: "待部门审核",
  returned: "退回修改",
  signed: "部门已签发",
  handedIn: "待主管部门审核",
  accepted: "审核通过",
  published: "已公布",
  correcting: "更正中",
};

export const documentStyleText: Readonly<Record<DocumentStyle, string>> = {
  official: "国办模板",
  gb9704: "公文版式",
};

type SectionState = SectionProgress["state"];
type Look = { readonly tone: StateTone; readonly icon: IconName };

// Finished is plain black, so that what is left stands out.
export const sectionStateLook: Readonly<Record<SectionState, Look>> = {
  "not-started": { tone: "muted", icon: "empty" },
  "in-progress": { tone: "active", icon: "half" },
  done: { tone: "plain", icon: "check" },
  problems: { tone: "error", icon: "error" },
};

/** 未开始 · 填写中 · 已完成 · 有问题（n） */
export function sectionStateText({ state, problems }: SectionProgress): string {
  const texts: Readonly<Record<SectionState, string>> = {
    "not-started": "未开始",
    "in-progress": "填写中",
    done: "已完成",
    problems: `有问题（${problems}）`,
  };
  return texts[state];
}

export const severityTitle: Readonly<Record<Severity, string>> = {
  error: "必须改",
  warning: "请确认",
  info: "提示",
};

export const severityLook: Readonly<Record<Severity, Look>> = {
  error: { tone: "error", icon: "error" },
  warning: { tone: "warning", icon: "warning" },
  info: { tone: "active", icon: "info" },
};
