"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import type { ReportBeginning } from "@/lib/report/report-beginning";
import type { Result } from "@/lib/result";
import { type Refusal, refusalText } from "../messages";
import { ImportLink } from "../report-import/import-link";
import { Button } from "../ui/button";
import { RefusalBanner } from "../ui/refusal-banner";
import { useSending } from "../use-sending";

export type StartReportAction = (input: {
  readonly organizationId: string;
  readonly year: number;
  readonly from: ReportBeginning;
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
  const [year, setYear] = useState(defaultYear);
  const isNew = !startedYears.includes(year);
  const hasLastYear = startedYears.includes(year - 1);
  const { pending, refusal, send } = useSending((reason: Refusal) => refusalText[reason]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const from = chosen.get("from") === "last-year" ? "last-year" : "blank";
    send(
      () => start({ organizationId, year: Number(chosen.get("year")), from }),
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
          value={year}
          onChange={(event) => setYear(Number(event.target.value))}
          className="control min-h-9 min-w-40"
        >
          {years.map((offered) => (
            <option key={offered} value={offered}>
              {offered}年{startedYears.includes(offered) ? "（已开始）" : ""}
            </option>
          ))}
        </select>
      </div>
      {isNew && hasLastYear ? <Beginnings lastYear={year - 1} /> : null}
      <Button type="submit" look={primary ? "primary" : "secondary"} aria-disabled={pending}>
        {pending ? "正在打开…" : "开始年度报告"}
      </Button>
      <ImportLink target={{ organizationId }} />
      <RefusalBanner text={refusal} />
    </form>
  );
}

function Beginnings({ lastYear }: { readonly lastYear: number }) {
  const id = useId();
  return (
    <fieldset className="basis-full" aria-describedby={id}>
      <legend className="mb-1">从哪里开始</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        <label className="inline-flex min-h-6 items-center gap-1.5">
          <input type="radio" name="from" value="last-year" defaultChecked />从 {lastYear}{" "}
          年度报告开始
        </label>
        <label className="inline-flex min-h-6 items-center gap-1.5">
          <input type="radio" name="from" value="blank" />
          空白开始
        </label>
      </div>
      <p id={id} className="mt-1 text-sm text-ink-600">
        从上年开始时，只带入落款单位、前言（年份已改）和“上年结转”各列；上年的其他数字和文字显示在旁边对照，不会填入。
      </p>
    </fieldset>
  );
}
