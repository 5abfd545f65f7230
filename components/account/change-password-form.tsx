"use client";

import { useActionState } from "react";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { TextField } from "../ui/text-field";
import { type ChangePasswordRefusal, changePasswordRefusalText } from "./messages";

export type ChangePasswordState = ChangePasswordRefusal | null;

/** The old password once, the new one twice. */
export function ChangePasswordForm({
  username,
  change,
}: {
  readonly username: string;
  readonly change: (state: ChangePasswordState, form: FormData) => Promise<ChangePasswordState>;
}) {
  const [refusal, submit, pending] = useActionState(change, null);
  return (
    <form action={submit} className="max-w-96 space-y-4">
      <RefusalBanner text={refusal === null ? null : changePasswordRefusalText[refusal]} />
      {/* Managers of passwords learn from it whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={username} />
      <TextField
        label="原密码"
        name="current"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        label="新密码"
        hint="至少 12 位，包含大写字母、小写字母、数字、符号中的三类；不能包含账号、姓名、单位名称，不能是常见密码。"
        name="wanted"
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField
        label="再输入一次新密码"
        name="repeated"
        type="password"
        autoComplete="new-password"
        required
      />
      <Button type="submit" look="primary" aria-disabled={pending}>
        修改密码
      </Button>
    </form>
  );
}
