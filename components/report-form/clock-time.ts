import { beijingTime } from "@/lib/report/beijing-time";

/** 14:32, Beijing time, whatever the computer's clock is set to. */
export function clockTime(iso: string): string {
  const { hour, minute } = beijingTime(new Date(iso));
  return [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
}
