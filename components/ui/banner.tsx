import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Tone = "info" | "warning" | "error" | "success";

const tones: Record<Tone, { readonly look: string; readonly icon: IconName }> = {
  info: { look: "border-l-blue-700 bg-blue-50 text-ink-900", icon: "info" },
  warning: { look: "border-l-amber-800 bg-amber-50 text-amber-800", icon: "warning" },
  error: { look: "border-l-red-700 bg-red-50 text-red-700", icon: "error" },
  success: { look: "border-l-green-700 bg-green-50 text-green-700", icon: "check" },
};

/** A sentence the page wants to be read first. `role="status"` when it appears after the load. */
export function Banner({
  tone,
  role,
  children,
}: {
  tone: Tone;
  role?: "status" | "alert";
  children: ReactNode;
}) {
  const { look, icon } = tones[tone];
  return (
    <div role={role} className={`flex gap-2 border-l-4 px-3 py-2 ${look}`}>
      <Icon name={icon} className="mt-0.75" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
