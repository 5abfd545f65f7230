import type { ComponentProps } from "react";

/** A short text of an administration form, its label above it. */
export function Field({
  label,
  className = "min-w-48",
  ...input
}: ComponentProps<"input"> & { readonly label: string }) {
  return (
    <label className="grid gap-1">
      {label}
      <input maxLength={200} className={`control ${className}`} {...input} />
    </label>
  );
}

/** One of a few words. */
export function Choice({
  label,
  options,
  ...select
}: ComponentProps<"select"> & {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}) {
  return (
    <label className="grid gap-1">
      {label}
      <select className="control min-w-32" {...select}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
