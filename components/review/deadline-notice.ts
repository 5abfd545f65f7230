import { dateText } from "@/lib/report/iso-date";
import type { Deadline } from "@/lib/report/review";

/** What a notice says of a deadline: to the office that owes its report, or to the one that waits for several. */
export function deadlineNotice(
  { organization, year }: { readonly organization: string; readonly year: number },
  { due, daysLeft, owing }: Deadline,
): string {
  const whose =
    owing === null ? `${organization}${year}年度报告` : `${owing} 个单位的${year}年度报告`;
  return `${whose}尚未报送，${dateText(due)}截止，${timeLeft(daysLeft)}`;
}

function timeLeft(days: number): string {
  if (days < 0) return "已逾期";
  return days === 0 ? "今天到期" : `还有 ${days} 天`;
}
