"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { SignInState } from "@/components/account/sign-in-form";
import { localPath } from "@/lib/account/local-path";
import { ok, type Result, refuse } from "@/lib/result";
import { refuseForeign } from "@/lib/server/action";
import { type SignInRefusal, signIn, signOut } from "@/lib/server/auth/sign-in";

const signInForm = z.object({
  username: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(128),
  next: z.string().max(2_000).catch("/"),
});

/** Signs in and goes where the person was on her way to. The session's token leaves in a cookie alone. */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  await refuseForeign();
  const username = String(form.get("username") ?? "");
  const parsed = signInForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { username, refusal: "wrong-credentials" };
  const { next, ...credentials } = parsed.data;
  const opened = await signIn(credentials, await headers());
  if (!opened.ok) return { username, refusal: opened.reason };
  redirect(localPath(next));
}

/** The same for a page that stays open; it tries one user name, and the password is all it sends. */
export async function signInAgainAction(
  username: unknown,
  password: unknown,
): Promise<Result<null, SignInRefusal>> {
  await refuseForeign();
  const parsed = signInForm.omit({ next: true }).safeParse({ username, password });
  if (!parsed.success) return refuse("wrong-credentials");
  const opened = await signIn(parsed.data, await headers());
  return opened.ok ? ok(null) : opened;
}

export async function signOutAction(): Promise<void> {
  await refuseForeign();
  await signOut(await headers());
  redirect("/login");
}
