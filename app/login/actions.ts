"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { CodeState } from "@/components/account/code-form";
import type { SignInState } from "@/components/account/sign-in-form";
import { localPath } from "@/lib/account/local-path";
import { ok, type Result, refuse } from "@/lib/result";
import { refuseForeign } from "@/lib/server/action";
import {
  type CodeRefusal,
  type SignInRefusal,
  signIn,
  signInAgain,
  signInWithCode,
  signOut,
} from "@/lib/server/auth/sign-in";

const signInForm = z.object({
  username: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(128),
  next: z.string().max(2_000).catch("/"),
});
const codeForm = z.object({
  code: z.string().trim().min(1).max(64),
  next: signInForm.shape.next,
});
const signInAgainInput = signInForm
  .omit({ next: true })
  .extend({ code: codeForm.shape.code.nullable().default(null) });

/** Signs in and goes where the person was on her way to. The session's token leaves in a cookie alone. */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  await refuseForeign();
  const username = String(form.get("username") ?? "");
  const parsed = signInForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { username, refusal: "wrong-credentials" };
  const { next, ...credentials } = parsed.data;
  const opened = await signIn(credentials, await headers());
  if (!opened.ok) return { username, refusal: opened.reason };
  const path = localPath(next);
  redirect(opened.value.codeWanted ? `/login/code?next=${encodeURIComponent(path)}` : path);
}

/** The second step of a person with a second factor. */
export async function signInWithCodeAction(_: CodeState, form: FormData): Promise<CodeState> {
  await refuseForeign();
  const parsed = codeForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return "wrong-code";
  const { code, next } = parsed.data;
  const opened = await signInWithCode(code, await headers(), new Date());
  const path = localPath(next);
  if (opened.ok) redirect(path);
  if (opened.reason === "step-over") redirect(`/login?over=1&next=${encodeURIComponent(path)}`);
  return opened.reason;
}

/** The same for a page that stays open; it tries one user name, and what proves her is all it sends. */
export async function signInAgainAction(
  username: unknown,
  password: unknown,
  code: unknown,
): Promise<Result<{ readonly codeWanted: boolean }, SignInRefusal | CodeRefusal>> {
  await refuseForeign();
  const parsed = signInAgainInput.safeParse({ username, password, code });
  if (!parsed.success) return refuse("wrong-credentials");
  const opened = await signInAgain(parsed.data, await headers(), new Date());
  return opened.ok ? ok({ codeWanted: opened.value.codeWanted }) : opened;
}

export async function signOutAction(): Promise<void> {
  await refuseForeign();
  await signOut(await headers());
  redirect("/login");
}
