"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { type Address, cellIndex, coverKey, sectionOfAddress } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";
import { fieldName } from "./field-name";
import type { Words } from "./moved-words";
import { placeQuery } from "./place-query";
import { useReportForm } from "./report-form-context";

/** Takes the reader to a field, or to words in it, on this page or on the page of another section. */
export function useGoToField(currentSection: string): (address: Address, words?: Words) => void {
  const { session } = useReportForm();
  const router = useRouter();
  return useCallback(
    (address, words) => {
      const { template } = session.live.report();
      const section = sectionOfAddress(template, address)?.key ?? coverKey;
      if (section === currentSection) focusField(template, address, words);
      else router.push(`/reports/${session.reportId}/${section}?${placeQuery(address, words)}`);
    },
    [session, router, currentSection],
  );
}

/**
 * A number is selected, so that typing replaces it; of a text only the words that are meant are. At
 * once, and not through the form, which would wait for a timer: a quick next key would still go to the
 * field before.
 */
export function focusField(template: ReportTemplate, address: Address, words?: Words): void {
  const [field] = document.getElementsByName(fieldName(address));
  if (words && isProse(field)) selectWords(field, words);
  else field?.focus();
  if (field instanceof HTMLInputElement && cellIndex(template).has(address)) field.select();
}

type Prose = HTMLTextAreaElement | HTMLInputElement;

function isProse(field: HTMLElement | undefined): field is Prose {
  return (
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && field.type === "text")
  );
}

/** A field that is given the focus scrolls to what is selected in it; one that has it does not. */
export function selectWords(field: Prose, { start, end }: Words): void {
  field.blur();
  field.setSelectionRange(start, end);
  field.focus();
}

/** A total cannot take the cursor: the first filled-in cell of the place list can. */
export function focusablePlace(
  places: readonly Address[],
  isInput: (address: Address) => boolean,
): Address | null {
  return places.find(isInput) ?? null;
}
