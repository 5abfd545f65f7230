import { Button } from "../ui/button";
import type { DeskAddress } from "./desk-address";

const sorts = [
  { key: "name", label: "按单位名称" },
  { key: "status", label: "按状态" },
  { key: "updated", label: "按最后修改" },
] as const;

/** Year, name and order. A plain form: what it asks stands in the address. */
export function DeskFilter({
  address: { year, show, search, sort },
  years,
}: {
  readonly address: DeskAddress;
  readonly years: readonly number[];
}) {
  return (
    <form action="/" className="mb-4 flex flex-wrap items-end gap-3">
      <input type="hidden" name="show" value={show} />
      <label className="grid gap-1">
        年度
        <select name="year" key={year} defaultValue={year} className="control min-w-24">
          {years.map((shown) => (
            <option key={shown} value={shown}>
              {shown}年
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1">
        单位名称
        <input
          type="search"
          name="q"
          key={search}
          defaultValue={search}
          maxLength={100}
          className="control min-w-48"
        />
      </label>
      <label className="grid gap-1">
        排序
        <select name="sort" key={sort} defaultValue={sort} className="control min-w-32">
          {sorts.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">查找</Button>
    </form>
  );
}
