"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId } from "react";
import type { Result } from "@/lib/result";
import { type Refusal, refusalText } from "../messages";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { useSending } from "../use-sending";

export type StartReportAction = (input: {
  readonly organizationId: string;
  readonly year: number;
}) => Promise<Result<{ readonly id: string }, Refusal>>;

/** Starts the report of a year. A year that has one already opens it, however often one presses. */
export function StartReport({
  organizationId,
  years,
  startedYears,
  defaultYear,
  primary,
  start,
}: {
  readonly organizationId: string;
  readonly years: readonly number[];
  readonly startedYears: readonly number[];
  readonly defaultYear: number;
  readonly primary: boolean;
  readonly start: StartReportAction;
}) {
  const router = useRouter();
  const fieldId = useId();
  const { pending, refusal, send } = useSending((reason: Refusal) => refusalText[reason]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const year = Number(new FormData(event.currentTarget).get("year"));
    send(
      () => start({ organizationId, year }),
      ({ id }) => router.push(`/reports/${id}`),
    );
  }

  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <div>
        <label htmlFor={fieldId} className="mb-1 block">
          报告年度
        </label>
        <select
          id={fieldId}
          name="year"
          defaultValue={defaultYear}
          className="control min-h-9 min-w-40"
        >
          {years.map((year) => (
            <option key={year} value={year}>
              {year}年{startedYears.includes(year) ? "（已开始）" : ""}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit" look={primary ? "primary" : "secondary"} aria-disabled={pending}>
        {pending ? "正在打开…" : "开始年度报告"}
      </Button>
      <RefusalBanner text={refusal} />
    </form>
  );
}
