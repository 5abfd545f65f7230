import Link from "next/link";
import type { NoticeKind, NoticeLine } from "@/lib/report/review";
import { noticeText } from "../messages";
import { momentText } from "../moment-text";

/** What a person should know, newest first; each line leads to where something is to be done. */
export function NoticeList({ notices }: { readonly notices: readonly NoticeLine[] }) {
  return (
    <ul className="divide-y divide-line-200">
      {notices.map(({ id, kind, reportId, organization, year, at, read }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
          <span>
            {read ? null : <strong className="mr-2 text-blue-700">未读</strong>}
            <Link href={pageOf(kind, reportId)} className="link">
              {organization}
              {year}年度报告{noticeText[kind]}
            </Link>
          </span>
          <span className="text-ink-600">{momentText(at)}</span>
        </li>
      ))}
    </ul>
  );
}

function pageOf(kind: NoticeKind, reportId: string): string {
  const waitsForReview = kind === "submitted" || kind === "handedIn";
  return waitsForReview ? `/reviews/${reportId}` : `/reports/${reportId}`;
}
