"use client";

import { useActionState, useState, useSyncExternalStore } from "react";
import type { Result } from "@/lib/result";
import { type SignInRefusal, signInRefusalText } from "../messages";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { TextField } from "../ui/text-field";
import type { SaveState } from "./autosave";
import { useReportForm } from "./report-form-context";

/** Checks the password of whoever has the page open, and opens a new session. */
export type SignInAgain = (password: string) => Promise<Result<null, SignInRefusal>>;

/** When the session is over the page stays: the same person signs in here, and saving goes on. */
export function SignInAgainDialog({
  username,
  signIn,
}: {
  readonly username: string;
  readonly signIn: SignInAgain;
}) {
  const { autosave } = useReportForm().session;
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state);
  // Put aside it stays away until the next save finds the session still over.
  const [dismissed, dismiss] = useState<SaveState | null>(null);
  const open = state.kind === "signed-out" && state !== dismissed;
  return (
    <Dialog title="登录已过期" open={open} onClose={() => dismiss(state)}>
      <PasswordForm username={username} signIn={signIn} saveAgain={() => void autosave.flush()} />
    </Dialog>
  );
}

function PasswordForm({
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
      {refusal === null ? null : (
        <Banner tone="error" role="alert">
          {signInRefusalText[refusal]}
        </Banner>
      )}
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
