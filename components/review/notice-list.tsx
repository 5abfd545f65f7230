import type { NoticeLine } from "@/lib/report/review";
import { momentText } from "../moment-text";
import { Link } from "../ui/link";
import { deadlineNotice } from "./deadline-notice";
import { noticeText } from "./messages";

/** What a person should know, newest first; each line leads to where something is to be done. */
export function NoticeList({ notices }: { readonly notices: readonly NoticeLine[] }) {
  return (
    <ul className="divide-y divide-line-200">
      {notices.map((notice) => (
        <li key={notice.id} className="flex flex-wrap justify-between gap-x-4 py-2">
          <span>
            {notice.read ? null : <strong className="mr-2 text-blue-700">未读</strong>}
            <Link href={pageOf(notice)} className="link">
              {textOf(notice)}
            </Link>
          </span>
          <span className="text-ink-600">{momentText(notice.at)}</span>
        </li>
      ))}
    </ul>
  );
}

function textOf(notice: NoticeLine): string {
  if (notice.kind === "deadline") return deadlineNotice(notice, notice);
  return `${notice.organization}${notice.year}年度报告${noticeText[notice.kind]}`;
}

function pageOf(notice: NoticeLine): string {
  if (notice.kind === "deadline") {
    if (notice.owing === null) return "/";
    const show = notice.daysLeft < 0 ? "show=overdue" : "show=due&sort=status";
    return `/?year=${notice.year}&${show}#desk`;
  }
  const waitsForReview = notice.kind === "submitted" || notice.kind === "handedIn";
  return waitsForReview ? `/reviews/${notice.reportId}` : `/reports/${notice.reportId}`;
}
