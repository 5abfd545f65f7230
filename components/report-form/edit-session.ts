import { formatCell, sameValue } from "@/lib/report/cell-value";
import type { LastYear } from "@/lib/report/last-year";
import { type FieldValue, type Report, valueAt } from "@/lib/report/report";
import type { CheckContext, OfficeProfile } from "@/lib/rules/check-context";
import type { Lexicon } from "@/lib/rules/data/lexicon";
import type { Address } from "@/lib/template/cells";
import { fieldAddresses } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";
import { type Journal, noJournal, openJournal } from "../journal/journal";
import { createAutosave } from "./autosave";
import type { Autosave, MergedField } from "./autosave-contract";
import { composed } from "./composed";
import { createEditGate, type EditGate } from "./edit-gate";
import { type FormTexts, fieldName } from "./field-name";
import { type Change, createLiveReport, type LiveReport } from "./live-report";
import { randomUuid } from "./random-uuid";
import { sendOperations } from "./send-operations";
import { createUndoHistory, type UndoHistory } from "./undo-history";
import { createWindowTurn, type TurnChannel, type WindowTurn } from "./window-turn";

/** What the server hands to the editor: plain values, as they cross from server to client. */
export type StoredDraft = {
  readonly id: string;
  /** Who edits. What she typed is sent in her name or not at all. */
  readonly accountId: string;
  /** Seals what waits on this computer; see Journal. */
  readonly journalKey: string;
  /** The one format it needs; a browser never loads the others. */
  readonly template: ReportTemplate;
  readonly year: number;
  readonly organization: string;
  readonly revision: number;
  readonly versions: Readonly<Record<Address, number>>;
  readonly fields: readonly (readonly [Address, FieldValue])[];
  readonly lastYear: LastYear | null;
  readonly office: OfficeProfile;
  readonly lexicon: Lexicon;
  /** The server's day in Beijing, by which it judges dates. */
  readonly today: string;
  /** Names the version of the app that made the page. */
  readonly build: string;
};

/** One report being edited in this tab, with everything not yet acknowledged. */
export type EditSession = {
  readonly reportId: string;
  readonly accountId: string;
  readonly live: LiveReport;
  readonly autosave: Autosave;
  readonly journal: Journal;
  readonly history: UndoHistory;
  /** Whether anything can be typed here now. */
  readonly gate: EditGate;
  /** Which window of this person writes. */
  readonly turn: WindowTurn;
  /** Takes in what was typed elsewhere; returns how many fields were something else until now. */
  readonly show: (changes: readonly Change[]) => number;
  /** Whoever has the session's form in sight. */
  readonly audience: { current: Audience };
  /** The report of the year before; null when the office has none. */
  readonly lastYear: LastYear | null;
};

/** Hears of what was not typed in its form. */
export type Audience = {
  readonly show: (changes: readonly Change[]) => void;
  readonly merged: (merged: readonly MergedField[]) => void;
};

export const nobody: Audience = { show: () => {}, merged: () => {} };

const sessions = new Map<string, EditSession>();

/**
 * A person's session of a report. It outlives the page, so that leaving the editor loses nothing and a
 * cached page never brings back older values; a newer state of the server replaces it.
 */
export function editSession(draft: StoredDraft): EditSession {
  // Two people may use one tab after each other, and neither shall meet what the other left unsent.
  const owner = `${draft.accountId} ${draft.id}`;
  const known = sessions.get(owner);
  if (known && (!known.autosave.settled() || known.autosave.revision() >= draft.revision)) {
    return known;
  }
  const session = openSession(draft, owner);
  // On the server a module lives across requests: what one clerk types must not stay there.
  if (!onServer) sessions.set(owner, session);
  return session;
}

function openSession(draft: StoredDraft, owner: string): EditSession {
  const journal = journalOf(draft);
  const autosave = createAutosave({
    revision: draft.revision,
    versions: draft.versions,
    journal,
    async send(operations, options) {
      const answer = await sendOperations(draft, operations, options);
      // An answer may change the text under an input method that is not done with it.
      if (!options.leaving) await composed();
      return answer;
    },
    onStored: (fields) => turn.tellStored(fields),
    onMerged(merged) {
      show(changesOf(merged));
      audience.current.merged(merged);
    },
  });
  const gate = createEditGate();
  const live = createLiveReport(reportOf(draft), contextOf(draft));
  const audience = { current: nobody };
  function show(changes: readonly Change[]): number {
    const report = live.report();
    const unseen = changes.filter(
      ([address, value]) => !sameValue(valueAt(report, address), value),
    );
    live.change(unseen);
    audience.current.show(unseen);
    return unseen.length;
  }
  const turn = createWindowTurn(randomUuid(), channelOf(owner), {
    onTurn: (isMine) => gate.shut("other-window", !isMine),
    handOver: autosave.release,
    takeOver(operations) {
      autosave.resume(operations);
      show(changesOf(operations));
    },
    follow: (fields) => show(changesOf(autosave.learn({ revision: autosave.heard(), fields }))),
  });
  return {
    reportId: draft.id,
    accountId: draft.accountId,
    journal,
    autosave,
    gate,
    turn,
    show,
    audience,
    live,
    history: createUndoHistory(),
    lastYear: draft.lastYear,
  };
}

export function changesOf(
  fields: readonly { readonly address: Address; readonly value: FieldValue }[],
): readonly Change[] {
  return fields.map(({ address, value }) => [address, value]);
}

/** On the server there is nobody to talk to. */
function channelOf(owner: string): TurnChannel {
  if (onServer) return { postMessage: () => {}, onmessage: null };
  return new BroadcastChannel(`nianbao-turn ${owner}`);
}

function journalOf({ id, accountId, journalKey }: StoredDraft): Journal {
  if (onServer) return noJournal;
  return openJournal({ reportId: id, accountId, key: journalKey });
}

const onServer = typeof window === "undefined";

/** The text of every field of a session, as the form shows it. */
export function formTexts(report: Report): FormTexts {
  return textsOf(
    [...fieldAddresses(report.template)].map((address) => [address, valueAt(report, address)]),
  );
}

/** Values as the form shows them. */
export function textsOf(values: readonly Change[]): FormTexts {
  return Object.fromEntries(
    values.map(([address, value]) => [fieldName(address), formatCell(value)]),
  );
}

function contextOf({ lastYear, office, lexicon, today }: StoredDraft): CheckContext {
  return { ...(lastYear ? { prior: reportOf(lastYear) } : {}), office, lexicon, today };
}

function reportOf({ template, year, organization, fields }: StoredDraft | LastYear): Report {
  return { template, year, organization, fields: new Map(fields) };
}
