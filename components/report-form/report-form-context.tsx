"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { FormProvider, type UseFormReturn, useForm } from "react-hook-form";
import { formatCell, sameValue } from "@/lib/report/cell-value";
import { readField } from "@/lib/report/read-field";
import { valueAt } from "@/lib/report/report";
import { type Address, cellIndex } from "@/lib/template/cells";
import {
  type EditSession,
  editSession,
  formTexts,
  type StoredDraft,
  textsOf,
} from "./edit-session";
import type { FormTexts } from "./field-name";
import type { Change, LiveReport, LiveTopic } from "./live-report";
import type { Batch, BatchChange } from "./undo-history";
import { useSaveOnLeave } from "./use-save-on-leave";

export type ReportForm = {
  readonly session: EditSession;
  readonly form: UseFormReturn<FormTexts>;
  /** Writes values into form, report and save queue as one step that can be undone. */
  readonly applyBatch: (changes: readonly Change[]) => void;
  /** Takes typed text into report and save queue; the form shows it already. */
  readonly writeText: (address: Address, text: string) => void;
  readonly undo: () => Batch | null;
  readonly redo: () => Batch | null;
};

const ReportFormContext = createContext<ReportForm | null>(null);

export function useReportForm(): ReportForm {
  const value = useContext(ReportFormContext);
  if (!value) throw new Error("useReportForm outside ReportFormProvider");
  return value;
}

/** A part of the live report; asked again when its topic changes, rendered when it differs. */
export function useLive<Value>(topic: LiveTopic, select: (live: LiveReport) => Value): Value {
  const { live } = useReportForm().session;
  const subscribe = useCallback(
    (listener: () => void) => live.subscribe(topic, listener),
    [live, topic],
  );
  const read = () => select(live);
  return useSyncExternalStore(subscribe, read, read);
}

/** Owns the form of one report: every field of every section, whichever page is open. */
export function ReportFormProvider({
  draft,
  children,
}: {
  readonly draft: StoredDraft;
  readonly children: ReactNode;
}) {
  // A newer draft of the same page is news like any other; see useNews.
  const [session] = useState(() => editSession(draft));
  const form = useForm<FormTexts>({
    defaultValues: formTexts(session.live.report()),
    shouldUnregister: false,
  });
  useSaveOnLeave(session);
  const value = useReportFormValue(session, form);
  return (
    <ReportFormContext value={value}>
      <FormProvider {...form}>{children}</FormProvider>
    </ReportFormContext>
  );
}

function writeText({ live, autosave }: EditSession, address: Address, text: string): void {
  const value = readField(live.report().template, address, text);
  if (formatCell(valueAt(live.report(), address)) === formatCell(value)) return;
  live.change([[address, value]]);
  autosave.edit(address, value);
}

function useReportFormValue(session: EditSession, form: UseFormReturn<FormTexts>): ReportForm {
  const write = useCallback(
    (wanted: readonly Change[]) => {
      const changes = unfrozen(session, wanted);
      form.setValues(textsOf(changes));
      session.live.change(changes);
      for (const [address, value] of changes) session.autosave.edit(address, value);
    },
    [form, session],
  );
  return useMemo(() => {
    const replay = (batch: Batch | null) => {
      const rest = batch?.filter((change) => !wentOn(session, change)) ?? [];
      write(rest.map(({ address, after }) => [address, after] as const));
      return rest.length > 0 ? rest : null;
    };
    return {
      session,
      form,
      applyBatch(wanted) {
        const changes = unfrozen(session, wanted);
        const report = session.live.report();
        session.history.record(
          changes.map(([address, after]) => ({ address, before: valueAt(report, address), after })),
        );
        write(changes);
      },
      writeText: (address, text) => writeText(session, address, text),
      undo: () => replay(session.history.undo()),
      redo: () => replay(session.history.redo()),
    };
  }, [session, form, write]);
}

/** A text in which somebody typed since is hers: taking a repair back would take that away with it. */
function wentOn({ live }: EditSession, { address, before }: BatchChange): boolean {
  const report = live.report();
  return !cellIndex(report.template).has(address) && !sameValue(valueAt(report, address), before);
}

/** A field that waits for a choice between two values takes no third one; a page that is shut, none. */
function unfrozen({ autosave, gate }: EditSession, changes: readonly Change[]): readonly Change[] {
  if (!gate.isOpen()) return [];
  const frozen = new Set(autosave.conflicts().map(({ address }) => address));
  return changes.filter(([address]) => !frozen.has(address));
}
