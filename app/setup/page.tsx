import type { Metadata } from "next";
import { SetupForm } from "@/components/account/setup-form";
import { Notice } from "@/components/shell/notices";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/button";
import { isSetupToken } from "@/lib/server/auth/setup-link";
import { passwordPolicy } from "@/lib/server/env";
import { createFirstAdministratorAction } from "./actions";

export const metadata: Metadata = { title: "新建第一个管理员", referrer: "no-referrer" };

export default async function SetupPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly token?: string | string[] }>;
}) {
  const { token } = await searchParams;
  if (typeof token !== "string" || !(await isSetupToken(token))) return <LinkIsOver />;
  return (
    <PageFrame title="新建第一个管理员">
      <div className="sheet p-6">
        <SetupForm
          token={token}
          policy={passwordPolicy()}
          create={createFirstAdministratorAction}
        />
      </div>
    </PageFrame>
  );
}

function LinkIsOver() {
  return (
    <Notice title="这个链接已经失效">
      <p>链接 24 小时内有效，只能用一次。还没有账号时，重新启动应用会给出新的链接。</p>
      <LinkButton look="primary" href="/login">
        去登录
      </LinkButton>
    </Notice>
  );
}
