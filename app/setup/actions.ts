"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { SetupState } from "@/components/account/setup-form";
import { refuseForeign } from "@/lib/server/action";
import { createFirstAdministrator } from "@/lib/server/auth/administrators";
import { clientAddress } from "@/lib/server/auth/client-address";

const text = z.string().trim().min(1).max(200);
const setupForm = z.object({
  token: z.string().max(100),
  organization: text,
  username: text,
  name: text,
  password: z.string().max(1_000),
  repeated: z.string(),
});

/** Open to whoever holds the link of the first start; the token is the permission. */
export async function createFirstAdministratorAction(
  _: SetupState,
  form: FormData,
): Promise<SetupState> {
  await refuseForeign();
  const typed = {
    organization: String(form.get("organization") ?? ""),
    username: String(form.get("username") ?? ""),
    name: String(form.get("name") ?? ""),
  };
  const parsed = setupForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { ...typed, refusal: "form-incomplete" };
  const { token, repeated, ...administrator } = parsed.data;
  if (administrator.password !== repeated) return { ...typed, refusal: "password-not-repeated" };
  const address = clientAddress(await headers());
  const created = await createFirstAdministrator(token, administrator, address);
  if (!created.ok) return { ...typed, refusal: created.reason };
  redirect("/login");
}
