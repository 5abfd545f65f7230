import type { Metadata } from "next";
import { AdminNav } from "@/components/admin/admin-links";
import { YearForm } from "@/components/admin/year-form";
import { PageFrame } from "@/components/shell/page-frame";
import { DataCell, DataRow, DataTable } from "@/components/ui/data-table";
import { reportingDates, usualDates } from "@/lib/organization/reporting-dates";
import { currentReportYear } from "@/lib/report/deadline";
import { dateText } from "@/lib/report/iso-date";
import { topsOf } from "@/lib/server/organizations/administered";
import { listYears } from "@/lib/server/years/commands";
import { issuedTemplate } from "@/lib/template/registry";
import { requireAdministrator } from "../require-administrator";
import { openYearAction } from "./actions";

export const metadata: Metadata = { title: "年度" };

const columns = ["年度", "范围", "格式", ...reportingDates.map(({ title }) => title), "状态"];

export default async function YearsPage() {
  const actor = await requireAdministrator();
  const now = new Date();
  const years = await listYears(actor, now);
  const year = currentReportYear(now);
  const offices = topsOf(actor).map(({ organizationId, organizationName }) => ({
    value: organizationId,
    text: `${organizationName}及下级单位`,
  }));
  return (
    <PageFrame crumbs={[{ label: "报告列表", href: "/" }]} title="年度">
      <div className="space-y-4">
        <AdminNav current="/admin/years" />
        <section aria-labelledby="years" className="sheet p-6">
          <h2 id="years" className="mb-3 text-lg font-semibold">
            已安排的年度（{years.length}）
          </h2>
          {years.length === 0 ? (
            <p className="text-ink-600">还没有安排年度。在下面填写日期，按法定期限下发。</p>
          ) : (
            <DataTable caption="已安排的年度" columns={columns}>
              {years.map((opened) => (
                <DataRow key={`${opened.organizationId} ${opened.year}`}>
                  <DataCell head className="whitespace-nowrap">
                    {opened.year}年
                  </DataCell>
                  <DataCell className="min-w-32">{opened.organization}</DataCell>
                  <DataCell className="whitespace-nowrap">
                    {issuedTemplate(opened.templateId).authority}
                  </DataCell>
                  {reportingDates.map(({ key }) => (
                    <DataCell key={key} className="whitespace-nowrap">
                      {dateText(opened.dates[key])}
                    </DataCell>
                  ))}
                  <DataCell className="whitespace-nowrap">
                    {opened.issued ? "已下发，不可修改" : "未下发"}
                  </DataCell>
                </DataRow>
              ))}
            </DataTable>
          )}
        </section>
        <section aria-labelledby="open-year" className="sheet p-6">
          <h2 id="open-year" className="text-lg font-semibold">
            安排一个年度
          </h2>
          <p className="mt-1 mb-3 text-ink-600">
            报告格式由年度决定。到了下发日期，格式和日期不能再改；部门应在次年1月31日前报送并公布（《条例》第四十九条）。
          </p>
          <YearForm year={year} dates={usualDates(year)} offices={offices} send={openYearAction} />
        </section>
      </div>
    </PageFrame>
  );
}
