"use client";

import { useController } from "react-hook-form";
import { finishedAddress } from "@/lib/template/cells";
import { type FormTexts, fieldName } from "../report-form/field-name";
import { useReportForm } from "../report-form/report-form-context";

/** Only the clerk knows when a text is finished; her word moves the part to 已完成. */
export function FinishedMark({ section }: { readonly section: string }) {
  const address = finishedAddress(section);
  const { writeText } = useReportForm();
  const { field } = useController<FormTexts>({ name: fieldName(address) });
  function mark(text: "yes" | ""): void {
    field.onChange(text);
    writeText(address, text);
  }
  return (
    <div className="mt-5 border-t border-line-200 pt-3">
      <label className="inline-flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          className="size-4 accent-blue-700"
          name={field.name}
          ref={field.ref}
          checked={field.value === "yes"}
          onChange={({ target }) => mark(target.checked ? "yes" : "")}
          onBlur={field.onBlur}
        />
        本部分已填完
      </label>
    </div>
  );
}
