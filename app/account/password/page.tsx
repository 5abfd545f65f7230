import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { PageFrame } from "@/components/shell/page-frame";
import { requireSignedIn } from "@/lib/server/actor";
import { wasGivenOut } from "@/lib/server/auth/password-age";
import { passwordPolicy } from "@/lib/server/env";
import { changePasswordAction } from "../actions";

export const metadata: Metadata = { title: "修改密码" };

export default async function PasswordPage() {
  const { accountId, username, mustChangePassword } = await requireSignedIn();
  const policy = passwordPolicy();
  return (
    <PageFrame
      crumbs={mustChangePassword ? [] : [{ label: "我的账号", href: "/account" }]}
      title="修改密码"
    >
      <div className="sheet p-6">
        <p className="mb-4 max-w-prose">
          {mustChangePassword
            ? await reasonToChange(accountId)
            : "修改后，这个账号在其他电脑上的登录全部退出。"}
        </p>
        <ChangePasswordForm username={username} policy={policy} change={changePasswordAction} />
      </div>
    </PageFrame>
  );
}

async function reasonToChange(accountId: string): Promise<string> {
  return (await wasGivenOut(accountId))
    ? "这个密码由管理员发放。请先换成只有您自己知道的密码，再开始工作。"
    : `这个密码已使用 ${passwordPolicy().maxDays} 天以上。请先换一个密码，再开始工作。`;
}
