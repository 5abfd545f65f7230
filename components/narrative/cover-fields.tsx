"use client";

import { type ReactNode, useId } from "react";
import { filledText } from "@/lib/report/offers";
import { defaultTitle } from "@/lib/report/report";
import type { Address } from "@/lib/template/cells";
import { coverKey } from "@/lib/template/cells";
import { useConflicts } from "../report-form/conflict-banner";
import { useReportForm } from "../report-form/report-form-context";
import { useField } from "../report-form/use-field";
import { FinishedMark } from "./finished-mark";
import { ProseField } from "./prose-field";

/** 封面与前言: what stands before section 一 and below section 六. */
export function CoverFields() {
  const report = useReportForm().session.live.report();
  const { organization, template } = report;
  const offer = { label: "插入现成语句", text: filledText(template.preambleOffer, report) };
  return (
    <div className="space-y-5">
      <CoverInput
        address="title"
        label="标题"
        hint="不填写时使用灰色显示的标题"
        placeholder={defaultTitle(report)}
        className="max-w-prose"
      />
      <ProseField
        address="preamble"
        label="前言"
        hint="编制依据、六个部分、数据的统计期限、联系方式"
        offers={[offer]}
        rows={6}
      />
      <fieldset className="min-w-0">
        <legend className="mb-1 font-semibold">落款（可以不填）</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          <CoverInput
            address="signature.organization"
            label="落款单位"
            hint={`一般为${organization}`}
            placeholder=""
            className="w-96 max-w-full"
          />
          <CoverInput
            address="signature.date"
            label="落款日期"
            hint="应早于报送截止日"
            placeholder=""
            type="date"
            className="basis-48"
          />
        </div>
      </fieldset>
      <FinishedMark section={coverKey} />
    </div>
  );
}

function CoverInput({
  address,
  label,
  hint,
  placeholder,
  type = "text",
  className,
}: {
  readonly address: Address;
  readonly label: ReactNode;
  readonly hint: string;
  readonly placeholder: string;
  readonly type?: "text" | "date";
  readonly className: string;
}) {
  const id = useId();
  const field = useField(address);
  const conflicts = useConflicts(useReportForm().session.autosave);
  return (
    <div className={className}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-sm text-ink-600">
        {hint}
      </p>
      <input
        {...field}
        id={id}
        type={type}
        aria-describedby={`${id}-hint`}
        placeholder={placeholder}
        readOnly={conflicts.some((conflict) => conflict.address === address)}
        className="control mt-1 block w-full"
      />
    </div>
  );
}
