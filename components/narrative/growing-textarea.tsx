"use client";

import { type ClipboardEvent, type RefObject, useCallback, useLayoutEffect } from "react";
import { useFormContext } from "react-hook-form";
import { cleanPastedText } from "@/lib/report/pasted-text";
import type { Address } from "@/lib/template/cells";
import { type FormTexts, fieldName } from "../report-form/field-name";
import { useField } from "../report-form/use-field";
import { insertText } from "./insert-text";

/** A plain text field as high as its text. It never re-renders while one types. */
export function GrowingTextarea({
  address,
  id,
  describedBy,
  readOnly,
  rows,
  area,
}: {
  readonly address: Address;
  readonly id: string;
  readonly describedBy: string;
  readonly readOnly: boolean;
  readonly rows: number;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}) {
  const { subscribe } = useFormContext<FormTexts>();
  const name = fieldName(address);
  const { ref, ...field } = useField(address);
  const attach = useCallback(
    (element: HTMLTextAreaElement | null) => {
      ref(element);
      area.current = element;
    },
    [ref, area],
  );
  useLayoutEffect(() => {
    const adjust = () => area.current && fitHeight(area.current);
    adjust();
    window.addEventListener("resize", adjust);
    const unsubscribe = subscribe({ name, formState: { values: true }, callback: adjust });
    return () => {
      window.removeEventListener("resize", adjust);
      unsubscribe();
    };
  }, [area, name, subscribe]);
  return (
    <textarea
      {...field}
      ref={attach}
      id={id}
      aria-describedby={describedBy}
      readOnly={readOnly}
      rows={rows}
      onPaste={pasteClean}
      className="control block w-full resize-none overflow-hidden px-3 py-2 text-md"
    />
  );
}

function pasteClean(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const pasted = event.clipboardData.getData("text/plain");
  const clean = cleanPastedText(pasted);
  if (clean === pasted || clean === "" || event.currentTarget.readOnly) return;
  event.preventDefault();
  insertText(event.currentTarget, clean);
}

/** Holds the place open meanwhile, so that the page does not jump while the field is measured. */
function fitHeight(field: HTMLTextAreaElement): void {
  const place = field.parentElement;
  if (place) place.style.minHeight = `${place.offsetHeight}px`;
  field.style.height = "auto";
  const borders = field.offsetHeight - field.clientHeight;
  field.style.height = `${field.scrollHeight + borders}px`;
  if (place) place.style.minHeight = "";
}
