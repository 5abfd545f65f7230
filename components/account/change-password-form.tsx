"use client";

import { useActionState } from "react";
import type { PasswordPolicy } from "@/lib/account/password-policy";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { TextField } from "../ui/text-field";
import { type ChangePasswordRefusal, changePasswordRefusalText, passwordHint } from "./messages";

export type ChangePasswordState = ChangePasswordRefusal | null;

/** The old password once, the new one twice. */
export function ChangePasswordForm({
  username,
  policy,
  change,
}: {
  readonly username: string;
  readonly policy: PasswordPolicy;
  readonly change: (state: ChangePasswordState, form: FormData) => Promise<ChangePasswordState>;
}) {
  const [refusal, submit, pending] = useActionState(change, null);
  return (
    <form action={submit} className="max-w-96 space-y-4">
      <RefusalBanner text={refusal === null ? null : changePasswordRefusalText(refusal, policy)} />
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
        hint={passwordHint(policy)}
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
