import type { Metadata } from "next";
import { markNoticesReadAction } from "@/app/review-actions";
import { MarkNoticesRead } from "@/components/review/mark-notices-read";
import { NoticeList } from "@/components/review/notice-list";
import { PageFrame } from "@/components/shell/page-frame";
import { requireActor } from "@/lib/server/actor";
import { listNotices } from "@/lib/server/reports/notices";

export const metadata: Metadata = { title: "通知" };

export default async function NoticesPage() {
  const notices = await listNotices(await requireActor());
  return (
    <PageFrame
      crumbs={[{ label: "报告列表", href: "/" }]}
      title="通知"
      actions={
        notices.some(({ read }) => !read) ? <MarkNoticesRead mark={markNoticesReadAction} /> : null
      }
    >
      <div className="sheet px-5 py-2">
        {notices.length === 0 ? (
          <p className="py-2 text-ink-600">没有通知。</p>
        ) : (
          <NoticeList notices={notices} />
        )}
      </div>
    </PageFrame>
  );
}
