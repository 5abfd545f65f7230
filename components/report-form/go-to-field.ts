"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { type Address, coverKey, sectionOfAddress } from "@/lib/template/cells";
import { fieldName } from "./field-name";
import { useReportForm } from "./report-form-context";

/** Takes the reader to a field, on this page or on the page of another section. */
export function useGoToField(currentSection: string): (address: Address) => void {
  const { session, form } = useReportForm();
  const router = useRouter();
  return useCallback(
    (address) => {
      const section = sectionOfAddress(session.live.report().template, address)?.key ?? coverKey;
      if (section === currentSection) form.setFocus(fieldName(address), { shouldSelect: true });
      else router.push(`/reports/${session.reportId}/${section}?cell=${address}`);
    },
    [session, form, router, currentSection],
  );
}

/** A total cannot take the cursor: the first filled-in cell of the place list can. */
export function focusablePlace(
  places: readonly Address[],
  isInput: (address: Address) => boolean,
): Address | null {
  return places.find(isInput) ?? null;
}
