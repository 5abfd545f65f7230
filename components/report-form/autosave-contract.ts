import type { News, VersionedField } from "@/lib/report/news";
import type { FieldValue } from "@/lib/report/report";
import type { SaveAnswer, SaveOperation } from "@/lib/report/saving";
import type { Address } from "@/lib/template/cells";
import type { Journal } from "../journal/journal";
import type { Conflict } from "./save-queue";

export type SendAnswer =
  | ({ readonly kind: "saved" } & SaveAnswer)
  | { readonly kind: "unreachable" }
  | { readonly kind: "failed" }
  /** The session is over: nothing is stored until the person has signed in again. */
  | { readonly kind: "signed-out" }
  /** `addresses` names the edits to take out; none means all of them. */
  | {
      readonly kind: "refused";
      readonly message: string;
      readonly addresses: readonly Address[];
    };

export type SaveState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "offline" }
  | { readonly kind: "retrying"; readonly attempt: number }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly message: string };

export type Autosave = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SaveState;
  readonly conflicts: () => readonly Conflict[];
  readonly revision: () => number;
  /** Everything typed is stored, and no conflict waits for a choice. */
  readonly settled: () => boolean;
  /** Leaving now would lose something, because the browser cannot deliver it afterwards. */
  readonly losesOnLeave: () => boolean;
  readonly edit: (address: Address, value: FieldValue) => void;
  /** Takes up what another page had left unacknowledged. */
  readonly resume: (operations: readonly SaveOperation[]) => void;
  /** Gives everything unacknowledged to another page, which resumes it. */
  readonly release: () => readonly SaveOperation[];
  /** Everything that is not stored, by field, with the last value of each. */
  readonly unstored: () => ReadonlyMap<Address, FieldValue>;
  /** The revision up to which this page knows everything; 0 where it must hear everything again. */
  readonly heard: () => number;
  /** Takes in what the server has, and names what the page may show: where nothing typed here waits. */
  readonly learn: (news: Pick<News, "revision" | "fields">) => readonly VersionedField[];
  readonly flush: () => Promise<void>;
  /** The same, with what the server has refused before. */
  readonly retry: () => Promise<void>;
  /** For page hide: hands everything unacknowledged to the browser to deliver. */
  readonly flushOnLeave: () => void;
  /** Ends a conflict: `value` stands from here on, be it mine, the other person's, or of both. */
  readonly resolve: (address: Address, value: FieldValue) => void;
};

export type MergedField = {
  readonly address: Address;
  readonly value: FieldValue;
  readonly author: string;
};

export type AutosaveStart = {
  readonly revision: number;
  readonly versions: Readonly<Record<Address, number>>;
  /** Keeps what is not acknowledged for a page that comes after a crash. */
  readonly journal: Pick<Journal, "keep" | "hurry" | "written">;
  readonly send: (
    operations: readonly SaveOperation[],
    options: { readonly leaving: boolean },
  ) => Promise<SendAnswer>;
  /** Told of everything the server has stored of this page. */
  readonly onStored?: (fields: readonly VersionedField[]) => void;
  /** Told of texts that now have what was typed here and what somebody else wrote meanwhile. */
  readonly onMerged?: (merged: readonly MergedField[]) => void;
};
