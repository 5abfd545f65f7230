import type { Metadata } from "next";
import { AdminNav } from "@/components/admin/admin-links";
import { ReportedRules } from "@/components/admin/reported-rules";
import { PageFrame } from "@/components/shell/page-frame";
import { listReportedRules } from "@/lib/server/rule-reports/queries";
import { requireAdministrator } from "../require-administrator";

export const metadata: Metadata = { title: "体检误报" };

export default async function ReportedRulesPage() {
  const rules = await listReportedRules(await requireAdministrator());
  return (
    <PageFrame crumbs={[{ label: "报告列表", href: "/" }]} title="体检误报">
      <div className="space-y-4">
        <AdminNav current="/admin/rules" />
        <section aria-label="体检误报" className="sheet space-y-4 p-6">
          <p className="max-w-prose text-ink-600">
            填报人、审核人认为“这不是问题”的体检结果，按规则统计。确属误报的，可以在单位的“体检用词和限度”中加入不再提示的词，或者向软件维护者反映。
          </p>
          <ReportedRules rules={rules} />
        </section>
      </div>
    </PageFrame>
  );
}
