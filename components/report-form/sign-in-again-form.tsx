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

/** Checks whoever has the page open, and opens a new session. */
export type SignInAgain = {
  readonly withPassword: (
    password: string,
  ) => Promise<Result<{ readonly codeWanted: boolean }, SignInRefusal>>;
  readonly withCode: (code: string) => Promise<Result<null, CodeRefusal>>;
};

/** Where she is: at her password, or at the code of her second factor. */
type Step = { readonly at: "password" | "code"; readonly refusal: string | null };

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
  const [{ at, refusal }, submit, pending] = useActionState(
    async (step: Step, form: FormData): Promise<Step> => {
      const next = await nextStep(step, form, signIn);
      if (next !== null) return next;
      saveAgain();
      return { at: "password", refusal: null };
    },
    { at: "password", refusal: null },
  );
  return (
    <form action={submit} className="space-y-4">
      <p>填写的内容还在本页。登录后自动保存。</p>
      <RefusalBanner text={refusal} />
      <TextField label="账号" name="username" value={username} readOnly />
      {at === "code" ? (
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
    </form>
  );
}

/** Null when she is signed in. */
async function nextStep(
  { at }: Step,
  form: FormData,
  { withPassword, withCode }: SignInAgain,
): Promise<Step | null> {
  const typed = String(form.get(at) ?? "");
  if (at === "password") {
    const opened = await withPassword(typed);
    if (!opened.ok) return { at, refusal: signInRefusalText[opened.reason] };
    return opened.value.codeWanted ? { at: "code", refusal: null } : null;
  }
  const opened = await withCode(typed);
  if (opened.ok) return null;
  const refusal = codeRefusalText[opened.reason];
  return { at: opened.reason === "step-over" ? "password" : "code", refusal };
}
