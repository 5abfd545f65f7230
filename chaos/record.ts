import type { Address } from "@/lib/template/cells";

/** A field after one key: what its writer has seen on the form. */
export type Typed = Place & { readonly writer: string; readonly value: unknown };

/** An operation that has left a writer's computer. */
export type Sent = Place & {
  readonly writer: string;
  readonly opId: string;
  readonly base: number;
  readonly value: unknown;
};

/** What the writer was told of an operation. */
export type Acknowledged = {
  readonly report: string;
  readonly opId: string;
  readonly status: "applied" | "duplicate" | "conflict";
  readonly version: number;
};

/** A row of the history. */
export type Change = Place & {
  readonly opId: string;
  readonly base: number;
  readonly value: unknown;
  readonly result: "applied" | "unchanged" | "conflict";
};

/** A field as it stands in the end. */
export type Field = Place & { readonly value: unknown; readonly version: number };

/** Everything that was seen during a run, each list in the order it was seen. */
export type Evidence = {
  readonly typed: readonly Typed[];
  readonly sent: readonly Sent[];
  readonly acknowledged: readonly Acknowledged[];
  readonly changes: readonly Change[];
  readonly fields: readonly Field[];
};

/** What the writers have done and been told. */
export type Journal = Pick<Evidence, "typed" | "sent" | "acknowledged">;

export type Recorder = Journal & {
  readonly type: (typed: Typed) => void;
  readonly send: (operations: readonly Sent[]) => void;
  readonly acknowledge: (answers: readonly Acknowledged[]) => void;
};

export function createRecorder(): Recorder {
  const typed: Typed[] = [];
  const sent: Sent[] = [];
  const acknowledged: Acknowledged[] = [];
  return {
    typed,
    sent,
    acknowledged,
    type: (one) => void typed.push(one),
    send: (operations) => void sent.push(...operations),
    acknowledge: (answers) => void acknowledged.push(...answers),
  };
}

type Place = { readonly report: string; readonly address: Address };
