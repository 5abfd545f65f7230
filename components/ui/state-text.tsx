import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type StateTone = "plain" | "muted" | "active" | "warning" | "error" | "success";

const tones: Record<StateTone, string> = {
  plain: "text-ink-900",
  muted: "text-ink-600",
  active: "text-blue-700",
  warning: "text-amber-800",
  error: "text-red-700 font-semibold",
  success: "text-green-700",
};

/** A state as text, icon and colour: never as colour alone. */
export function StateText({
  tone,
  icon,
  children,
}: {
  tone: StateTone;
  icon: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${tones[tone]}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
