import type { Metadata } from "next";
import { AdminNav } from "@/components/admin/admin-links";
import { AuditTable } from "@/components/admin/audit-table";
import { Choice, Field } from "@/components/admin/fields";
import { auditActionText } from "@/components/admin/messages";
import { PageFrame } from "@/components/shell/page-frame";
import { Button, PlainLinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { auditActions } from "@/lib/report/audit-action";
import { auditPage, auditQuestion, listAudit } from "@/lib/server/audit-log/queries";
import type { SearchParams } from "../../search-params";
import { requireAdministrator } from "../require-administrator";

export const metadata: Metadata = { title: "审计日志" };

const actionOptions = [
  { value: "", text: "全部" },
  ...auditActions.map((action) => ({ value: action, text: auditActionText[action] })),
];

export default async function AuditPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const actor = await requireAdministrator();
  const question = auditQuestion(await searchParams, auditActions);
  const lines = await listAudit(actor, question);
  const { action, username, from, to } = question;
  const query = new URLSearchParams(
    Object.entries({ action, username, from, to }).flatMap(([key, value]) =>
      value ? [[key, value]] : [],
    ),
  );
  const last = lines.at(-1);
  return (
    <PageFrame crumbs={[{ label: "报告列表", href: "/" }]} title="审计日志">
      <div className="space-y-4">
        <AdminNav current="/admin/audit" />
        <section aria-label="审计日志" className="sheet space-y-4 p-6">
          <form action="/admin/audit" className="flex flex-wrap items-end gap-3">
            <Choice
              label="事项"
              name="action"
              key={`action ${action}`}
              defaultValue={action ?? ""}
              options={actionOptions}
            />
            <Field label="账号" name="username" key={`name ${username}`} defaultValue={username} />
            <Field
              label="从"
              name="from"
              type="date"
              key={`from ${from}`}
              defaultValue={from ?? ""}
            />
            <Field label="到" name="to" type="date" key={`to ${to}`} defaultValue={to ?? ""} />
            <Button type="submit">查找</Button>
            <PlainLinkButton href={`/api/admin/audit?${query}`}>导出 CSV</PlainLinkButton>
          </form>
          {lines.length === 0 ? (
            <p className="text-ink-600">没有符合条件的记录。</p>
          ) : (
            <AuditTable lines={lines} />
          )}
          {last && lines.length === auditPage ? (
            <Link
              className="link inline-flex min-h-8 items-center"
              href={`/admin/audit?${query}&before=${last.number}`}
            >
              更早的记录
            </Link>
          ) : null}
        </section>
      </div>
    </PageFrame>
  );
}
