import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Address } from "@/lib/template/cells";

/** The unacknowledged edits of one field of a report, by the person who made them. */
export type JournalEntry = {
  readonly account: string;
  readonly report: string;
  readonly address: Address;
  /** The page that wrote it last: only that page takes it out again. */
  readonly page: string;
  readonly sealed: Uint8Array;
};

interface Schema extends DBSchema {
  edits: { key: [account: string, report: string, address: string]; value: JournalEntry };
}

export type JournalDatabase = IDBPDatabase<Schema>;

/** Rejects where the browser keeps nothing. */
export function openJournalDatabase(): Promise<JournalDatabase> {
  return openDB<Schema>("nianbao", 1, {
    upgrade(database) {
      database.createObjectStore("edits", { keyPath: ["account", "report", "address"] });
    },
    // A page of a later version is being opened: it must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** Everything below these first parts of the key: arrays sort behind all strings. */
export function keysBelow(...parts: readonly [string] | readonly [string, string]): IDBKeyRange {
  return IDBKeyRange.bound([...parts], [...parts, []]);
}
