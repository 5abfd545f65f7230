import { type ReportingDates, reportingDates } from "@/lib/organization/reporting-dates";
import { ActionForm } from "./action-form";
import { Choice, Field } from "./fields";
import type { SendForm } from "./form-state";

/** Opens a year for an office and everybody below it, or changes the dates until it goes out. */
export function YearForm({
  year,
  dates,
  offices,
  send,
}: {
  readonly year: number;
  readonly dates: ReportingDates;
  readonly offices: readonly { readonly value: string; readonly text: string }[];
  readonly send: SendForm;
}) {
  return (
    <ActionForm label="下发年度" submit="保存并按日期下发" send={send}>
      <Choice label="范围" name="organizationId" options={offices} />
      <Field
        label="报告年度"
        name="year"
        defaultValue={year}
        inputMode="numeric"
        className="w-20"
        required
      />
      {reportingDates.map(({ key, title }) => (
        <Field
          key={key}
          label={title}
          name={key}
          type="date"
          defaultValue={dates[key]}
          className="min-w-36"
          required
        />
      ))}
    </ActionForm>
  );
}
