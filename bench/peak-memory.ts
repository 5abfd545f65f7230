import { readFileSync } from "node:fs";

/** The most memory that this process has had, in MB. */
export function peakMemory(): number {
  if (process.platform !== "linux") return Math.round(process.resourceUsage().maxRSS / 1024);
  // There the other figure begins with the memory of the process that started this one.
  const [, kilobytes] = /^VmHWM:\s*(\d+)/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
