"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { UseFormReturn } from "react-hook-form";
import { type Address, cellIndex, coverKey, sectionOfAddress } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";
import { type FormTexts, fieldName } from "./field-name";
import { useReportForm } from "./report-form-context";

/** Takes the reader to a field, on this page or on the page of another section. */
export function useGoToField(currentSection: string): (address: Address) => void {
  const { session, form } = useReportForm();
  const router = useRouter();
  return useCallback(
    (address) => {
      const { template } = session.live.report();
      const section = sectionOfAddress(template, address)?.key ?? coverKey;
      if (section === currentSection) focusField(form, template, address);
      else router.push(`/reports/${session.reportId}/${section}?cell=${address}`);
    },
    [session, form, router, currentSection],
  );
}

/** A number is selected, so that typing replaces it; a text never is. */
export function focusField(
  form: UseFormReturn<FormTexts>,
  template: ReportTemplate,
  address: Address,
): void {
  form.setFocus(fieldName(address), { shouldSelect: cellIndex(template).has(address) });
}

/** A total cannot take the cursor: the first filled-in cell of the place list can. */
export function focusablePlace(
  places: readonly Address[],
  isInput: (address: Address) => boolean,
): Address | null {
  return places.find(isInput) ?? null;
}
