import type { Acknowledged, Change, Evidence, Field, Sent, Typed } from "./record";

/** What went wrong, a line each. All lists are empty, or something promised was not kept. */
export type Verdict = {
  /** Acknowledged, and not stored as it was acknowledged. */
  readonly lost: readonly string[];
  /** Stored more often than it was sent. */
  readonly duplicated: readonly string[];
  /** Typed last in a field, and not stored though everything has come to rest. */
  readonly typedLost: readonly string[];
  /** Written over what its writer had not seen. */
  readonly overwritten: readonly string[];
  /** One writer's edits of a field, stored in another order than they were typed. */
  readonly outOfOrder: readonly string[];
};

/** Compares what writers typed and were told with what the tables hold in the end. */
export function judge(evidence: Evidence): Verdict {
  const histories = historiesOf(evidence);
  return {
    lost: [...lostAnswers(evidence), ...histories.flatMap(brokenChain)],
    duplicated: duplicates(evidence),
    typedLost: histories.flatMap(lostTyping),
    overwritten: histories.flatMap(overwrites),
    outOfOrder: histories.flatMap(disorder),
  };
}

export function isClean(verdict: Verdict): boolean {
  return Object.values(verdict).every((lines) => lines.length === 0);
}

function lostAnswers({ sent, acknowledged, changes }: Evidence): readonly string[] {
  const operations = new Map(sent.map((operation) => [keyOf(operation), operation]));
  const rows = new Map(changes.map((change) => [keyOf(change), change]));
  return acknowledged.flatMap((answer) => {
    const operation = operations.get(keyOf(answer));
    const row = rows.get(keyOf(answer));
    const kept = operation && row && isSame(operation.value, row.value) && fits(answer, row);
    return kept ? [] : [`${answer.status} ${answer.version}: ${keyOf(answer)}`];
  });
}

function fits({ status, version }: Acknowledged, { result, base }: Change): boolean {
  if (status === "conflict") return result === "conflict";
  if (status === "duplicate") return result !== "conflict";
  return result === "applied" && base === version - 1;
}

/** An id that nobody sent is something that was stored once more under another name. */
function duplicates({ sent, changes }: Evidence): readonly string[] {
  const operations = new Set(sent.map(keyOf));
  const seen = new Set<string>();
  return changes.flatMap((change) => {
    const key = keyOf(change);
    const isNew = operations.has(key) && !seen.has(key);
    seen.add(key);
    return isNew ? [] : [`${change.result} ${change.address}: ${key}`];
  });
}

/** All that happened in one field. */
type History = {
  readonly place: string;
  readonly typed: readonly Typed[];
  readonly sent: ReadonlyMap<string, Sent>;
  readonly changes: readonly Change[];
  /** Those that changed the field, in the order of its versions. */
  readonly applied: readonly Change[];
  readonly field: Field | undefined;
};

function historiesOf({ typed, sent, changes, fields }: Evidence): readonly History[] {
  const typedAt = grouped(typed, placeOf);
  const sentAt = grouped(sent, placeOf);
  const changesAt = grouped(changes, placeOf);
  const fieldAt = new Map(fields.map((field) => [placeOf(field), field]));
  const places = new Set([...typedAt.keys(), ...changesAt.keys(), ...fieldAt.keys()]);
  return [...places].map((place) => {
    const rows = changesAt.get(place) ?? [];
    return {
      place,
      typed: typedAt.get(place) ?? [],
      sent: new Map((sentAt.get(place) ?? []).map((operation) => [operation.opId, operation])),
      changes: rows,
      applied: rows.filter(({ result }) => result === "applied").sort((a, b) => a.base - b.base),
      field: fieldAt.get(place),
    };
  });
}

/** The versions of a field follow each other without a gap up to the value that stands there. */
function brokenChain({ place, applied, field }: History): readonly string[] {
  const gap = applied.findIndex(({ base }, index) => base > index);
  if (gap !== -1) return [`version ${gap + 1} is missing: ${place}`];
  const last = applied.at(-1);
  if (!last) return [];
  const stands = field && isSame(field.value, last.value) && field.version === last.base + 1;
  return stands ? [] : [`the field is not as it was last changed: ${place}`];
}

function lostTyping({ place, typed, sent, changes, field }: History): readonly string[] {
  const byWriter = grouped(typed, ({ writer }) => writer);
  return [...byWriter].flatMap(([writer, edits]) => {
    const wanted = edits.at(-1)?.value;
    // Of several writers the later one may have chosen her own value; the history keeps the other.
    const isKept =
      byWriter.size === 1
        ? field !== undefined && isSame(field.value, wanted)
        : changes.some(
            ({ opId, value }) => sent.get(opId)?.writer === writer && isSame(value, wanted),
          );
    return isKept ? [] : [`${JSON.stringify(wanted)} of ${writer}: ${place}`];
  });
}

function overwrites({ place, sent, applied }: History): readonly string[] {
  return applied.flatMap((change, index) => {
    const before = applied[index - 1];
    if (before?.base === change.base) return [`version ${change.base + 1} twice: ${place}`];
    const operation = sent.get(change.opId);
    if (!operation || operation.base === change.base) return [];
    // Edits of one batch stand on each other, whatever they were made on.
    const isOwn = before && sent.get(before.opId)?.writer === operation.writer;
    return isOwn ? [] : [`made on ${operation.base}, stored on ${change.base}: ${place}`];
  });
}

function disorder({ place, typed, sent, applied }: History): readonly string[] {
  const typedBy = grouped(typed, ({ writer }) => writer);
  const appliedBy = grouped(applied, ({ opId }) => sent.get(opId)?.writer ?? "");
  return [...appliedBy].flatMap(([writer, changes]) => {
    const values = (typedBy.get(writer) ?? []).map(({ value }) => JSON.stringify(value));
    let from = 0;
    const inOrder = changes.every(({ value }) => {
      const at = values.indexOf(JSON.stringify(value), from);
      from = at + 1;
      return at !== -1;
    });
    return inOrder ? [] : [`of ${writer || "nobody"}: ${place}`];
  });
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function keyOf({ report, opId }: { readonly report: string; readonly opId: string }): string {
  return `${report} ${opId}`;
}

function placeOf({ report, address }: { readonly report: string; readonly address: string }) {
  return `${report} ${address}`;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
