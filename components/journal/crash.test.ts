import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SaveOperation, SaveResult } from "@/lib/report/saving";
import { createAutosave } from "../report-form/autosave";
import type { SendAnswer } from "../report-form/autosave-contract";
import { randomUuid } from "../report-form/random-uuid";
import { type JournalOwner, leftBehind, openJournal } from "./journal";

const addresses = ["title", "preamble", "narratives.overview"];
const key = btoa("k".repeat(32));

type Step =
  | { readonly kind: "type"; readonly address: string; readonly value: string }
  /** What becomes of a request: its answer arrives, is lost on the way, or it never reaches the server. */
  | { readonly kind: "send"; readonly fate: "answered" | "unheard" | "undelivered" }
  | { readonly kind: "crash" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      address: fc.constantFrom(...addresses),
      value: fc.string({ unit: fc.constantFrom("一", "二", "三"), maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("send" as const),
      fate: fc.constantFrom("answered" as const, "unheard" as const, "undelivered" as const),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: "crash" as const }) },
);

test("whatever is typed, sent, lost and killed in whatever order, the last of each field is stored and nothing is left", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const server = createServer();
      const owner = { accountId: randomUuid(), reportId: randomUuid(), key };
      const typed = new Map<string, string>();
      let page = await openPage(owner, server);
      for (const one of steps) {
        if (one.kind === "type") {
          page.autosave.edit(one.address, one.value);
          typed.set(one.address, one.value);
        } else if (one.kind === "send") {
          server.fate = one.fate;
          await page.autosave.flush();
        } else {
          await page.journal.written();
          page.kill();
          page = await openPage(owner, server);
        }
      }
      server.fate = "answered";
      await page.autosave.flush();
      expect(page.autosave.conflicts()).toEqual([]);
      expect(page.autosave.settled()).toBe(true);
      expect(server.values()).toEqual(typed);
      await page.journal.written();
      expect(await leftBehind(owner.accountId)).toEqual(new Map());
    }),
    { numRuns: 200 },
  );
}, 60_000);

/** A page that has taken up what the one before it left; once killed it does nothing more. */
async function openPage(owner: JournalOwner, server: Server) {
  let isDead = false;
  const journal = openJournal(owner, { others: async () => new Set() });
  const autosave = createAutosave({
    revision: 1,
    versions: server.versions(),
    journal: { ...journal, keep: (...kept) => isDead || journal.keep(...kept) },
    send: (operations) =>
      isDead ? new Promise(() => {}) : Promise.resolve(server.receive(operations)),
  });
  const left = await journal.takeLeft();
  if (left.length > 0) autosave.resume(left);
  const kill = () => {
    isDead = true;
  };
  return { autosave, journal, kill };
}

type Server = ReturnType<typeof createServer>;

/** Applies operations as save_fields does, for one person. */
function createServer() {
  const fields = new Map<string, { value: unknown; version: number }>();
  const known = new Map<string, { value: unknown; version: number }>();

  function apply(
    { opId, address, base, value }: SaveOperation,
    own: Map<string, number>,
  ): SaveResult {
    const stored = fields.get(address) ?? { value: null, version: 0 };
    const before = known.get(opId);
    const reached = Math.max(base, own.get(address) ?? 0);
    if (before && before.value === value) {
      own.set(address, before.version);
      return { opId, status: "duplicate", version: before.version };
    }
    if (stored.value === value) {
      own.set(address, stored.version);
      known.set(opId, { value, version: stored.version });
      return { opId, status: "duplicate", version: stored.version };
    }
    if (before || reached !== stored.version) {
      return { opId, status: "conflict", version: stored.version, value: null, author: "", at: "" };
    }
    const next = { value, version: stored.version + 1 };
    fields.set(address, next);
    known.set(opId, next);
    own.set(address, next.version);
    return { opId, status: "applied", version: next.version };
  }

  return {
    fate: "answered" as "answered" | "unheard" | "undelivered",
    values: () => new Map([...fields].map(([address, { value }]) => [address, value])),
    versions: () =>
      Object.fromEntries([...fields].map(([address, { version }]) => [address, version])),
    receive(operations: readonly SaveOperation[]): SendAnswer {
      if (this.fate === "undelivered") return { kind: "unreachable" };
      const own = new Map<string, number>();
      const results = operations.map((operation) => apply(operation, own));
      if (this.fate === "unheard") return { kind: "unreachable" };
      return { kind: "saved", results, revision: 2, savedAt: "2026-01-01T00:00:00Z" };
    },
  };
}
