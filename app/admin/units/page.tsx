import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AdminNav } from "@/components/admin/admin-links";
import { NewOfficeForm } from "@/components/admin/office-forms";
import { OfficeTable } from "@/components/admin/office-table";
import { PageFrame } from "@/components/shell/page-frame";
import { Button, LinkButton, PlainLinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Pages } from "@/components/ui/pages";
import { findOffice, firstTop, listOffices } from "@/lib/server/organizations/queries";
import { pageNumber, type SearchParams } from "../../search-params";
import { requireAdministrator } from "../require-administrator";
import { createOfficeAction } from "./actions";

export const metadata: Metadata = { title: "单位" };

const asked = z.object({
  under: z.guid().nullable().catch(null),
  q: z.string().trim().max(100).catch(""),
  page: pageNumber,
});

export default async function UnitsPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const actor = await requireAdministrator();
  const { under, q, page } = asked.parse(await searchParams);
  const office = await findOffice(actor, under ?? firstTop(actor) ?? "");
  if (!office) notFound();
  const list = await listOffices(actor, { under: office.id, search: q, page });
  return (
    <PageFrame crumbs={[{ label: "报告列表", href: "/" }]} eyebrow={office.fullName} title="单位">
      <div className="space-y-4">
        <AdminNav current="/admin/units" />
        <section aria-labelledby="offices" className="sheet p-6">
          <nav aria-label="上级单位">
            <ol className="mb-2 flex flex-wrap gap-x-2">
              {office.line.map(({ id, shortName }) => (
                <li key={id}>
                  <Link className="link" href={`/admin/units?under=${id}`}>
                    {shortName}
                  </Link>
                  {id === office.id ? null : " /"}
                </li>
              ))}
            </ol>
          </nav>
          <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
            <h2 id="offices" className="text-lg font-semibold">
              {q === "" ? `${office.shortName}的下级单位` : `名称或编码含“${q}”的单位`}（
              {list.total}）
            </h2>
            <form action="/admin/units" className="flex flex-wrap items-end gap-3">
              <input type="hidden" name="under" value={office.id} />
              <label className="grid gap-1">
                单位名称或编码
                <input type="search" name="q" key={q} defaultValue={q} className="control" />
              </label>
              <Button type="submit">查找</Button>
            </form>
          </div>
          {list.offices.length === 0 ? (
            <p className="py-3 text-ink-600">
              {q === "" ? "尚无下级单位。可以逐个新建，或者下载模板填写后导入。" : "没有找到。"}
            </p>
          ) : (
            <OfficeTable offices={list.offices} />
          )}
          <Pages
            page={list.page}
            pages={list.pages}
            addressOf={(shown) =>
              `/admin/units?${new URLSearchParams({ under: office.id, q, page: String(shown) })}`
            }
          />
          <p className="mt-4 flex flex-wrap gap-3">
            <LinkButton href={`/admin/units/${office.id}`}>{office.shortName}的资料</LinkButton>
            <LinkButton href={`/admin/units/import?under=${office.id}`}>导入名单</LinkButton>
            <PlainLinkButton href="/api/admin/unit-template">下载模板</PlainLinkButton>
          </p>
        </section>
        <section aria-labelledby="new-office" className="sheet p-6">
          <h2 id="new-office" className="mb-3 text-lg font-semibold">
            在{office.shortName}之下新建单位
          </h2>
          <NewOfficeForm key={office.id} parentId={office.id} send={createOfficeAction} />
        </section>
      </div>
    </PageFrame>
  );
}
