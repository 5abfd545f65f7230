"use client";

import { useActionState } from "react";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { TextField } from "../ui/text-field";
import { type SignInRefusal, signInRefusalText } from "./messages";

/** What became of the last try; the user name stays in its field. */
export type SignInState = { readonly username: string; readonly refusal: SignInRefusal | null };

/** User name and password. Works without script too; managers of passwords may fill and paste. */
export function SignInForm({
  next,
  signIn,
}: {
  readonly next: string;
  readonly signIn: (state: SignInState, form: FormData) => Promise<SignInState>;
}) {
  const [{ username, refusal }, submit, pending] = useActionState(signIn, {
    username: "",
    refusal: null,
  });
  return (
    <form action={submit} className="space-y-4">
      <RefusalBanner text={refusal === null ? null : signInRefusalText[refusal]} />
      <input type="hidden" name="next" value={next} />
      <TextField
        label="账号"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={username}
        key={username}
        required
        autoFocus
      />
      <TextField
        label="密码"
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <Button type="submit" look="primary" aria-disabled={pending}>
        登录
      </Button>
      <p className="text-sm text-ink-600">
        连续输错 5 次，该账号 15 分钟内不能登录。忘记密码请联系管理员重置。
      </p>
    </form>
  );
}
