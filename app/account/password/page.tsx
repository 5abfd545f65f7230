import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { PageFrame } from "@/components/shell/page-frame";
import { requireSignedIn } from "@/lib/server/actor";
import { changePasswordAction } from "../actions";

export const metadata: Metadata = { title: "修改密码" };

export default async function PasswordPage() {
  const { username, mustChangePassword } = await requireSignedIn();
  return (
    <PageFrame
      crumbs={mustChangePassword ? [] : [{ label: "我的账号", href: "/account" }]}
      title="修改密码"
    >
      <div className="sheet p-6">
        <p className="mb-4 max-w-prose">
          {mustChangePassword
            ? "这个密码由管理员发放。请先换成只有您自己知道的密码，再开始工作。"
            : "修改后，这个账号在其他电脑上的登录全部退出。"}
        </p>
        <ChangePasswordForm username={username} change={changePasswordAction} />
      </div>
    </PageFrame>
  );
}
