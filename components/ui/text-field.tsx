import { type ComponentProps, useId } from "react";

/** A line of text with its label above it, and under it what is wrong or what to know. */
export function TextField({
  label,
  hint,
  ...input
}: ComponentProps<"input"> & { readonly label: string; readonly hint?: string }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-sm text-ink-600">
          {hint}
        </p>
      )}
      <input
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className="mt-1 min-h-9 w-full rounded-sm border border-line-500 bg-white px-2"
        {...input}
      />
    </div>
  );
}
