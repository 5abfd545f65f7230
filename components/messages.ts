import type { DocumentStyle } from "@/lib/report/document-style";
import type { ReportStatus } from "@/lib/report/workflow";
import type { Severity } from "@/lib/rules/issue";
import type { SectionProgress } from "@/lib/rules/progress";
import type { IconName } from "./ui/icon";
import type { StateTone } from "./ui/state-text";

/*
 * The Chinese of every refusal and state. Each list is a Record over a closed union: a new reason
 * or state does not compile until it has its sentence. What belongs to accounts, to review and to
 * administration stands with its components, so that a page loads its own sentences alone.
 */

/** Why an action was refused. */
export type Refusal =
  | "year-too-early"
  | "no-last-year"
  | "year-too-late"
  | "office-not-reporting"
  | "invalid-input"
  | "not-found";

export const refusalText: Readonly<Record<Refusal, string>> = {
  "no-last-year": "系统中没有本单位上一年度的报告。请选择空白开始，或者先从文件导入上年的报告。",
  "year-too-early": "这个年度还没有统一的报告格式，不能在这里填写。请选择列表中的年度。",
  "year-too-late": "这个年度还没有开始。最晚只能开始下一年度的报告，请重新选择。",
  "office-not-reporting":
    "本单位在这个年度不单独报告（尚未成立、已停用或已并入其他单位）。请选择其他年度，或者联系管理员。",
  "not-found": "您不是这个单位的填报人，不能在这里开始报告。请联系本单位的管理员。",
  "invalid-input": "年度不是有效的数字。请重新选择年度。",
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
