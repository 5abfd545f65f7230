import type { Metadata } from "next";
import { z } from "zod";
import { NewAccountForm } from "@/components/admin/account-forms";
import { AccountTable } from "@/components/admin/account-table";
import { AdminNav } from "@/components/admin/admin-links";
import { PageFrame } from "@/components/shell/page-frame";
import { Button } from "@/components/ui/button";
import { Pages } from "@/components/ui/pages";
import { listAccounts } from "@/lib/server/accounts/queries";
import { pageNumber, type SearchParams } from "../../search-params";
import { requireAdministrator } from "../require-administrator";
import { createAccountAction } from "./actions";

export const metadata: Metadata = { title: "账号" };

const asked = z.object({
  q: z.string().trim().max(100).catch(""),
  page: pageNumber,
});

export default async function AccountsPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const actor = await requireAdministrator();
  const { q, page } = asked.parse(await searchParams);
  const list = await listAccounts(actor, { search: q, page });
  return (
    <PageFrame crumbs={[{ label: "报告列表", href: "/" }]} title="账号">
      <div className="space-y-4">
        <AdminNav current="/admin/accounts" />
        <section aria-labelledby="accounts" className="sheet p-6">
          <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
            <h2 id="accounts" className="text-lg font-semibold">
              {q === "" ? "管理范围内的账号" : `含“${q}”的账号`}（{list.total}）
            </h2>
            <form action="/admin/accounts" className="flex flex-wrap items-end gap-3">
              <label className="grid gap-1">
                账号、姓名或单位
                <input type="search" name="q" key={q} defaultValue={q} className="control" />
              </label>
              <Button type="submit">查找</Button>
            </form>
          </div>
          {list.accounts.length === 0 ? (
            <p className="py-3 text-ink-600">没有找到。</p>
          ) : (
            <AccountTable accounts={list.accounts} />
          )}
          <Pages
            page={list.page}
            pages={list.pages}
            addressOf={(shown) =>
              `/admin/accounts?${new URLSearchParams({ q, page: String(shown) })}`
            }
          />
        </section>
        <section aria-labelledby="new-account" className="sheet p-6">
          <h2 id="new-account" className="mb-3 text-lg font-semibold">
            新建账号
          </h2>
          <NewAccountForm send={createAccountAction} />
        </section>
      </div>
    </PageFrame>
  );
}
