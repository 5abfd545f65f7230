import type {
  CommentState,
  CommentWeight,
  ReportEventKind,
  StepNoticeKind,
} from "@/lib/report/review";
import type { Step, StepRefusal } from "@/lib/report/workflow";

export const stepText: Readonly<Record<Step, string>> = {
  submit: "提交给审核人",
  withdraw: "撤回",
  return: "退回修改",
  sign: "通过并签发",
  handIn: "报送主管部门",
  accept: "审核通过",
  reopen: "重新打开",
  publish: "登记公布",
  correct: "发起更正",
};

/** What a step does, said before it is taken. */
export const stepConsequence: Readonly<Record<Step, string>> = {
  submit: "提交后不能再修改，由本单位审核人审核。审核人打开之前可以撤回。",
  withdraw: "撤回后可以继续修改，审核人将看不到这次提交的内容。",
  return: "报告退回填报人修改，修改后须重新提交。",
  sign: "本单位审核通过。签发的内容不能再修改。",
  handIn: "报送后由主管部门审核，审核期间不能修改。",
  accept: "报告定稿，可以公布。定稿后只能由您说明原因后重新打开。",
  reopen: "报告退回填报人修改，原定稿保留在历史中。",
  publish: "登记公布的网址和日期。公布的版本永久保留，更正会另成一版。",
  correct: "已公布的版本保留不动。更正后须重新审核、公布，更正说明随新版本公布。",
};

/** Said once a step is taken. */
export const stepTaken: Readonly<Record<Step, string>> = {
  submit: "已提交，等待审核",
  withdraw: "已撤回，可以继续修改",
  return: "已退回修改",
  sign: "已签发",
  handIn: "已报送，等待主管部门审核",
  accept: "已审核通过",
  reopen: "已重新打开，等待修改",
  publish: "已登记公布",
  correct: "可以开始更正",
};

/** What happens next, said on the page that confirms a step. */
export const stepSequel: Readonly<Record<Step, string>> = {
  submit: "审核人已收到通知。审核人打开之前，您可以撤回。",
  withdraw: "修改以后，请重新提交。",
  return: "填报人已收到通知，会看到退回原因和意见，修改后重新提交。",
  sign: "有主管部门的，由填报人或者审核人报送；没有主管部门的，可以公布。",
  handIn: "主管部门已收到通知。审核期间报告不能修改。",
  accept: "报送单位已收到通知，可以公布。公布后请登记网址和日期。",
  reopen: "报送单位已收到通知，修改后重新提交、审核。",
  publish: "公布的版本永久保留。发现差错时，可以发起更正。",
  correct: "更正以后，须重新提交、审核、公布。更正说明随新版本公布。",
};

/** Why a step was not taken. */
export type TakeStepRefusal =
  | StepRefusal
  | "not-found"
  | "stale"
  | "publication-required"
  | "invalid-input"
  | { readonly kind: "errors" | "unexplained"; readonly count: number }
  | { readonly kind: "incomplete"; readonly sections: readonly string[] };

const stepRefusals: Readonly<Record<Extract<TakeStepRefusal, string>, string>> = {
  "wrong-status": "报告的状态已经变化，这一步已不能进行。请刷新页面查看。",
  "wrong-role": "这一步由其他角色的人员进行。",
  "already-read": "审核人已经打开这次提交，不能撤回。需要修改请联系审核人退回。",
  "own-work": "您填写过这一轮的内容，不能由您审核通过。请由另一位审核人审核。",
  "open-demands": "还有“必须改”的意见没有处理完，不能通过。请先确认或者退回修改。",
  "reason-required": "请写明原因。",
  "accepted-by-other": "这份报告由另一位审核人审核通过，应由其重新打开。",
  "supervising-office-decides": "这份报告须先报送主管部门审核，再公布。",
  "no-supervising-office": "本单位没有主管部门，签发后可以直接公布。",
  "not-found": "找不到这份报告，或者它已不在您的职责范围内。",
  stale: "报告刚刚有变化，这一步没有进行。请刷新页面，核对后再试。",
  "publication-required": "请填写公布的网址和日期。",
  "invalid-input": "填写的内容不符合要求：网址应以 http:// 或 https:// 开头，原因不超过 2000 字。",
};

export function stepRefusalText(refusal: TakeStepRefusal): string {
  if (typeof refusal === "string") return stepRefusals[refusal];
  switch (refusal.kind) {
    case "errors":
      return `还有 ${refusal.count} 处必须改的问题，没有提交。请按上面的清单修改后再提交。`;
    case "unexplained":
      return `还有 ${refusal.count} 处请确认的问题没有写明原因，没有提交。请修改，或者写明原因。`;
    case "incomplete":
      return `还有 ${refusal.sections.length} 个部分没有填写完整，没有提交。`;
  }
}

/** Why a remark, an answer, a reason or a restoring was refused. */
export type ReviewRefusal =
  | "not-found"
  | "not-before-you"
  | "not-yours"
  | "already-settled"
  | "unknown-place"
  | "stale"
  | "locked"
  | "issue-gone"
  | "invalid-input";

export const reviewRefusalText: Readonly<Record<ReviewRefusal, string>> = {
  "not-found": "找不到要处理的内容，或者它已不在您的职责范围内。",
  "not-before-you": "报告现在不在您这里审核，不能添加意见。请刷新页面查看状态。",
  "not-yours": "这条意见现在不由您处理。",
  "already-settled": "这条意见已经处理过。请刷新页面查看。",
  "unknown-place": "报告中没有这个位置，意见没有添加。请刷新页面后再试。",
  stale: "报告刚刚有变化，没有保存。请刷新页面，核对后再试。",
  locked: "报告已不是可以修改的状态，没有保存。",
  "issue-gone": "这里的数值已经变化，原来的问题不再存在。请刷新页面。",
  "invalid-input": "请填写内容，不超过 2000 字。",
};

export const eventText: Readonly<Record<ReportEventKind, string>> = {
  started: "开始填写",
  submitted: "提交审核",
  withdrawn: "撤回提交",
  read: "审核人打开",
  returned: "退回修改",
  signed: "部门签发",
  handedIn: "报送主管部门",
  accepted: "审核通过",
  reopened: "重新打开",
  published: "公布",
  correctionStarted: "发起更正",
  restored: "恢复旧版本",
};

/** What a notice says behind 「某某局2025年度报告」. */
export const noticeText: Readonly<Record<StepNoticeKind, string>> = {
  submitted: "已提交，等待您审核",
  returned: "已退回修改",
  handedIn: "已报送，等待您审核",
  accepted: "已审核通过",
  reopened: "已重新打开，需要修改",
  published: "已公布",
};

export const commentWeightText: Readonly<Record<CommentWeight, string>> = {
  demand: "必须改",
  advice: "建议",
};

export const commentStateText: Readonly<Record<CommentState, string>> = {
  open: "待处理",
  resolved: "已回应",
  confirmed: "已确认",
};
