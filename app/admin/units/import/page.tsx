import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminNav } from "@/components/admin/admin-links";
import { ImportOffices } from "@/components/admin/import-offices";
import { PageFrame } from "@/components/shell/page-frame";
import { findOffice } from "@/lib/server/organizations/queries";
import type { SearchParams } from "../../../search-params";
import { requireAdministrator } from "../../require-administrator";

export const metadata: Metadata = { title: "导入单位名单" };

export default async function ImportPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const actor = await requireAdministrator();
  const { under } = await searchParams;
  const office = typeof under === "string" ? await findOffice(actor, under) : null;
  if (!office) notFound();
  const crumbs = [
    { label: "报告列表", href: "/" },
    { label: "单位", href: `/admin/units?under=${office.id}` },
  ];
  return (
    <PageFrame crumbs={crumbs} eyebrow={office.fullName} title="导入单位名单">
      <div className="space-y-4">
        <AdminNav current="/admin/units" />
        <ImportOffices rootId={office.id} rootName={office.fullName} />
      </div>
    </PageFrame>
  );
}
