"use client";

import { useEffect } from "react";
import { nobody, textsOf } from "./edit-session";
import { useEditorPanel } from "./editor-panel-context";
import { movedWords } from "./moved-words";
import { useReportForm } from "./report-form-context";

/** Shows in the form what was typed elsewhere, and leaves the cursor among the words it was among. */
export function useAudience(): void {
  const { session, form } = useReportForm();
  const { announce } = useEditorPanel();
  useEffect(() => {
    session.audience.current = {
      show(changes) {
        const putBack = keepCursor();
        form.setValues(textsOf(changes));
        putBack();
      },
      merged(fields) {
        const authors = [...new Set(fields.map(({ author }) => author))].join("、");
        announce(`${authors}同时修改了本文的其他段落，已合并`);
      },
    };
    return () => {
      session.audience.current = nobody;
    };
  }, [session, form, announce]);
}

function keepCursor(): () => void {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return () => {};
  const { value: before, selectionStart: start, selectionEnd: end } = field;
  return () => {
    if (field.value === before || start === null || end === null) return;
    const moved = movedWords({ start, end }, before, field.value);
    if (moved) field.setSelectionRange(moved.start, moved.end);
  };
}
