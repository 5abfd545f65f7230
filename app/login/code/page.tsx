import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { CodeForm } from "@/components/account/code-form";
import { PageFrame } from "@/components/shell/page-frame";
import { Link } from "@/components/ui/link";
import { localPath } from "@/lib/account/local-path";
import { pendingStep } from "@/lib/server/auth/step-cookie";
import { signInWithCodeAction } from "../actions";

export const metadata: Metadata = { title: "二次验证" };

export default async function CodePage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  const path = localPath(typeof next === "string" ? next : null);
  const step = pendingStep("code", await headers(), new Date());
  if (step === null) redirect(`/login?next=${encodeURIComponent(path)}`);
  return (
    <PageFrame title="二次验证">
      <section aria-label="第二步" className="sheet w-full max-w-96 space-y-4 p-6">
        <p>账号 {step.username} 已开启二次验证。</p>
        <CodeForm next={path} signIn={signInWithCodeAction} />
        <Link href="/login" className="link inline-flex min-h-6 items-center">
          换一个账号登录
        </Link>
      </section>
    </PageFrame>
  );
}
