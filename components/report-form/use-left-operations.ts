"use client";

import { useEffect } from "react";
import { formatCell } from "@/lib/report/cell-value";
import type { Address } from "@/lib/template/cells";
import { useEditorPanel } from "./editor-panel-context";
import { fieldName } from "./field-name";
import { useReportForm } from "./report-form-context";

/**
 * After a reload, a crash or a day without network: what pages before this one left unacknowledged is
 * sent again under its ids, and shown where the page does not know it yet.
 */
export function useLeftOperations(versions: Readonly<Record<Address, number>>): void {
  const { session, form } = useReportForm();
  const { announce } = useEditorPanel();
  const { journal, live, autosave } = session;
  useEffect(() => {
    void journal.takeLeft().then((left) => {
      if (left.length === 0) return;
      // What is typed here already stands in the form, and is sent behind what was left.
      const unseen = left.filter(({ address }) => !autosave.isUnstored(address));
      autosave.resume(left);
      const unknown = unseen.filter(({ address, base }) => (versions[address] ?? 0) === base);
      live.change(unknown.map(({ address, value }) => [address, value]));
      form.setValues(
        Object.fromEntries(
          unknown.map(({ address, value }) => [fieldName(address), formatCell(value)]),
        ),
      );
      const fields = new Set(unknown.map(({ address }) => address)).size;
      if (fields > 0) announce(`已恢复上次没有送达的 ${fields} 处修改`);
    });
  }, [journal, live, autosave, form, versions, announce]);
}
