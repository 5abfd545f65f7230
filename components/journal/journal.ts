import type { SaveOperation } from "@/lib/report/saving";
import type { Address } from "@/lib/template/cells";
import { randomUuid } from "../report-form/random-uuid";
import { type JournalDatabase, keysBelow, openJournalDatabase } from "./journal-database";
import { createLivingPages, type LivingPages } from "./living-pages";
import { createSeal } from "./sealed";

/** What a person typed in a report and the server has not acknowledged, on the disk of this computer. */
export type Journal = {
  /** Replaces what is kept of a field; without operations nothing is kept of it. */
  readonly keep: (address: Address, operations: readonly SaveOperation[]) => void;
  /** For page hide: starts writing what still waits behind another write. */
  readonly hurry: () => void;
  /** Resolves when everything handed over is on the disk, or will not be in time; null when it is. */
  readonly written: () => Promise<void> | null;
  /** Whether the browser keeps what it is given. */
  readonly works: () => boolean;
  /** Takes over what pages that are gone have left, of each field in the order it was made; told once. */
  readonly takeLeft: () => Promise<readonly SaveOperation[]>;
};

export type JournalOwner = {
  readonly accountId: string;
  readonly reportId: string;
  /** 32 bytes in base64 that only this person's session is told. */
  readonly key: string;
};

/**
 * Opens the journal of one person's edits of one report. Strictly durable: a browser that is killed
 * loses nothing of what was written, which it does with everything else a page can keep.
 */
export function openJournal(
  { accountId, reportId, key }: JournalOwner,
  pages?: LivingPages,
): Journal {
  const seal = createSeal(key);
  const page = randomUuid();
  const living = pages ?? createLivingPages(page);
  const handed = new Map<Address, readonly SaveOperation[]>();
  let works = true;
  let asked = false;
  let database: JournalDatabase | null = null;
  let writing: Promise<void> | null = null;
  const opened = openJournalDatabase().then(
    (open) => {
      database = open;
    },
    () => giveUp(),
  );

  /** Full, forbidden or closed: the edits are still in the page, which says so. */
  function giveUp(): void {
    works = false;
    handed.clear();
  }

  /** One write at a time: of keys that are typed meanwhile the last state is enough. */
  function write(): Promise<void> {
    writing ??= writeAll()
      .catch(giveUp)
      .finally(() => {
        writing = null;
      });
    return writing;
  }

  async function writeAll(): Promise<void> {
    if (!database) await opened;
    while (database && handed.size > 0) await writeHanded(database);
  }

  async function writeHanded(open: JournalDatabase): Promise<void> {
    const changes = [...handed];
    handed.clear();
    const kept = changes.filter(([, operations]) => operations.length > 0);
    const stored = changes.filter(([, operations]) => operations.length === 0);
    await Promise.all([put(open, kept), takeOut(open, stored)]);
  }

  async function put(open: JournalDatabase, kept: readonly Change[]): Promise<void> {
    if (kept.length === 0) return;
    const { store, done } = open.transaction("edits", "readwrite", { durability: "strict" });
    for (const [address, operations] of kept) {
      const sealed = seal.close({ format, operations });
      void store.put({ account: accountId, report: reportId, address, page, sealed });
    }
    // A page that is being closed does not come round to letting the transaction end by itself.
    store.transaction.commit();
    await done;
  }

  async function takeOut(open: JournalDatabase, stored: readonly Change[]): Promise<void> {
    if (stored.length === 0) return;
    const { store, done } = open.transaction("edits", "readwrite");
    const requests = stored.map(async ([address]) => {
      const place: [string, string, string] = [accountId, reportId, address];
      if ((await store.get(place))?.page === page) await store.delete(place);
    });
    await Promise.all([...requests, done]);
  }

  return {
    keep(address, operations) {
      if (!works) return;
      handed.set(address, operations);
      void write();
    },
    hurry() {
      if (database && handed.size > 0) void writeHanded(database).catch(giveUp);
    },
    written: () => writing && Promise.race([writing, after(patience)]),
    works: () => works,
    async takeLeft() {
      if (asked) return [];
      asked = true;
      try {
        return await leftOf(page);
      } catch {
        return [];
      }
    },
  };

  async function leftOf(own: string): Promise<readonly SaveOperation[]> {
    await opened;
    const entries = (await database?.getAll("edits", keysBelow(accountId, reportId))) ?? [];
    const foreign = entries.filter((entry) => entry.page !== own);
    if (foreign.length === 0) return [];
    // What somebody is still typing in another window is sent from there.
    const others = await living.others();
    return foreign
      .filter((entry) => !others.has(entry.page))
      .flatMap(({ sealed }) => operationsIn(seal.open(sealed)));
  }
}

/** Where nothing is typed. */
export const noJournal: Journal = {
  keep: () => {},
  hurry: () => {},
  written: () => null,
  works: () => false,
  takeLeft: async () => [],
};

type Change = readonly [address: Address, operations: readonly SaveOperation[]];

/** A save does not wait longer for a disk, in milliseconds. */
const patience = 2_000;

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Of what is sealed; a later one leaves alone what it does not know. */
const format = 1;

/** Sealed by us and unchanged since, so only its form is asked. */
function operationsIn(content: unknown): readonly SaveOperation[] {
  const { format: written, operations } = (content ?? {}) as Partial<Content>;
  return written === format && Array.isArray(operations) ? operations : [];
}

type Content = { readonly format: number; readonly operations: readonly SaveOperation[] };

/** How many fields have edits of this person that no server has, and in which reports. */
export async function leftBehind(accountId: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const database = await openJournalDatabase().catch(() => null);
  if (!database) return counts;
  for (const [, report] of await database.getAllKeys("edits", keysBelow(accountId))) {
    counts.set(report, (counts.get(report) ?? 0) + 1);
  }
  database.close();
  return counts;
}

/** Takes out everything this person left: who signs out leaves nothing on a shared computer. */
export async function clearJournal(accountId: string): Promise<void> {
  const database = await openJournalDatabase().catch(() => null);
  await database?.delete("edits", keysBelow(accountId));
  database?.close();
}
