import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountStateForms, GrantRoleForm, RoleList } from "@/components/admin/account-forms";
import { AdminNav } from "@/components/admin/admin-links";
import { PageFrame } from "@/components/shell/page-frame";
import { findAccount } from "@/lib/server/accounts/queries";
import { oidcSettings } from "@/lib/server/auth/oidc-settings";
import { requireAdministrator } from "../../require-administrator";
import {
  bindAccountAction,
  deactivateAccountAction,
  grantRoleAction,
  reactivateAccountAction,
  resetPasswordAction,
  takeAwaySecondFactorAction,
  withdrawRoleAction,
} from "../actions";

export const metadata: Metadata = { title: "账号资料" };

export default async function AccountPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const actor = await requireAdministrator();
  const account = await findAccount(actor, (await params).id);
  if (!account) notFound();
  const crumbs = [
    { label: "报告列表", href: "/" },
    { label: "账号", href: "/admin/accounts" },
  ];
  return (
    <PageFrame
      crumbs={crumbs}
      eyebrow={account.name}
      title={`账号 ${account.username}${account.deactivated ? "（已停用）" : ""}`}
    >
      <div className="space-y-4">
        <AdminNav current="/admin/accounts" />
        <section aria-labelledby="roles" className="sheet space-y-4 p-6">
          <h2 id="roles" className="text-lg font-semibold">
            角色
          </h2>
          <RoleList account={account} send={withdrawRoleAction} />
          <GrantRoleForm id={account.id} send={grantRoleAction} />
        </section>
        <section aria-labelledby="state" className="sheet space-y-4 p-6">
          <h2 id="state" className="text-lg font-semibold">
            登录与停用
          </h2>
          <AccountStateForms
            account={account}
            forms={{
              reset: resetPasswordAction,
              takeAwaySecondFactor: takeAwaySecondFactorAction,
              deactivate: deactivateAccountAction,
              reactivate: reactivateAccountAction,
              bind: oidcSettings() === null ? null : bindAccountAction,
            }}
          />
        </section>
      </div>
    </PageFrame>
  );
}
