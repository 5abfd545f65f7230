import { beijingTime } from "@/lib/report/beijing-time";
import { clockTime } from "./report-form/clock-time";

/** 2026年1月7日 14:32, as clocks in China show it. */
export function momentText(moment: Date): string {
  const { year, month, day } = beijingTime(moment);
  return `${year}年${month}月${day}日 ${clockTime(moment.toISOString())}`;
}
