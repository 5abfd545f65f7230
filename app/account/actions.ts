"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { ChangePasswordState } from "@/components/account/change-password-form";
import { refuseForeign } from "@/lib/server/action";
import { requireActor, requireSignedIn } from "@/lib/server/actor";
import { changePassword } from "@/lib/server/auth/change-password";
import { endAllSessions } from "@/lib/server/auth/sessions";

const passwordForm = z.object({
  current: z.string().min(1).max(128),
  wanted: z.string().max(1_000),
  repeated: z.string(),
});

export async function changePasswordAction(
  _: ChangePasswordState,
  form: FormData,
): Promise<ChangePasswordState> {
  await refuseForeign();
  const person = await requireSignedIn();
  const parsed = passwordForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return "wrong-password";
  const { repeated, ...change } = parsed.data;
  if (change.wanted !== repeated) return "password-not-repeated";
  const changed = await changePassword(person, change, await headers());
  if (!changed.ok) return changed.reason;
  redirect("/account?changed=1");
}

export async function signOutEverywhereAction(): Promise<void> {
  await refuseForeign();
  await endAllSessions(await requireActor(), await headers());
  revalidatePath("/", "layout"); // the head of the page no longer knows her
  redirect("/login");
}
