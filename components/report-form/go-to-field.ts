"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { type Address, cellIndex, coverKey, sectionOfAddress } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";
import { fieldName } from "./field-name";
import { useReportForm } from "./report-form-context";

/** Takes the reader to a field, on this page or on the page of another section. */
export function useGoToField(currentSection: string): (address: Address) => void {
  const { session } = useReportForm();
  const router = useRouter();
  return useCallback(
    (address) => {
      const { template } = session.live.report();
      const section = sectionOfAddress(template, address)?.key ?? coverKey;
      if (section === currentSection) focusField(template, address);
      else router.push(`/reports/${session.reportId}/${section}?cell=${address}`);
    },
    [session, router, currentSection],
  );
}

/**
 * A number is selected, so that typing replaces it; a text never is. At once, and not through the
 * form, which would wait for a timer: a quick next key would still go to the field before.
 */
export function focusField(template: ReportTemplate, address: Address): void {
  const [field] = document.getElementsByName(fieldName(address));
  field?.focus();
  if (field instanceof HTMLInputElement && cellIndex(template).has(address)) field.select();
}

/** A total cannot take the cursor: the first filled-in cell of the place list can. */
export function focusablePlace(
  places: readonly Address[],
  isInput: (address: Address) => boolean,
): Address | null {
  return places.find(isInput) ?? null;
}
