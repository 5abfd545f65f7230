import { maxPasswordLength } from "@/lib/account/max-password-length";
import type { PasswordPolicy, PasswordRefusal } from "@/lib/account/password-policy";
import type { Role } from "@/lib/report/workflow";

/** Why nobody was signed in. The first says the same about name, password, lock and deactivation. */
export type SignInRefusal = "wrong-credentials" | "too-many-attempts";

export const signInRefusalText: Readonly<Record<SignInRefusal, string>> = {
  "wrong-credentials": "账号或密码不正确",
  "too-many-attempts": "从本机所在网络登录过于频繁，请 1 分钟后再试",
};

/** Why the second step of signing in was refused. */
export type CodeRefusal = "wrong-code" | "step-over" | "too-many-attempts";

export const codeRefusalText: Readonly<Record<CodeRefusal, string>> = {
  "wrong-code": "验证码不正确，或者已经用过。请等出现下一个验证码再试",
  "step-over": "输入密码已超过 5 分钟，请重新登录",
  "too-many-attempts": signInRefusalText["too-many-attempts"],
};

/** Why the way through the identity provider led nowhere. */
export const ssoRefusals = [
  "sso-unavailable",
  "sso-rejected",
  "sso-unbound",
  "sso-off",
  "too-many-attempts",
] as const;
export type SsoRefusal = (typeof ssoRefusals)[number];

export function ssoRefusalText(refusal: SsoRefusal, provider: string): string {
  const texts: Readonly<Record<SsoRefusal, string>> = {
    "sso-unavailable": `${provider}暂时无法连接。请用账号和密码登录，或者稍后再试`,
    "sso-rejected": `${provider}没有完成登录，或者用时过长。请再试一次`,
    "sso-unbound": `${provider}已通过，但没有可以登录的账号。请联系管理员绑定`,
    "sso-off": "没有设置统一认证，请用账号和密码登录",
    "too-many-attempts": signInRefusalText["too-many-attempts"],
  };
  return texts[refusal];
}

/** Why a second factor was not switched on or off. */
export type SecondFactorRefusal = "wrong-code" | "wrong-password" | "demanded-by-role";

export const secondFactorRefusalText: Readonly<Record<SecondFactorRefusal, string>> = {
  "wrong-code": codeRefusalText["wrong-code"],
  "wrong-password": "密码不正确",
  "demanded-by-role": "您的角色须使用二次验证，不能关闭",
};

/** Why a password was not changed. */
export type ChangePasswordRefusal =
  | "wrong-password"
  | "password-not-repeated"
  | "password-unchanged"
  | "password-used-before"
  | PasswordRefusal;

const classWords = ["", "一类", "两类", "三类", "四类"];

/** What a password must be, before one is chosen. */
export function passwordHint({ minLength, classes, history }: PasswordPolicy): string {
  const kinds = `包含大写字母、小写字母、数字、符号中的${classWords[classes]}`;
  const before = history === 0 ? "" : `，不能是最近用过的 ${history} 个密码`;
  return `至少 ${minLength} 位${classes > 1 ? `，${kinds}` : ""}；不能包含账号、姓名、单位名称，不能是常见密码${before}。`;
}

function passwordRefusals({
  minLength,
  classes,
}: PasswordPolicy): Readonly<Record<PasswordRefusal, string>> {
  return {
    "password-too-short": `新密码太短，至少 ${minLength} 位`,
    "password-too-long": `新密码太长，最多 ${maxPasswordLength} 位`,
    "password-too-simple": `新密码太简单，应包含大写字母、小写字母、数字、符号中的${classWords[classes]}`,
    "password-too-common": "新密码太常见，容易被猜到，请换一个",
    "password-contains-name": "新密码不能包含账号、姓名或单位名称",
  };
}

export function changePasswordRefusalText(
  refusal: ChangePasswordRefusal,
  policy: PasswordPolicy,
): string {
  const texts: Readonly<Record<ChangePasswordRefusal, string>> = {
    ...passwordRefusals(policy),
    "wrong-password": "原密码不正确",
    "password-not-repeated": "两次输入的新密码不同，请重新输入",
    "password-unchanged": "新密码与原密码相同，请换一个",
    "password-used-before": `新密码是最近 ${policy.history} 个用过的密码之一，请换一个`,
  };
  return texts[refusal];
}

/** Why the first administrator was not made. */
export type SetupRefusal =
  | "form-incomplete"
  | "setup-link-invalid"
  | "username-invalid"
  | "username-taken"
  | "password-not-repeated"
  | PasswordRefusal;

export function setupRefusalText(refusal: SetupRefusal, policy: PasswordPolicy): string {
  const texts: Readonly<Record<SetupRefusal, string>> = {
    ...passwordRefusals(policy),
    "form-incomplete": "每一项都要填写，最多 200 个字",
    "setup-link-invalid": "链接已经用过或者过期。还没有账号时，重新启动应用会给出新的链接",
    "username-invalid": "账号应为 2 至 64 个字母、汉字、数字、点、横线或下划线，不以符号开头",
    "username-taken": "这个账号已经存在，请换一个",
    "password-not-repeated": "两次输入的密码不同，请重新输入",
  };
  return texts[refusal];
}

export const roleText: Readonly<Record<Role, string>> = {
  clerk: "填报人",
  supervisor: "审核人",
  reviewer: "主管部门",
  administrator: "管理员",
};
