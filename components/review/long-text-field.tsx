"use client";

import { useId } from "react";

/** A labelled text of some lines. */
export function LongTextField({
  name,
  label,
  required = false,
  rows = 3,
  defaultValue,
  className = "",
}: {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly rows?: number;
  readonly defaultValue?: string;
  readonly className?: string;
}) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block">
        {label}
        {required ? "" : "（可不填）"}
      </label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        required={required}
        maxLength={2000}
        defaultValue={defaultValue}
        className="control w-full"
      />
    </div>
  );
}
