"use server";

import { z } from "zod";
import { roles } from "@/lib/report/workflow";
import {
  bindAccount,
  createAccount,
  deactivateAccount,
  grantRole,
  type NewPassword,
  reactivateAccount,
  resetPassword,
  takeAwaySecondFactor,
  withdrawRole,
} from "@/lib/server/accounts/commands";
import { officeNamed } from "@/lib/server/organizations/queries";
import { formAction, id, name } from "../form-action";

const role = z.enum(roles);

export const createAccountAction = formAction(
  z.strictObject({ username: name, name, office: name, role }),
  async (actor, { office, ...account }) => {
    const organization = await officeNamed(actor, office);
    if (!organization.ok) return organization;
    return createAccount(actor, { ...account, organizationId: organization.value });
  },
  (given, created) => `已新建账号“${created.username}”。${passwordText(given)}`,
);

export const resetPasswordAction = formAction(
  z.strictObject({ id }),
  resetPassword,
  (given) => `密码已重置，原有登录全部结束。${passwordText(given)}`,
);

export const takeAwaySecondFactorAction = formAction(
  z.strictObject({ id }),
  takeAwaySecondFactor,
  () => "已取消，原有登录全部结束。",
);

export const bindAccountAction = formAction(
  z.strictObject({ id, subject: z.string().trim().max(255) }),
  bindAccount,
  (_, { subject }) =>
    subject === ""
      ? "已解除绑定，原有登录全部结束。"
      : "已绑定，原有登录全部结束；没有用过的初始密码已作废。",
);

export const deactivateAccountAction = formAction(
  z.strictObject({ id }),
  (actor, input) => deactivateAccount(actor, input, new Date()),
  () => "已停用，原有登录全部结束。",
);

export const reactivateAccountAction = formAction(
  z.strictObject({ id }),
  reactivateAccount,
  () => "已恢复。",
);

export const grantRoleAction = formAction(
  z.strictObject({ id, office: name, role }),
  async (actor, { office, ...grant }) => {
    const organization = await officeNamed(actor, office);
    if (!organization.ok) return organization;
    return grantRole(actor, { ...grant, organizationId: organization.value });
  },
  () => "已授予。本人重新登录后生效。",
);

export const withdrawRoleAction = formAction(
  z.strictObject({ id, organizationId: id, role }),
  withdrawRole,
  () => "已取消。",
);

function passwordText({ password }: NewPassword): string {
  return `\n一次性密码：${password}\n只显示这一次，72 小时内有效，首次登录必须修改。`;
}
