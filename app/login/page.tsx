import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemoAccounts } from "@/components/account/demo-accounts";
import { codeRefusalText } from "@/components/account/messages";
import { SignInForm } from "@/components/account/sign-in-form";
import { PageFrame } from "@/components/shell/page-frame";
import { Banner } from "@/components/ui/banner";
import { localPath } from "@/lib/account/local-path";
import { signedIn } from "@/lib/server/actor";
import { demoAccounts } from "@/lib/server/demo-accounts";
import { demoPassword } from "@/lib/server/demo-switch";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "登录" };

export default async function LoginPage({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const { next, over } = await searchParams;
  const path = localPath(typeof next === "string" ? next : null);
  if (await signedIn()) redirect(path);
  const demo = await demoAccounts();
  return (
    <PageFrame title="登录">
      <div className="flex flex-wrap items-start gap-4">
        <section aria-label="账号登录" className="sheet w-full max-w-96 p-6">
          {over === undefined ? null : (
            <div className="mb-4">
              <Banner tone="warning">{codeRefusalText["step-over"]}</Banner>
            </div>
          )}
          <SignInForm next={path} signIn={signInAction} />
        </section>
        {demo.length === 0 ? null : <DemoAccounts accounts={demo} password={demoPassword} />}
      </div>
    </PageFrame>
  );
}
