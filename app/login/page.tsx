import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { DemoAccounts } from "@/components/account/demo-accounts";
import { codeRefusalText, ssoRefusals } from "@/components/account/messages";
import { SignInForm } from "@/components/account/sign-in-form";
import { SsoLink, SsoRefused } from "@/components/account/sso";
import { PageFrame } from "@/components/shell/page-frame";
import { Banner } from "@/components/ui/banner";
import { localPath } from "@/lib/account/local-path";
import { signedIn } from "@/lib/server/actor";
import { oidcSettings } from "@/lib/server/auth/oidc-settings";
import { pendingStep } from "@/lib/server/auth/step-cookie";
import { demoAccounts } from "@/lib/server/demo-accounts";
import { demoPassword } from "@/lib/server/demo-switch";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "登录" };

export default async function LoginPage({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const { next, over, refused } = await searchParams;
  const path = localPath(typeof next === "string" ? next : null);
  if (await signedIn()) redirect(path);
  const demo = await demoAccounts();
  const sso = oidcSettings();
  const told = z.enum(ssoRefusals).safeParse(refused);
  return (
    <PageFrame title="登录">
      <div className="flex flex-wrap items-start gap-4">
        <section aria-label="账号登录" className="sheet w-full max-w-96 p-6">
          {over === undefined ? null : (
            <div className="mb-4">
              <Banner tone="warning">{codeRefusalText["step-over"]}</Banner>
            </div>
          )}
          {told.success ? (
            <SsoRefused
              refusal={told.data}
              provider={sso?.name ?? "统一认证"}
              subject={told.data === "sso-unbound" ? await unboundSubject() : null}
            />
          ) : null}
          <SignInForm next={path} signIn={signInAction} />
          {sso === null ? null : <SsoLink provider={sso.name} next={path} />}
        </section>
        {demo.length === 0 ? null : <DemoAccounts accounts={demo} password={demoPassword} />}
      </div>
    </PageFrame>
  );
}

/** What the identity provider calls the person who has just come back from it to no account. */
async function unboundSubject(): Promise<string | null> {
  return pendingStep("unbound", await headers(), new Date())?.subject ?? null;
}
