"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { SecondFactorAnswer } from "@/components/account/second-factor-panel";
import { refuseForeign } from "@/lib/server/action";
import { requireSignedIn } from "@/lib/server/actor";
import {
  renewOwnRecoveryCodes,
  switchOffSecondFactor,
  switchOnSecondFactor,
} from "@/lib/server/auth/own-second-factor";
import { offerSecondFactor } from "@/lib/server/auth/second-factor";

const code = z.string().trim().max(64);
const wish = z.discriminatedUnion("wish", [
  z.object({ wish: z.literal("offer") }),
  z.object({ wish: z.literal("switch-on"), code, password: z.string().max(128).default("") }),
  z.object({ wish: z.literal("renew"), code }),
  z.object({ wish: z.literal("switch-off"), code }),
]);

/** To the sign-in page, with a head that no longer knows her. */
function leave(): never {
  revalidatePath("/", "layout");
  redirect("/login");
}

/** Everything a person does to her own second factor; also open before she may do anything else. */
export async function secondFactorAction(
  _: SecondFactorAnswer,
  form: FormData,
): Promise<SecondFactorAnswer> {
  await refuseForeign();
  const person = await requireSignedIn();
  const parsed = wish.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { outcome: "refused", wish: null, reason: "wrong-code" };
  const wanted = parsed.data;
  if (wanted.wish === "offer") {
    await offerSecondFactor(person.accountId);
    revalidatePath("/account/second-factor");
    return null;
  }
  const from = await headers();
  const now = new Date();
  if (wanted.wish === "switch-off") {
    const off = await switchOffSecondFactor(person, wanted.code, from, now);
    if (off.ok) leave();
    return { outcome: "refused", wish: wanted.wish, reason: off.reason };
  }
  const codes =
    wanted.wish === "renew"
      ? await renewOwnRecoveryCodes(person, wanted.code, from, now)
      : await switchOnSecondFactor(person, wanted, from, now);
  if (!codes.ok) return { outcome: "refused", wish: wanted.wish, reason: codes.reason };
  revalidatePath("/account/second-factor");
  return { outcome: "codes", codes: codes.value };
}
