"use client";

import { useActionState } from "react";
import type { Result } from "@/lib/result";
import { CodeField } from "../account/code-field";
import {
  type CodeRefusal,
  codeRefusalText,
  type SignInRefusal,
  signInRefusalText,
} from "../account/messages";
import { Button, LinkButton } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { RefusalBanner } from "../ui/refusal-banner";
import { TextField } from "../ui/text-field";

/** Checks whoever has the page open, and opens a new session; the code only when it was asked for. */
export type SignInAgain = (
  password: string,
  code: string | null,
) => Promise<Result<{ readonly codeWanted: boolean }, SignInRefusal | CodeRefusal>>;

/** At the code of her second factor once a password was right, which is then sent along with it. */
type Step = { readonly password: string | null; readonly refusal: string | null };

const atPassword: Step = { password: null, refusal: null };

/**
 * The password of the person who has the page open; afterwards what waited is sent. Who signs in
 * through an identity provider does so in another window, where it may lead away from the page.
 */
export function SignInAgainForm({
  username,
  signIn,
  saveAgain,
}: {
  readonly username: string;
  readonly signIn: SignInAgain;
  readonly saveAgain: () => void;
}) {
  const [{ password, refusal }, submit, pending] = useActionState(
    async (step: Step, form: FormData): Promise<Step> => {
      const next = await nextStep(step, form, signIn);
      if (next !== null) return next;
      saveAgain();
      return atPassword;
    },
    atPassword,
  );
  return (
    <form action={submit} className="space-y-4">
      <p>填写的内容还在本页。登录后自动保存。</p>
      <RefusalBanner text={refusal} />
      <TextField label="账号" name="username" value={username} readOnly />
      {password !== null ? (
        <CodeField key="code" autoFocus />
      ) : (
        <TextField
          label="密码"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          autoFocus
        />
      )}
      <DialogActions>
        <Button type="submit" look="primary" aria-disabled={pending}>
          登录并保存
        </Button>
        <LinkButton href="/login" target="_blank">
          在新窗口登录
        </LinkButton>
        <Button look="link" onClick={saveAgain}>
          已登录，立即保存
        </Button>
      </DialogActions>
      <p className="text-sm text-ink-600">
        使用统一认证的，请在新窗口登录同一账号，再回到这里保存。
      </p>
    </form>
  );
}

/** Null when she is signed in. */
async function nextStep(step: Step, form: FormData, signIn: SignInAgain): Promise<Step | null> {
  const code = step.password === null ? null : String(form.get("code") ?? "");
  const password = step.password ?? String(form.get("password") ?? "");
  const opened = await signIn(password, code);
  if (opened.ok) return opened.value.codeWanted ? { password, refusal: null } : null;
  const refusal = { ...signInRefusalText, ...codeRefusalText }[opened.reason];
  return { password: opened.reason === "wrong-code" ? password : null, refusal };
}
