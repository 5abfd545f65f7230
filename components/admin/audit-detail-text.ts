import type { AuditDetail, AuditLine } from "@/lib/report/audit-line";
import { roleText } from "../account/messages";
import { documentStyleText, statusText } from "../messages";
import { stepText } from "../review/messages";

/** What an entry says beside its action and its subject, in words; ids are shown by their names. */
export function auditDetailText({ detail, otherOffice }: AuditLine): string {
  const { from, to, organization, ...rest } = detail;
  const parts = Object.entries(rest).map(([key, value]) => partText(key, value));
  const office = organization === undefined ? "" : (otherOffice ?? String(organization));
  return [...parts, office, changeText(from, to, otherOffice)].filter(Boolean).join("，");
}

type Value = AuditDetail[string];

function partText(key: string, value: Value): string {
  if (Array.isArray(value)) return value.map((field) => fieldText[field] ?? field).join("、");
  const word = String(value);
  const number = numbers[key];
  if (number !== undefined) return value === 0 ? "" : number.replace("n", word);
  return words[key]?.[word] ?? word;
}

/** From where to where: a state, a day, an office, or what something became. */
function changeText(from: Value | undefined, to: Value | undefined, office: string | null): string {
  if (to === undefined) return from === undefined ? "" : String(from);
  if (isId(to)) return `到${office ?? String(to)}`;
  const [before, after] = [from, to].map((state) => states[String(state)] ?? state);
  if (before === undefined) return String(after);
  return `${before}${after === to ? "至" : " → "}${after}`;
}

function isId(value: Value): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(value));
}

const states: Readonly<Record<string, string>> = {
  ...statusText,
  on: "已开启",
  off: "已关闭",
  "taken-away": "已由管理员关闭",
  "new-recovery-codes": "新的恢复码",
};

const numbers: Readonly<Record<string, string>> = {
  year: "n年度",
  round: "第 n 轮",
  version: "第 n 版",
  count: "共 n 项",
  created: "新建 n 个",
  renamed: "更名 n 个",
  moved: "移动 n 个",
  deactivated: "停用 n 个",
};

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: roleText,
  format: documentStyleText,
  step: stepText,
  cause: {
    "unknown-or-locked": "账号不存在或已锁定",
    "locks-now": "密码错误，账号已锁定",
    "wrong-password": "密码错误",
    "wrong-code": "验证码错误",
    deactivated: "账号已停用",
    "password-expired": "发放的密码已过期",
    "sso-unbound": "统一认证的标识没有绑定账号",
    "sso-rejected": "统一认证的答复无效",
    "sso-unavailable": "统一认证无法连接",
  },
};

const fieldText: Readonly<Record<string, string>> = {
  kind: "类别",
  validFrom: "起始年度",
  contactAddress: "地址",
  contactPostcode: "邮编",
  contactPhone: "电话",
  contactEmail: "邮箱",
  contactWebsite: "网址",
  signOff: "报告落款",
  supervises: "下级单位的报告",
  documentStyle: "Word 版式",
};
