import type { Metadata } from "next";
import { headers } from "next/headers";
import { roleText } from "@/components/account/messages";
import { SessionList } from "@/components/account/session-list";
import { PageFrame } from "@/components/shell/page-frame";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { requireActor } from "@/lib/server/actor";
import { hasPassword } from "@/lib/server/auth/password-check";
import { secondFactorOf } from "@/lib/server/auth/second-factor";
import { openSessions } from "@/lib/server/auth/sessions";
import { signOutEverywhereAction } from "./actions";

export const metadata: Metadata = { title: "我的账号" };

export default async function AccountPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly changed?: string | string[] }>;
}) {
  const actor = await requireActor();
  const { username, name, memberships } = actor;
  const { changed } = await searchParams;
  const secondFactor = await secondFactorOf(actor);
  return (
    <PageFrame crumbs={[{ label: "报告列表", href: "/" }]} title="我的账号">
      <div className="space-y-4">
        {changed === undefined ? null : (
          <Banner tone="success" role="status">
            密码已修改，其他电脑上的登录已退出。
          </Banner>
        )}
        <section aria-label="账号" className="sheet space-y-4 p-6">
          <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1">
            <dt className="text-ink-600">账号</dt>
            <dd>{username}</dd>
            <dt className="text-ink-600">姓名</dt>
            <dd>{name}</dd>
            <dt className="text-ink-600">身份</dt>
            <dd>
              {memberships.map(({ organizationId, organizationName, role }) => (
                <p key={`${organizationId} ${role}`}>
                  {organizationName} {roleText[role]}
                </p>
              ))}
            </dd>
            <dt className="text-ink-600">二次验证</dt>
            <dd>{secondFactor.kind === "on" ? "已开启" : "未开启"}</dd>
          </dl>
          <div className="flex flex-wrap gap-3">
            {(await hasPassword(actor.accountId)) ? (
              <LinkButton href="/account/password">修改密码</LinkButton>
            ) : null}
            <LinkButton href="/account/second-factor">二次验证</LinkButton>
          </div>
        </section>
        <SessionList
          sessions={await openSessions(actor, await headers())}
          signOutEverywhere={signOutEverywhereAction}
        />
      </div>
    </PageFrame>
  );
}
