import type { Metadata } from "next";
import { AdminLinks } from "@/components/admin/admin-links";
import { PageFrame } from "@/components/shell/page-frame";
import { requireActor } from "@/lib/server/actor";
import { isAdministrator } from "@/lib/server/organizations/administered";
import { ownOffices } from "@/lib/server/scope";
import { officeNames } from "../office-names";
import type { SearchParams } from "../search-params";
import { DeskSection } from "./desk-section";
import { OwnReports } from "./own-reports";

export const metadata: Metadata = { title: { absolute: "报告列表 – 年报" } };

export default async function WorkListPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  const now = new Date();
  return (
    <PageFrame eyebrow={officeNames(actor)} title="政府信息公开工作年度报告">
      <div className="space-y-4">
        <DeskSection actor={actor} asked={await searchParams} now={now} />
        {ownOffices(actor).length > 0 ? <OwnReports actor={actor} today={now} /> : null}
        {isAdministrator(actor) ? <AdminLinks /> : null}
      </div>
    </PageFrame>
  );
}
