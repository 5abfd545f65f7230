import { useId } from "react";
import { Button } from "../ui/button";

export type ComparisonOption = { readonly value: string; readonly label: string };

/** Chooses the two sides; a plain form, so that the choice is in the address. */
export function ComparisonForm({
  options,
  from,
  to,
}: {
  readonly options: readonly ComparisonOption[];
  readonly from: string;
  readonly to: string;
}) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <Side name="from" label="旧" options={options} value={from} />
      <Side name="to" label="新" options={options} value={to} />
      <Button type="submit" look="primary">
        比较
      </Button>
    </form>
  );
}

function Side({
  name,
  label,
  options,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly ComparisonOption[];
  readonly value: string;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value} className="control min-h-9">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
