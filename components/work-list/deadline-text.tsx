import { dateText } from "@/lib/report/iso-date";
import { StateText } from "../ui/state-text";

/** How long there is to the day the report is due: the last three days in amber, late in red. */
export function DeadlineText({ due, days }: { readonly due: string; readonly days: number }) {
  const deadline = dateText(due);
  if (days < 0) {
    return (
      <StateText tone="error" icon="error">
        已超过报送截止日 {deadline}，逾期 {-days} 天
      </StateText>
    );
  }
  if (days <= 3) {
    return (
      <StateText tone="warning" icon="warning">
        {days === 0 ? `今天（${deadline}）报送截止` : `距报送截止 ${deadline}只有 ${days} 天`}
      </StateText>
    );
  }
  return (
    <span className="text-ink-600">
      距报送截止 {deadline}还有 {days} 天
    </span>
  );
}
