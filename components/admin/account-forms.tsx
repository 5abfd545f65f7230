import type { ReactNode } from "react";
import type { AccountLine } from "@/lib/organization/account-line";
import { roles } from "@/lib/report/workflow";
import { roleText } from "../account/messages";
import { ActionForm } from "./action-form";
import { Choice, Field } from "./fields";
import type { SendForm } from "./form-state";

const roleOptions = roles.map((role) => ({ value: role, text: roleText[role] }));

export function NewAccountForm({ send }: { readonly send: SendForm }) {
  return (
    <ActionForm label="新建账号" submit="新建账号" send={send}>
      <Field label="账号名" name="username" required autoComplete="off" />
      <Field label="姓名" name="name" required autoComplete="off" />
      <Field label="单位的编码或全称" name="office" required />
      <Choice label="角色" name="role" options={roleOptions} />
    </ActionForm>
  );
}

export function GrantRoleForm({ id, send }: { readonly id: string; readonly send: SendForm }) {
  return (
    <ActionForm label="授予角色" submit="授予角色" hidden={{ id }} send={send}>
      <Field label="单位的编码或全称" name="office" required />
      <Choice label="角色" name="role" options={roleOptions} />
    </ActionForm>
  );
}

/** What a person is to which office; each can be taken away. */
export function RoleList({
  account: { id, roles: held },
  send,
}: {
  readonly account: AccountLine;
  readonly send: SendForm;
}) {
  return (
    <ul className="space-y-2">
      {held.map(({ organizationId, organization, role }) => (
        <li key={`${organizationId} ${role}`} className="flex flex-wrap items-center gap-4">
          <span>
            {organization}：{roleText[role]}
          </span>
          <ActionForm
            label={`取消${organization}的${roleText[role]}`}
            submit="取消角色"
            hidden={{ id, organizationId, role }}
            send={send}
          />
        </li>
      ))}
    </ul>
  );
}

type AccountForms = {
  readonly reset: SendForm;
  readonly takeAwaySecondFactor: SendForm;
  readonly deactivate: SendForm;
  readonly reactivate: SendForm;
  /** Null while no identity provider is configured. */
  readonly bind: SendForm | null;
};

/** How a person signs in, and whether she may at all. */
export function AccountStateForms({
  account: { id, deactivated, secondFactor, ssoSubject },
  forms: { reset, takeAwaySecondFactor, deactivate, reactivate, bind },
}: {
  readonly account: AccountLine;
  readonly forms: AccountForms;
}) {
  return (
    <div className="space-y-4">
      <StateRow text="密码">
        <ActionForm label="重置密码" submit="重置密码" hidden={{ id }} send={reset} />
      </StateRow>
      <StateRow text={`二次验证：${secondFactor ? "已开启" : "未开启"}`}>
        <ActionForm
          label="取消二次验证"
          submit="取消二次验证"
          hidden={{ id }}
          send={takeAwaySecondFactor}
        />
      </StateRow>
      {bind === null ? null : (
        <StateRow text={`统一认证：${ssoSubject === null ? "未绑定" : "已绑定"}`}>
          <ActionForm label="绑定统一认证" submit="保存绑定" hidden={{ id }} send={bind}>
            <Field
              label="统一认证标识（sub），留空为不绑定"
              name="subject"
              defaultValue={ssoSubject ?? ""}
              maxLength={255}
              autoComplete="off"
              className="min-w-80"
            />
          </ActionForm>
        </StateRow>
      )}
      <StateRow text={`账号：${deactivated ? "已停用" : "在用"}`}>
        {deactivated ? (
          <ActionForm label="恢复账号" submit="恢复账号" hidden={{ id }} send={reactivate} />
        ) : (
          <ActionForm label="停用账号" submit="停用账号" hidden={{ id }} send={deactivate} />
        )}
      </StateRow>
    </div>
  );
}

/** What is, and beside it what can be done about it. */
function StateRow({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
      <p className="flex min-h-8 w-36 items-center">{text}</p>
      <div className="min-w-0 grow">{children}</div>
    </div>
  );
}
