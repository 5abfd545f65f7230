"use client";

import { useActionState } from "react";
import type { Result } from "@/lib/result";
import { type SignInRefusal, signInRefusalText } from "../account/messages";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { RefusalBanner } from "../ui/refusal-banner";
import { TextField } from "../ui/text-field";

/** Checks the password of whoever has the page open, and opens a new session. */
export type SignInAgain = (password: string) => Promise<Result<null, SignInRefusal>>;

/** The password of the person who has the page open; afterwards what waited is sent. */
export function SignInAgainForm({
  username,
  signIn,
  saveAgain,
}: {
  readonly username: string;
  readonly signIn: SignInAgain;
  readonly saveAgain: () => void;
}) {
  const [refusal, submit, pending] = useActionState(
    async (_: SignInRefusal | null, form: FormData) => {
      const opened = await signIn(String(form.get("password") ?? ""));
      if (!opened.ok) return opened.reason;
      saveAgain();
      return null;
    },
    null,
  );
  return (
    <form action={submit} className="space-y-4">
      <p>填写的内容还在本页。输入密码后自动保存。</p>
      <RefusalBanner text={refusal === null ? null : signInRefusalText[refusal]} />
      <TextField label="账号" name="username" value={username} readOnly />
      <TextField
        label="密码"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        autoFocus
      />
      <DialogActions>
        <Button type="submit" look="primary" aria-disabled={pending}>
          登录并保存
        </Button>
      </DialogActions>
    </form>
  );
}
