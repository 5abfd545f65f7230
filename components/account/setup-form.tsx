"use client";

import { useActionState } from "react";
import type { PasswordPolicy } from "@/lib/account/password-policy";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { TextField } from "../ui/text-field";
import { passwordHint, type SetupRefusal, setupRefusalText } from "./messages";

/** What became of the last try; what was typed stays, but the password. */
export type SetupState = {
  readonly organization: string;
  readonly username: string;
  readonly name: string;
  readonly refusal: SetupRefusal | null;
};

const empty: SetupState = { organization: "", username: "", name: "", refusal: null };

/** The first administrator and the office at the root of the tree. */
export function SetupForm({
  token,
  policy,
  create,
}: {
  readonly token: string;
  readonly policy: PasswordPolicy;
  readonly create: (state: SetupState, form: FormData) => Promise<SetupState>;
}) {
  const [state, submit, pending] = useActionState(create, empty);
  return (
    <form action={submit} className="max-w-96 space-y-4">
      <RefusalBanner
        text={state.refusal === null ? null : setupRefusalText(state.refusal, policy)}
      />
      <input type="hidden" name="token" value={token} />
      <TextField
        label="最上级单位全称"
        hint="例如青溪县人民政府。其他单位登录后再建立。"
        name="organization"
        autoComplete="organization"
        defaultValue={state.organization}
        required
      />
      <TextField
        label="管理员账号"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state.username}
        required
      />
      <TextField
        label="管理员姓名"
        name="name"
        autoComplete="name"
        defaultValue={state.name}
        required
      />
      <NewPasswordFields policy={policy} />
      <Button type="submit" look="primary" aria-disabled={pending}>
        新建管理员
      </Button>
    </form>
  );
}

function NewPasswordFields({ policy }: { readonly policy: PasswordPolicy }) {
  return (
    <>
      <TextField
        label="密码"
        hint={passwordHint({ ...policy, history: 0 })}
        name="password"
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField
        label="再输入一次密码"
        name="repeated"
        type="password"
        autoComplete="new-password"
        required
      />
    </>
  );
}
