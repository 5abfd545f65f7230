import { formatCell } from "@/lib/report/cell-value";
import type { LastYear } from "@/lib/report/last-year";
import { type FieldValue, type Report, valueAt } from "@/lib/report/report";
import type { CheckContext, OfficeProfile } from "@/lib/rules/check-context";
import type { Lexicon } from "@/lib/rules/data/lexicon";
import type { Address } from "@/lib/template/cells";
import { fieldAddresses } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";
import { type Journal, noJournal, openJournal } from "../journal/journal";
import { type Autosave, createAutosave } from "./autosave";
import { type FormTexts, fieldName } from "./field-name";
import { createLiveReport, type LiveReport } from "./live-report";
import { sendOperations } from "./send-operations";
import { createUndoHistory, type UndoHistory } from "./undo-history";

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
};

/** One report being edited in this tab, with everything not yet acknowledged. */
export type EditSession = {
  readonly reportId: string;
  readonly live: LiveReport;
  readonly autosave: Autosave;
  readonly journal: Journal;
  readonly history: UndoHistory;
  /** The report of the year before; null when the office has none. */
  readonly lastYear: LastYear | null;
};

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
  const journal = journalOf(draft);
  const session: EditSession = {
    reportId: draft.id,
    journal,
    live: createLiveReport(reportOf(draft), contextOf(draft)),
    autosave: createAutosave({
      revision: draft.revision,
      versions: draft.versions,
      journal,
      send: (operations, options) => sendOperations(draft, operations, options),
    }),
    history: createUndoHistory(),
    lastYear: draft.lastYear,
  };
  // On the server a module lives across requests: what one clerk types must not stay there.
  if (!onServer) sessions.set(owner, session);
  return session;
}

function journalOf({ id, accountId, journalKey }: StoredDraft): Journal {
  if (onServer) return noJournal;
  return openJournal({ reportId: id, accountId, key: journalKey });
}

const onServer = typeof window === "undefined";

/** The text of every field of a session, as the form shows it. */
export function formTexts(report: Report): FormTexts {
  return Object.fromEntries(
    [...fieldAddresses(report.template)].map((address) => [
      fieldName(address),
      formatCell(valueAt(report, address)),
    ]),
  );
}

function contextOf({ lastYear, office, lexicon, today }: StoredDraft): CheckContext {
  return { ...(lastYear ? { prior: reportOf(lastYear) } : {}), office, lexicon, today };
}

function reportOf({ template, year, organization, fields }: StoredDraft | LastYear): Report {
  return { template, year, organization, fields: new Map(fields) };
}
