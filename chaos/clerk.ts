import { setTimeout as pause } from "node:timers/promises";
import { noJournal } from "@/components/journal/journal";
import { createAutosave } from "@/components/report-form/autosave";
import { sendOperations } from "@/components/report-form/send-operations";
import { demoClerkId } from "@/lib/server/demo-clerk";
import type { Address } from "@/lib/template/cells";
import type { Recorder } from "./record";
import type { Writer } from "./writer";

type Options = {
  readonly name: string;
  readonly report: string;
  readonly addresses: readonly Address[];
  readonly recorder: Recorder;
  readonly random: () => number;
  /** Milliseconds from one edit to the next, on average. */
  readonly pace: number;
  /** Told how long each request took that was answered, and of each that was not. */
  readonly onSave?: (save: { readonly milliseconds: number; readonly stored: boolean }) => void;
};

/** A form without its screen: edits, retries and choices are those of the editor. */
export function startClerk(options: Options): Writer {
  const { name, report, addresses, recorder, random, pace, onSave } = options;
  const autosave = createAutosave({
    revision: 0,
    versions: {},
    journal: noJournal,
    async send(operations, how) {
      recorder.send(operations.map((operation) => ({ ...operation, report, writer: name })));
      const began = performance.now();
      const answer = await sendOperations({ id: report, accountId: demoClerkId }, operations, how);
      onSave?.({ milliseconds: performance.now() - began, stored: answer.kind === "saved" });
      if (answer.kind === "saved") {
        recorder.acknowledge(answer.results.map((result) => ({ ...result, report })));
      }
      return answer;
    },
  });

  let typing = true;
  const typed = typeOn();

  async function typeOn(): Promise<void> {
    while (typing) {
      await pause(pace * (0.5 + random()));
      choose();
      const address = addresses[Math.floor(random() * addresses.length)] ?? "";
      const value = nextValue();
      recorder.type({ report, address, writer: name, value });
      autosave.edit(address, value);
      if (autosave.state().kind === "unsaved") void autosave.flush();
    }
  }

  function choose(): void {
    for (const { address, mine } of autosave.conflicts()) autosave.resolve(address, mine);
  }

  return {
    async stopTyping() {
      typing = false;
      await typed;
    },
    settled: async () => autosave.settled(),
    async hurry() {
      choose();
      void autosave.retry();
    },
  };
}

let lastValue = 0;

/** Never the same twice, so that each stored value tells where it comes from. */
function nextValue(): number {
  lastValue += 1;
  return lastValue;
}

/** Lets the code of a page ask from here, as from a page of this address with this cookie. */
export function asPageOf(address: string, cookie: string): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init = {}) => {
    if (typeof input !== "string" || !input.startsWith("/")) return fetch(input, init);
    return fetch(address + input, { ...init, headers: { ...init.headers, cookie } });
  };
  return () => {
    globalThis.fetch = fetch;
  };
}
