"use client";

import { useId } from "react";
import type { Against } from "@/lib/report/review";

export type ComparisonMode = "submission" | "year" | "none";

/** What the document is held against. Only what there is can be chosen. */
export function ComparisonChoice({
  mode,
  against,
  onChange,
}: {
  readonly mode: ComparisonMode;
  readonly against: Readonly<Record<Exclude<ComparisonMode, "none">, Against | null>>;
  readonly onChange: (mode: ComparisonMode) => void;
}) {
  const name = useId();
  const choices: readonly (readonly [ComparisonMode, string])[] = [
    ...(against.submission ? [["submission", "与上次提交"] as const] : []),
    ...(against.year ? [["year", "与上年"] as const] : []),
    ["none", "不比较"],
  ];
  if (choices.length === 1) return null;
  const shown = mode === "none" ? null : against[mode];
  return (
    <fieldset className="mb-2 flex flex-wrap items-center gap-x-4 print:hidden">
      <legend className="sr-only">比较</legend>
      {choices.map(([choice, label]) => (
        <label key={choice} className="inline-flex min-h-6 items-center gap-1.5">
          <input
            type="radio"
            name={name}
            checked={mode === choice}
            onChange={() => onChange(choice)}
          />
          {label}
        </label>
      ))}
      <span role="status" className="text-ink-600">
        {shown ? `与${shown.title}相比有 ${shown.comparison.count} 处不同` : ""}
        {shown && shown.comparison.incomparable.length > 0
          ? `；两年格式不同，${shown.comparison.incomparable.length} 格没有可比的数字`
          : ""}
      </span>
    </fieldset>
  );
}
